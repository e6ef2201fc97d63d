// The registers that MRS and MSR (banked register) reach, by R and SYSm (B9.2.3).

/** Names for R = 0 and R = 1, by SYSm; `-`: UNPREDICTABLE. */
const NAMES: readonly (readonly string[])[] = [
  `r8_usr r9_usr r10_usr r11_usr r12_usr sp_usr lr_usr -
   r8_fiq r9_fiq r10_fiq r11_fiq r12_fiq sp_fiq lr_fiq -
   lr_irq sp_irq lr_svc sp_svc lr_abt sp_abt lr_und sp_und
   - - - - lr_mon sp_mon elr_hyp sp_hyp`.split(/\s+/),
  `- - - - - - - - - - - - - - spsr_fiq -
   spsr_irq - spsr_svc - spsr_abt - spsr_und -
   - - - - spsr_mon - spsr_hyp -`.split(/\s+/),
];

/** SYSm of the encoding's field `m1:m` as the pictures join it. uint5. */
export const sysm = (field: number): number => ((field & 1) << 4) | (field >> 1);

/** The name of a banked register; undefined: UNPREDICTABLE.
 *  @param r the word's R bit  @param field `m1:m` as the pictures join it */
export function bankedRegister(r: number, field: number): string | undefined {
  const name = NAMES[r]?.[sysm(field)];
  return name === "-" ? undefined : name;
}

/** R and `m1:m` of a name in lower case; undefined when no banked register is called so. */
export function bankedFields(name: string): { readonly r: number; readonly i: number } | undefined {
  for (const [r, names] of NAMES.entries()) {
    const number = name === "-" ? -1 : names.indexOf(name);
    if (number >= 0) return { r, i: ((number & 15) << 1) | (number >> 4) };
  }
  return undefined;
}
