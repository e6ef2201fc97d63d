// The second operand of data processing (A5.2, A8.4): constants, and registers shifted by constants or registers.
import type { Ops } from "./ops.ts";

/** A shifted value and the carry out of the shifter (0 or 1). */
export interface Shifted<V> {
  readonly value: V;
  readonly carry: V;
}

/** ARMExpandImm (A5.2.4): 8 bits rotated right by twice 4 bits. int32. */
export function expandImmediate(imm12: number): number {
  const by = (imm12 >>> 8) * 2;
  const v = imm12 & 255;
  return by === 0 ? v : (v >>> by) | (v << (32 - by));
}

/** Shift types of two-bit `y` fields. */
export const LSL = 0;
export const LSR = 1;
export const ASR = 2;
export const ROR = 3;

/** A value shifted by a constant (DecodeImmShift, A8.4.3). `zero`: the amount field is 0, which means LSL #0, LSR #32,
 *  ASR #32 or RRX; otherwise `amount` is 1..31. */
export function shiftByConstant<V>(o: Ops<V>, v: V, type: number, zero: boolean, amount: V): Shifted<V> {
  const one = o.k(1);
  const last = o.k(31);
  if (type === LSL) {
    if (zero) return { value: v, carry: o.carry() };
    return { value: o.lsl(v, amount), carry: o.and(o.lsr(v, o.sub(o.k(32), amount)), one) };
  }
  if (type === LSR) {
    if (zero) return { value: o.k(0), carry: o.lsr(v, last) };
    return { value: o.lsr(v, amount), carry: o.and(o.lsr(v, o.sub(amount, one)), one) };
  }
  if (type === ASR) {
    if (zero) return { value: o.asr(v, last), carry: o.lsr(v, last) };
    return { value: o.asr(v, amount), carry: o.and(o.asr(v, o.sub(amount, one)), one) };
  }
  if (zero) return { value: o.or(o.lsr(v, one), o.lsl(o.carry(), last)), carry: o.and(v, one) };
  const r = o.let(o.ror(v, amount));
  return { value: r, carry: o.lsr(r, last) };
}

/** A value shifted by the bottom byte of a register (A8.4.1, Shift_C): any amount from 0 to 255. */
export function shiftByRegister<V>(o: Ops<V>, v: V, type: number, register: V): Shifted<V> {
  const k = (n: number): V => o.k(n);
  const n = o.let(o.and(register, k(255)));
  const old = o.carry();
  const isZero = o.let(o.is("eq", n, k(0)));
  const small = o.let(o.is("ltu", n, k(32)));
  const by = o.let(o.and(n, k(31)));
  const less = o.let(o.and(o.sub(n, k(1)), k(31)));
  if (type === ROR) {
    const r = o.let(o.ror(v, by));
    return { value: r, carry: o.let(o.select(isZero, old, o.lsr(r, k(31)))) };
  }
  const upTo32 = o.let(o.is("ltu", n, k(33)));
  if (type === LSL) {
    const out = o.and(o.lsr(v, o.and(o.sub(k(32), n), k(31))), k(1));
    return {
      value: o.let(o.select(small, o.lsl(v, by), k(0))),
      carry: o.let(o.select(isZero, old, o.select(upTo32, out, k(0)))),
    };
  }
  if (type === LSR) {
    const out = o.and(o.lsr(v, less), k(1));
    return {
      value: o.let(o.select(small, o.lsr(v, by), k(0))),
      carry: o.let(o.select(isZero, old, o.select(upTo32, out, k(0)))),
    };
  }
  const sign = o.asr(v, k(31));
  return {
    value: o.let(o.select(small, o.asr(v, by), sign)),
    carry: o.let(o.select(isZero, old, o.and(o.select(small, o.asr(v, less), sign), k(1)))),
  };
}
