/*
 * How a patched instruction is written into the 24 bits of a SWI. packages/vmm/src/patched/encoding.ts has the same table.
 *
 *   23 22 21 20 19        16 15                                    0
 *    1  L  P  U  Rn          registers                                LDM^ (L=1), STM^ (L=0), without write-back
 *    0  0  0  1  0 ... imod 10:9 | M 8 | A I F 7:5 | mode 4:0         CPS
 *    0  0  1  0  0 ... R 4 | Rd 3:0                                   MRS
 *    0  0  1  1  0 ... R 8 | mask 7:4 | Rn 3:0                        MSR (register)
 *    0  1  0  0  R 16 | mask 15:12 | imm12 11:0                       MSR (immediate)
 *    0  1  0  1  SRS 19 | P U W 7:5 | Rn or mode 4:0                  RFE, SRS
 *    0  1  1  0  opcode 19:16 | Rn 15:12 | imm12 11:0                 <op>S pc, immediate
 *    0  1  1  1  opcode 19:16 | Rn 15:12 | shift and Rm 11:0          <op>S pc, register
 *    0  0  0  0  0xf 19:16 | index 15:0                               the side table has the word
 *    0  0  0  0  0xe 19:16 | hint 7:0                                 WFE 2, WFI 3
 *    0  0  0  0  0 19:16 | imm16                                      not a patch: the kernel's own SVC
 */
#ifndef PATCHED_PATCH_H
#define PATCHED_PATCH_H

#define PATCH_BLOCK 0x800000u
#define PATCH_CPS 1u
#define PATCH_MRS 2u
#define PATCH_MSR 3u
#define PATCH_MSR_IMMEDIATE 4u
#define PATCH_RFE_SRS 5u
#define PATCH_RETURN_IMMEDIATE 6u
#define PATCH_RETURN_REGISTER 7u
#define PATCH_SIDE 0xfu
#define PATCH_HINT 0xeu
#define PATCH_SIDE_MAX 4096u /* a power of two */

#endif
