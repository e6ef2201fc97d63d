// Generated from the instruction table by scripts/generate.ts: the engine with functional timing.
import { divSigned, divUnsigned, mulHighSigned, mulHighUnsigned } from "../cpu/arithmetic.ts";
import type { Cpu } from "../cpu/cpu.ts";
import type { Engine } from "../cpu/engine.ts";
import { takeDataAbort, takePrefetchAbort } from "../cpu/exceptions.ts";
import type { AccessSize } from "../isa/ops.ts";

export function makeEngine(cpu: Cpu): Engine {
  const m = cpu.state;
  const port = cpu.port;
  const records = port.records;
  const words = port.words;
  const halves = port.halves;
  const bytes = port.bytes;
  const sys = cpu.system;

  function ld(address: number, size: AccessSize, how: number): number {
    const failed = port.load(address, size, how);
    if (failed !== 0) takeDataAbort(cpu);
    return failed !== 0 ? 0 : m[27];
  }

  function st(address: number, size: AccessSize, value: number, how: number): void {
    if (port.store(address, size, value, how) !== 0) takeDataAbort(cpu);
  }

  function cold0(form: number, w: number, x: number): void {
    switch (form) {
      case 1: {
        sys.undefined();
        return;
      }
      case 3: // and (immediate)
        {
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 & x;
          cpu.aluWritePc(t2);
          return;
        }
      case 5: // and (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = t0 & x;
          cpu.aluWritePc(t1);
          return;
        }
      case 7: // and (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 & x;
          m[18] = t0;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 9: // and (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = t0 & x;
          m[18] = (x >>> 31) | 0;
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 11: // and (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t0;
          cpu.aluWritePc(t3);
          return;
        }
      case 13: // and (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 15: // and (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 & 0;
          cpu.aluWritePc(t2);
          return;
        }
      case 17: // and (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 19: // and (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 21: // and (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 23: // and (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = t3 & t2;
          cpu.aluWritePc(t4);
          return;
        }
      case 25: // and (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 27: // and (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t0;
          m[18] = t1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 29: // and (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t1;
          m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 31: // and (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 & 0;
          m[18] = (t0 >>> 31) | 0;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 33: // and (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t1;
          m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 35: // and (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t1;
          m[18] = (t0 >>> 31) | 0;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 37: // and (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t1;
          m[18] = (t0 >> ((x - 1) | 0)) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 39: // and (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = t3 & t2;
          m[18] = t0 & 1;
          m[16] = t4;
          m[17] = t4;
          sys.exceptionReturn(t4);
          if (m[25] !== 0) return;
          return;
        }
      case 41: // and (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & t1;
          m[18] = (t1 >>> 31) | 0;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 42: // and (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 43: // and (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 44: // and (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 45: // and (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = t10 & t8;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 46: // and (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 47: // and (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 48: // and (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 49: // and (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = t10 & t8;
          m[18] = t9;
          m[16] = t11;
          m[17] = t11;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 51: // eor (immediate)
        {
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 ^ x;
          cpu.aluWritePc(t2);
          return;
        }
      case 53: // eor (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = t0 ^ x;
          cpu.aluWritePc(t1);
          return;
        }
      case 55: // eor (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 ^ x;
          m[18] = t0;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 57: // eor (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = t0 ^ x;
          m[18] = (x >>> 31) | 0;
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 59: // eor (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t0;
          cpu.aluWritePc(t3);
          return;
        }
      case 61: // eor (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 63: // eor (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 ^ 0;
          cpu.aluWritePc(t2);
          return;
        }
      case 65: // eor (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 67: // eor (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 69: // eor (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 71: // eor (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = t3 ^ t2;
          cpu.aluWritePc(t4);
          return;
        }
      case 73: // eor (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 75: // eor (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t0;
          m[18] = t1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 77: // eor (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t1;
          m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 79: // eor (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 ^ 0;
          m[18] = (t0 >>> 31) | 0;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 81: // eor (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t1;
          m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 83: // eor (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t1;
          m[18] = (t0 >>> 31) | 0;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 85: // eor (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t1;
          m[18] = (t0 >> ((x - 1) | 0)) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 87: // eor (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = t3 ^ t2;
          m[18] = t0 & 1;
          m[16] = t4;
          m[17] = t4;
          sys.exceptionReturn(t4);
          if (m[25] !== 0) return;
          return;
        }
      case 89: // eor (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 ^ t1;
          m[18] = (t1 >>> 31) | 0;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 90: // eor (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 ^ t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 91: // eor (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 ^ t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 92: // eor (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 ^ t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 93: // eor (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = t10 ^ t8;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 94: // eor (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 ^ t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 95: // eor (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 ^ t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 96: // eor (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 ^ t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 97: // eor (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = t10 ^ t8;
          m[18] = t9;
          m[16] = t11;
          m[17] = t11;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 99: // sub (immediate)
        {
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t1 - x) | 0;
          cpu.aluWritePc(t2);
          return;
        }
      case 101: // sub (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 - x) | 0;
          cpu.aluWritePc(t1);
          return;
        }
      case 103: // sub (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t1 - x) | 0;
          m[18] = t1 >>> 0 >= x >>> 0 ? 1 : 0;
          m[19] = (t1 ^ x) & (t1 ^ t2);
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 105: // sub (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 - x) | 0;
          m[18] = t0 >>> 0 >= x >>> 0 ? 1 : 0;
          m[19] = (t0 ^ x) & (t0 ^ t1);
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 107: // sub (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t0) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 109: // sub (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t1) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 111: // sub (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t1 - 0) | 0;
          cpu.aluWritePc(t2);
          return;
        }
      case 113: // sub (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t1) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 115: // sub (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t1) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 117: // sub (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t1) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 119: // sub (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = (t3 - t2) | 0;
          cpu.aluWritePc(t4);
          return;
        }
      case 121: // sub (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t1) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 123: // sub (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t0) | 0;
          m[18] = t2 >>> 0 >= t0 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t0) & (t2 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 125: // sub (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t1) | 0;
          m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t1) & (t2 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 127: // sub (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t1 - 0) | 0;
          m[18] = t1 >>> 0 >= 0 >>> 0 ? 1 : 0;
          m[19] = (t1 ^ 0) & (t1 ^ t2);
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 129: // sub (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t1) | 0;
          m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t1) & (t2 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 131: // sub (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t1) | 0;
          m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t1) & (t2 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 133: // sub (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t1) | 0;
          m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t1) & (t2 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 135: // sub (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = (t3 - t2) | 0;
          m[18] = t3 >>> 0 >= t2 >>> 0 ? 1 : 0;
          m[19] = (t3 ^ t2) & (t3 ^ t4);
          m[16] = t4;
          m[17] = t4;
          sys.exceptionReturn(t4);
          if (m[25] !== 0) return;
          return;
        }
      case 137: // sub (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 - t1) | 0;
          m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t1) & (t2 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 138: // sub (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 - t9) | 0;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 139: // sub (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 - t9) | 0;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 140: // sub (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 - t9) | 0;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 141: // sub (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = (t10 - t8) | 0;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 142: // sub (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 - t9) | 0;
          m[18] = t11 >>> 0 >= t9 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t9) & (t11 ^ t12);
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 143: // sub (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 - t9) | 0;
          m[18] = t11 >>> 0 >= t9 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t9) & (t11 ^ t12);
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 144: // sub (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 - t9) | 0;
          m[18] = t11 >>> 0 >= t9 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t9) & (t11 ^ t12);
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 145: // sub (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = (t10 - t8) | 0;
          m[18] = t10 >>> 0 >= t8 >>> 0 ? 1 : 0;
          m[19] = (t10 ^ t8) & (t10 ^ t11);
          m[16] = t11;
          m[17] = t11;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 147: // rsb (immediate)
        {
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (x - t1) | 0;
          cpu.aluWritePc(t2);
          return;
        }
      case 149: // rsb (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = (x - t0) | 0;
          cpu.aluWritePc(t1);
          return;
        }
      case 151: // rsb (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (x - t1) | 0;
          m[18] = x >>> 0 >= t1 >>> 0 ? 1 : 0;
          m[19] = (x ^ t1) & (x ^ t2);
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 153: // rsb (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = (x - t0) | 0;
          m[18] = x >>> 0 >= t0 >>> 0 ? 1 : 0;
          m[19] = (x ^ t0) & (x ^ t1);
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 155: // rsb (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t0 - t2) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 157: // rsb (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t1 - t2) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 159: // rsb (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (0 - t1) | 0;
          cpu.aluWritePc(t2);
          return;
        }
      case 161: // rsb (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t1 - t2) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 163: // rsb (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t1 - t2) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 165: // rsb (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t1 - t2) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 167: // rsb (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = (t2 - t3) | 0;
          cpu.aluWritePc(t4);
          return;
        }
      case 169: // rsb (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t1 - t2) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 171: // rsb (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t0 - t2) | 0;
          m[18] = t0 >>> 0 >= t2 >>> 0 ? 1 : 0;
          m[19] = (t0 ^ t2) & (t0 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 173: // rsb (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t1 - t2) | 0;
          m[18] = t1 >>> 0 >= t2 >>> 0 ? 1 : 0;
          m[19] = (t1 ^ t2) & (t1 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 175: // rsb (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (0 - t1) | 0;
          m[18] = 0 >>> 0 >= t1 >>> 0 ? 1 : 0;
          m[19] = (0 ^ t1) & (0 ^ t2);
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 177: // rsb (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t1 - t2) | 0;
          m[18] = t1 >>> 0 >= t2 >>> 0 ? 1 : 0;
          m[19] = (t1 ^ t2) & (t1 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 179: // rsb (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t1 - t2) | 0;
          m[18] = t1 >>> 0 >= t2 >>> 0 ? 1 : 0;
          m[19] = (t1 ^ t2) & (t1 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 181: // rsb (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t1 - t2) | 0;
          m[18] = t1 >>> 0 >= t2 >>> 0 ? 1 : 0;
          m[19] = (t1 ^ t2) & (t1 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 183: // rsb (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = (t2 - t3) | 0;
          m[18] = t2 >>> 0 >= t3 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t3) & (t2 ^ t4);
          m[16] = t4;
          m[17] = t4;
          sys.exceptionReturn(t4);
          if (m[25] !== 0) return;
          return;
        }
      case 185: // rsb (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t1 - t2) | 0;
          m[18] = t1 >>> 0 >= t2 >>> 0 ? 1 : 0;
          m[19] = (t1 ^ t2) & (t1 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 186: // rsb (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t9 - t11) | 0;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 187: // rsb (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t9 - t11) | 0;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 188: // rsb (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t9 - t11) | 0;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 189: // rsb (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = (t8 - t10) | 0;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 190: // rsb (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t9 - t11) | 0;
          m[18] = t9 >>> 0 >= t11 >>> 0 ? 1 : 0;
          m[19] = (t9 ^ t11) & (t9 ^ t12);
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 191: // rsb (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t9 - t11) | 0;
          m[18] = t9 >>> 0 >= t11 >>> 0 ? 1 : 0;
          m[19] = (t9 ^ t11) & (t9 ^ t12);
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 192: // rsb (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t9 - t11) | 0;
          m[18] = t9 >>> 0 >= t11 >>> 0 ? 1 : 0;
          m[19] = (t9 ^ t11) & (t9 ^ t12);
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 193: // rsb (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = (t8 - t10) | 0;
          m[18] = t8 >>> 0 >= t10 >>> 0 ? 1 : 0;
          m[19] = (t8 ^ t10) & (t8 ^ t11);
          m[16] = t11;
          m[17] = t11;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 195: // add (immediate)
        {
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t1 + x) | 0;
          cpu.aluWritePc(t2);
          return;
        }
      case 197: // add (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 + x) | 0;
          cpu.aluWritePc(t1);
          return;
        }
      case 199: // add (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t1 + x) | 0;
          m[18] = t2 >>> 0 < t1 >>> 0 ? 1 : 0;
          m[19] = (t1 ^ t2) & (x ^ t2);
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 201: // add (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 + x) | 0;
          m[18] = t1 >>> 0 < t0 >>> 0 ? 1 : 0;
          m[19] = (t0 ^ t1) & (x ^ t1);
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 203: // add (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t0) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 205: // add (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t1) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 207: // add (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t1 + 0) | 0;
          cpu.aluWritePc(t2);
          return;
        }
      case 209: // add (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t1) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 211: // add (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t1) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 213: // add (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t1) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 215: // add (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = (t3 + t2) | 0;
          cpu.aluWritePc(t4);
          return;
        }
      case 217: // add (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t1) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 219: // add (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t0) | 0;
          m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t3) & (t0 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 221: // add (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t1) | 0;
          m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t3) & (t1 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 223: // add (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t1 + 0) | 0;
          m[18] = t2 >>> 0 < t1 >>> 0 ? 1 : 0;
          m[19] = (t1 ^ t2) & (0 ^ t2);
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 225: // add (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t1) | 0;
          m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t3) & (t1 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
    }
  }

  function cold1(form: number, w: number, x: number): void {
    switch (form) {
      case 227: // add (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t1) | 0;
          m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t3) & (t1 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 229: // add (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t1) | 0;
          m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t3) & (t1 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 231: // add (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = (t3 + t2) | 0;
          m[18] = t4 >>> 0 < t3 >>> 0 ? 1 : 0;
          m[19] = (t3 ^ t4) & (t2 ^ t4);
          m[16] = t4;
          m[17] = t4;
          sys.exceptionReturn(t4);
          if (m[25] !== 0) return;
          return;
        }
      case 233: // add (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = (t2 + t1) | 0;
          m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
          m[19] = (t2 ^ t3) & (t1 ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 234: // add (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 + t9) | 0;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 235: // add (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 + t9) | 0;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 236: // add (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 + t9) | 0;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 237: // add (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = (t10 + t8) | 0;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 238: // add (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 + t9) | 0;
          m[18] = t12 >>> 0 < t11 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t12) & (t9 ^ t12);
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 239: // add (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 + t9) | 0;
          m[18] = t12 >>> 0 < t11 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t12) & (t9 ^ t12);
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 240: // add (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 + t9) | 0;
          m[18] = t12 >>> 0 < t11 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t12) & (t9 ^ t12);
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 241: // add (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = (t10 + t8) | 0;
          m[18] = t11 >>> 0 < t10 >>> 0 ? 1 : 0;
          m[19] = (t10 ^ t11) & (t8 ^ t11);
          m[16] = t11;
          m[17] = t11;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 243: // adc (immediate)
        {
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = m[18];
          const t3 = (t1 + x) | 0;
          const t4 = (t3 + t2) | 0;
          cpu.aluWritePc(t4);
          return;
        }
      case 245: // adc (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[18];
          const t2 = (t0 + x) | 0;
          const t3 = (t2 + t1) | 0;
          cpu.aluWritePc(t3);
          return;
        }
      case 247: // adc (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = m[18];
          const t3 = (t1 + x) | 0;
          const t4 = (t3 + t2) | 0;
          m[18] = (t3 >>> 0 < t1 >>> 0 ? 1 : 0) | (t4 >>> 0 < t3 >>> 0 ? 1 : 0);
          m[19] = (t1 ^ t4) & (x ^ t4);
          m[16] = t4;
          m[17] = t4;
          sys.exceptionReturn(t4);
          if (m[25] !== 0) return;
          return;
        }
      case 249: // adc (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[18];
          const t2 = (t0 + x) | 0;
          const t3 = (t2 + t1) | 0;
          m[18] = (t2 >>> 0 < t0 >>> 0 ? 1 : 0) | (t3 >>> 0 < t2 >>> 0 ? 1 : 0);
          m[19] = (t0 ^ t3) & (x ^ t3);
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 251: // adc (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t0) | 0;
          const t5 = (t4 + t3) | 0;
          cpu.aluWritePc(t5);
          return;
        }
      case 253: // adc (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t1) | 0;
          const t5 = (t4 + t3) | 0;
          cpu.aluWritePc(t5);
          return;
        }
      case 255: // adc (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = m[18];
          const t3 = (t1 + 0) | 0;
          const t4 = (t3 + t2) | 0;
          cpu.aluWritePc(t4);
          return;
        }
      case 257: // adc (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t1) | 0;
          const t5 = (t4 + t3) | 0;
          cpu.aluWritePc(t5);
          return;
        }
      case 259: // adc (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t1) | 0;
          const t5 = (t4 + t3) | 0;
          cpu.aluWritePc(t5);
          return;
        }
      case 261: // adc (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t1) | 0;
          const t5 = (t4 + t3) | 0;
          cpu.aluWritePc(t5);
          return;
        }
      case 263: // adc (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = m[18];
          const t5 = (t3 + t2) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 265: // adc (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t1) | 0;
          const t5 = (t4 + t3) | 0;
          cpu.aluWritePc(t5);
          return;
        }
      case 267: // adc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t0) | 0;
          const t5 = (t4 + t3) | 0;
          m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t5) & (t0 ^ t5);
          m[16] = t5;
          m[17] = t5;
          sys.exceptionReturn(t5);
          if (m[25] !== 0) return;
          return;
        }
      case 269: // adc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t1) | 0;
          const t5 = (t4 + t3) | 0;
          m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t5) & (t1 ^ t5);
          m[16] = t5;
          m[17] = t5;
          sys.exceptionReturn(t5);
          if (m[25] !== 0) return;
          return;
        }
      case 271: // adc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = m[18];
          const t3 = (t1 + 0) | 0;
          const t4 = (t3 + t2) | 0;
          m[18] = (t3 >>> 0 < t1 >>> 0 ? 1 : 0) | (t4 >>> 0 < t3 >>> 0 ? 1 : 0);
          m[19] = (t1 ^ t4) & (0 ^ t4);
          m[16] = t4;
          m[17] = t4;
          sys.exceptionReturn(t4);
          if (m[25] !== 0) return;
          return;
        }
      case 273: // adc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t1) | 0;
          const t5 = (t4 + t3) | 0;
          m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t5) & (t1 ^ t5);
          m[16] = t5;
          m[17] = t5;
          sys.exceptionReturn(t5);
          if (m[25] !== 0) return;
          return;
        }
      case 275: // adc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t1) | 0;
          const t5 = (t4 + t3) | 0;
          m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t5) & (t1 ^ t5);
          m[16] = t5;
          m[17] = t5;
          sys.exceptionReturn(t5);
          if (m[25] !== 0) return;
          return;
        }
      case 277: // adc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t1) | 0;
          const t5 = (t4 + t3) | 0;
          m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t5) & (t1 ^ t5);
          m[16] = t5;
          m[17] = t5;
          sys.exceptionReturn(t5);
          if (m[25] !== 0) return;
          return;
        }
      case 279: // adc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = m[18];
          const t5 = (t3 + t2) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t3 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t3 ^ t6) & (t2 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 281: // adc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = m[18];
          const t4 = (t2 + t1) | 0;
          const t5 = (t4 + t3) | 0;
          m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t5) & (t1 ^ t5);
          m[16] = t5;
          m[17] = t5;
          sys.exceptionReturn(t5);
          if (m[25] !== 0) return;
          return;
        }
      case 282: // adc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = m[18];
          const t13 = (t11 + t9) | 0;
          const t14 = (t13 + t12) | 0;
          m[(w >>> 12) & 15] = t14;
          return;
        }
      case 283: // adc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = m[18];
          const t13 = (t11 + t9) | 0;
          const t14 = (t13 + t12) | 0;
          m[(w >>> 12) & 15] = t14;
          return;
        }
      case 284: // adc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = m[18];
          const t13 = (t11 + t9) | 0;
          const t14 = (t13 + t12) | 0;
          m[(w >>> 12) & 15] = t14;
          return;
        }
      case 285: // adc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = m[18];
          const t12 = (t10 + t8) | 0;
          const t13 = (t12 + t11) | 0;
          m[(w >>> 12) & 15] = t13;
          return;
        }
      case 286: // adc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = m[18];
          const t13 = (t11 + t9) | 0;
          const t14 = (t13 + t12) | 0;
          m[18] = (t13 >>> 0 < t11 >>> 0 ? 1 : 0) | (t14 >>> 0 < t13 >>> 0 ? 1 : 0);
          m[19] = (t11 ^ t14) & (t9 ^ t14);
          m[16] = t14;
          m[17] = t14;
          m[(w >>> 12) & 15] = t14;
          return;
        }
      case 287: // adc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = m[18];
          const t13 = (t11 + t9) | 0;
          const t14 = (t13 + t12) | 0;
          m[18] = (t13 >>> 0 < t11 >>> 0 ? 1 : 0) | (t14 >>> 0 < t13 >>> 0 ? 1 : 0);
          m[19] = (t11 ^ t14) & (t9 ^ t14);
          m[16] = t14;
          m[17] = t14;
          m[(w >>> 12) & 15] = t14;
          return;
        }
      case 288: // adc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = m[18];
          const t13 = (t11 + t9) | 0;
          const t14 = (t13 + t12) | 0;
          m[18] = (t13 >>> 0 < t11 >>> 0 ? 1 : 0) | (t14 >>> 0 < t13 >>> 0 ? 1 : 0);
          m[19] = (t11 ^ t14) & (t9 ^ t14);
          m[16] = t14;
          m[17] = t14;
          m[(w >>> 12) & 15] = t14;
          return;
        }
      case 289: // adc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = m[18];
          const t12 = (t10 + t8) | 0;
          const t13 = (t12 + t11) | 0;
          m[18] = (t12 >>> 0 < t10 >>> 0 ? 1 : 0) | (t13 >>> 0 < t12 >>> 0 ? 1 : 0);
          m[19] = (t10 ^ t13) & (t8 ^ t13);
          m[16] = t13;
          m[17] = t13;
          m[(w >>> 12) & 15] = t13;
          return;
        }
      case 291: // sbc (immediate)
        {
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = ~x;
          const t3 = m[18];
          const t4 = (t1 + t2) | 0;
          const t5 = (t4 + t3) | 0;
          cpu.aluWritePc(t5);
          return;
        }
      case 293: // sbc (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = ~x;
          const t2 = m[18];
          const t3 = (t0 + t1) | 0;
          const t4 = (t3 + t2) | 0;
          cpu.aluWritePc(t4);
          return;
        }
      case 295: // sbc (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = ~x;
          const t3 = m[18];
          const t4 = (t1 + t2) | 0;
          const t5 = (t4 + t3) | 0;
          m[18] = (t4 >>> 0 < t1 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
          m[19] = (t1 ^ t5) & (t2 ^ t5);
          m[16] = t5;
          m[17] = t5;
          sys.exceptionReturn(t5);
          if (m[25] !== 0) return;
          return;
        }
      case 297: // sbc (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = ~x;
          const t2 = m[18];
          const t3 = (t0 + t1) | 0;
          const t4 = (t3 + t2) | 0;
          m[18] = (t3 >>> 0 < t0 >>> 0 ? 1 : 0) | (t4 >>> 0 < t3 >>> 0 ? 1 : 0);
          m[19] = (t0 ^ t4) & (t1 ^ t4);
          m[16] = t4;
          m[17] = t4;
          sys.exceptionReturn(t4);
          if (m[25] !== 0) return;
          return;
        }
      case 299: // sbc (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t0;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 301: // sbc (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t1;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 303: // sbc (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = ~0;
          const t3 = m[18];
          const t4 = (t1 + t2) | 0;
          const t5 = (t4 + t3) | 0;
          cpu.aluWritePc(t5);
          return;
        }
      case 305: // sbc (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t1;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 307: // sbc (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t1;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 309: // sbc (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t1;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 311: // sbc (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = ~t2;
          const t5 = m[18];
          const t6 = (t3 + t4) | 0;
          const t7 = (t6 + t5) | 0;
          cpu.aluWritePc(t7);
          return;
        }
      case 313: // sbc (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t1;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 315: // sbc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t0;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 317: // sbc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t1;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 319: // sbc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = ~0;
          const t3 = m[18];
          const t4 = (t1 + t2) | 0;
          const t5 = (t4 + t3) | 0;
          m[18] = (t4 >>> 0 < t1 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
          m[19] = (t1 ^ t5) & (t2 ^ t5);
          m[16] = t5;
          m[17] = t5;
          sys.exceptionReturn(t5);
          if (m[25] !== 0) return;
          return;
        }
      case 321: // sbc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t1;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 323: // sbc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t1;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 325: // sbc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t1;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 327: // sbc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = ~t2;
          const t5 = m[18];
          const t6 = (t3 + t4) | 0;
          const t7 = (t6 + t5) | 0;
          m[18] = (t6 >>> 0 < t3 >>> 0 ? 1 : 0) | (t7 >>> 0 < t6 >>> 0 ? 1 : 0);
          m[19] = (t3 ^ t7) & (t4 ^ t7);
          m[16] = t7;
          m[17] = t7;
          sys.exceptionReturn(t7);
          if (m[25] !== 0) return;
          return;
        }
      case 329: // sbc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t1;
          const t4 = m[18];
          const t5 = (t2 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 330: // sbc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t9;
          const t13 = m[18];
          const t14 = (t11 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 331: // sbc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t9;
          const t13 = m[18];
          const t14 = (t11 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 332: // sbc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t9;
          const t13 = m[18];
          const t14 = (t11 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 333: // sbc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = ~t8;
          const t12 = m[18];
          const t13 = (t10 + t11) | 0;
          const t14 = (t13 + t12) | 0;
          m[(w >>> 12) & 15] = t14;
          return;
        }
      case 334: // sbc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t9;
          const t13 = m[18];
          const t14 = (t11 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[18] = (t14 >>> 0 < t11 >>> 0 ? 1 : 0) | (t15 >>> 0 < t14 >>> 0 ? 1 : 0);
          m[19] = (t11 ^ t15) & (t12 ^ t15);
          m[16] = t15;
          m[17] = t15;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 335: // sbc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t9;
          const t13 = m[18];
          const t14 = (t11 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[18] = (t14 >>> 0 < t11 >>> 0 ? 1 : 0) | (t15 >>> 0 < t14 >>> 0 ? 1 : 0);
          m[19] = (t11 ^ t15) & (t12 ^ t15);
          m[16] = t15;
          m[17] = t15;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 336: // sbc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t9;
          const t13 = m[18];
          const t14 = (t11 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[18] = (t14 >>> 0 < t11 >>> 0 ? 1 : 0) | (t15 >>> 0 < t14 >>> 0 ? 1 : 0);
          m[19] = (t11 ^ t15) & (t12 ^ t15);
          m[16] = t15;
          m[17] = t15;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 337: // sbc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = ~t8;
          const t12 = m[18];
          const t13 = (t10 + t11) | 0;
          const t14 = (t13 + t12) | 0;
          m[18] = (t13 >>> 0 < t10 >>> 0 ? 1 : 0) | (t14 >>> 0 < t13 >>> 0 ? 1 : 0);
          m[19] = (t10 ^ t14) & (t11 ^ t14);
          m[16] = t14;
          m[17] = t14;
          m[(w >>> 12) & 15] = t14;
          return;
        }
      case 339: // rsc (immediate)
        {
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = ~t1;
          const t3 = m[18];
          const t4 = (x + t2) | 0;
          const t5 = (t4 + t3) | 0;
          cpu.aluWritePc(t5);
          return;
        }
      case 341: // rsc (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = ~t0;
          const t2 = m[18];
          const t3 = (x + t1) | 0;
          const t4 = (t3 + t2) | 0;
          cpu.aluWritePc(t4);
          return;
        }
      case 343: // rsc (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = ~t1;
          const t3 = m[18];
          const t4 = (x + t2) | 0;
          const t5 = (t4 + t3) | 0;
          m[18] = (t4 >>> 0 < x >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
          m[19] = (x ^ t5) & (t2 ^ t5);
          m[16] = t5;
          m[17] = t5;
          sys.exceptionReturn(t5);
          if (m[25] !== 0) return;
          return;
        }
      case 345: // rsc (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = ~t0;
          const t2 = m[18];
          const t3 = (x + t1) | 0;
          const t4 = (t3 + t2) | 0;
          m[18] = (t3 >>> 0 < x >>> 0 ? 1 : 0) | (t4 >>> 0 < t3 >>> 0 ? 1 : 0);
          m[19] = (x ^ t4) & (t1 ^ t4);
          m[16] = t4;
          m[17] = t4;
          sys.exceptionReturn(t4);
          if (m[25] !== 0) return;
          return;
        }
      case 347: // rsc (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t0 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 349: // rsc (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t1 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 351: // rsc (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = ~t1;
          const t3 = m[18];
          const t4 = (0 + t2) | 0;
          const t5 = (t4 + t3) | 0;
          cpu.aluWritePc(t5);
          return;
        }
      case 353: // rsc (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t1 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 355: // rsc (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t1 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 357: // rsc (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t1 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 359: // rsc (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = ~t3;
          const t5 = m[18];
          const t6 = (t2 + t4) | 0;
          const t7 = (t6 + t5) | 0;
          cpu.aluWritePc(t7);
          return;
        }
      case 361: // rsc (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t1 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          cpu.aluWritePc(t6);
          return;
        }
      case 363: // rsc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t0 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t0 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t0 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 365: // rsc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t1 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t1 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t1 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 367: // rsc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = ~t1;
          const t3 = m[18];
          const t4 = (0 + t2) | 0;
          const t5 = (t4 + t3) | 0;
          m[18] = (t4 >>> 0 < 0 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
          m[19] = (0 ^ t5) & (t2 ^ t5);
          m[16] = t5;
          m[17] = t5;
          sys.exceptionReturn(t5);
          if (m[25] !== 0) return;
          return;
        }
      case 369: // rsc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t1 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t1 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t1 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 371: // rsc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t1 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t1 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t1 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 373: // rsc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t1 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t1 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t1 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 375: // rsc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = ~t3;
          const t5 = m[18];
          const t6 = (t2 + t4) | 0;
          const t7 = (t6 + t5) | 0;
          m[18] = (t6 >>> 0 < t2 >>> 0 ? 1 : 0) | (t7 >>> 0 < t6 >>> 0 ? 1 : 0);
          m[19] = (t2 ^ t7) & (t4 ^ t7);
          m[16] = t7;
          m[17] = t7;
          sys.exceptionReturn(t7);
          if (m[25] !== 0) return;
          return;
        }
      case 377: // rsc (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = ~t2;
          const t4 = m[18];
          const t5 = (t1 + t3) | 0;
          const t6 = (t5 + t4) | 0;
          m[18] = (t5 >>> 0 < t1 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
          m[19] = (t1 ^ t6) & (t3 ^ t6);
          m[16] = t6;
          m[17] = t6;
          sys.exceptionReturn(t6);
          if (m[25] !== 0) return;
          return;
        }
      case 378: // rsc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t11;
          const t13 = m[18];
          const t14 = (t9 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 379: // rsc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t11;
          const t13 = m[18];
          const t14 = (t9 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 380: // rsc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t11;
          const t13 = m[18];
          const t14 = (t9 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 381: // rsc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = ~t10;
          const t12 = m[18];
          const t13 = (t8 + t11) | 0;
          const t14 = (t13 + t12) | 0;
          m[(w >>> 12) & 15] = t14;
          return;
        }
      case 382: // rsc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t11;
          const t13 = m[18];
          const t14 = (t9 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[18] = (t14 >>> 0 < t9 >>> 0 ? 1 : 0) | (t15 >>> 0 < t14 >>> 0 ? 1 : 0);
          m[19] = (t9 ^ t15) & (t12 ^ t15);
          m[16] = t15;
          m[17] = t15;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 383: // rsc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t11;
          const t13 = m[18];
          const t14 = (t9 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[18] = (t14 >>> 0 < t9 >>> 0 ? 1 : 0) | (t15 >>> 0 < t14 >>> 0 ? 1 : 0);
          m[19] = (t9 ^ t15) & (t12 ^ t15);
          m[16] = t15;
          m[17] = t15;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 384: // rsc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = ~t11;
          const t13 = m[18];
          const t14 = (t9 + t12) | 0;
          const t15 = (t14 + t13) | 0;
          m[18] = (t14 >>> 0 < t9 >>> 0 ? 1 : 0) | (t15 >>> 0 < t14 >>> 0 ? 1 : 0);
          m[19] = (t9 ^ t15) & (t12 ^ t15);
          m[16] = t15;
          m[17] = t15;
          m[(w >>> 12) & 15] = t15;
          return;
        }
      case 385: // rsc (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = ~t10;
          const t12 = m[18];
          const t13 = (t8 + t11) | 0;
          const t14 = (t13 + t12) | 0;
          m[18] = (t13 >>> 0 < t8 >>> 0 ? 1 : 0) | (t14 >>> 0 < t13 >>> 0 ? 1 : 0);
          m[19] = (t8 ^ t14) & (t11 ^ t14);
          m[16] = t14;
          m[17] = t14;
          m[(w >>> 12) & 15] = t14;
          return;
        }
      case 396: // tst (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 397: // tst (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 398: // tst (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 399: // tst (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = t10 & t8;
          m[18] = t9;
          m[16] = t11;
          m[17] = t11;
          return;
        }
      case 410: // teq (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 ^ t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 411: // teq (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 ^ t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 412: // teq (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 ^ t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 413: // teq (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = t10 ^ t8;
          m[18] = t9;
          m[16] = t11;
          m[17] = t11;
          return;
        }
      case 424: // cmp (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 - t9) | 0;
          m[18] = t11 >>> 0 >= t9 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t9) & (t11 ^ t12);
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 425: // cmp (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 - t9) | 0;
          m[18] = t11 >>> 0 >= t9 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t9) & (t11 ^ t12);
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 426: // cmp (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 - t9) | 0;
          m[18] = t11 >>> 0 >= t9 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t9) & (t11 ^ t12);
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 427: // cmp (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = (t10 - t8) | 0;
          m[18] = t10 >>> 0 >= t8 >>> 0 ? 1 : 0;
          m[19] = (t10 ^ t8) & (t10 ^ t11);
          m[16] = t11;
          m[17] = t11;
          return;
        }
      case 438: // cmn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 + t9) | 0;
          m[18] = t12 >>> 0 < t11 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t12) & (t9 ^ t12);
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 439: // cmn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 + t9) | 0;
          m[18] = t12 >>> 0 < t11 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t12) & (t9 ^ t12);
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 440: // cmn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t11 + t9) | 0;
          m[18] = t12 >>> 0 < t11 >>> 0 ? 1 : 0;
          m[19] = (t11 ^ t12) & (t9 ^ t12);
          m[16] = t12;
          m[17] = t12;
          return;
        }
      case 441: // cmn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = (t10 + t8) | 0;
          m[18] = t11 >>> 0 < t10 >>> 0 ? 1 : 0;
          m[19] = (t10 ^ t11) & (t8 ^ t11);
          m[16] = t11;
          m[17] = t11;
          return;
        }
      case 443: // orr (immediate)
        {
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 | x;
          cpu.aluWritePc(t2);
          return;
        }
      case 445: // orr (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = t0 | x;
          cpu.aluWritePc(t1);
          return;
        }
      case 447: // orr (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 | x;
          m[18] = t0;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 449: // orr (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = t0 | x;
          m[18] = (x >>> 31) | 0;
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 451: // orr (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t0;
          cpu.aluWritePc(t3);
          return;
        }
      case 453: // orr (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 455: // orr (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 | 0;
          cpu.aluWritePc(t2);
          return;
        }
      case 457: // orr (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 459: // orr (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 461: // orr (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 463: // orr (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = t3 | t2;
          cpu.aluWritePc(t4);
          return;
        }
      case 465: // orr (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 467: // orr (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t0;
          m[18] = t1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 469: // orr (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t1;
          m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 471: // orr (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 | 0;
          m[18] = (t0 >>> 31) | 0;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 473: // orr (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t1;
          m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
    }
  }

  function cold2(form: number, w: number, x: number): void {
    switch (form) {
      case 475: // orr (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t1;
          m[18] = (t0 >>> 31) | 0;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 477: // orr (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t1;
          m[18] = (t0 >> ((x - 1) | 0)) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 479: // orr (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = t3 | t2;
          m[18] = t0 & 1;
          m[16] = t4;
          m[17] = t4;
          sys.exceptionReturn(t4);
          if (m[25] !== 0) return;
          return;
        }
      case 481: // orr (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 | t1;
          m[18] = (t1 >>> 31) | 0;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 482: // orr (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 | t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 483: // orr (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 | t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 484: // orr (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 | t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 485: // orr (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = t10 | t8;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 486: // orr (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 | t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 487: // orr (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 | t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 488: // orr (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 | t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 489: // orr (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = t10 | t8;
          m[18] = t9;
          m[16] = t11;
          m[17] = t11;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 491: // mov (immediate)
        {
          const t0 = m[18];
          cpu.aluWritePc(x);
          return;
        }
      case 493: // mov (immediate)
        {
          cpu.aluWritePc(x);
          return;
        }
      case 495: // mov (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          m[18] = t0;
          m[16] = x;
          m[17] = x;
          sys.exceptionReturn(x);
          if (m[25] !== 0) return;
          return;
        }
      case 497: // mov (immediate)
        {
          if (cpu.refuses(true)) return;
          m[18] = (x >>> 31) | 0;
          m[16] = x;
          m[17] = x;
          sys.exceptionReturn(x);
          if (m[25] !== 0) return;
          return;
        }
      case 499: // mov (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          cpu.aluWritePc(t0);
          return;
        }
      case 501: // mov (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          cpu.aluWritePc(t1);
          return;
        }
      case 503: // mov (register)
        {
          const t0 = m[w & 15];
          cpu.aluWritePc(0);
          return;
        }
      case 505: // mov (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          cpu.aluWritePc(t1);
          return;
        }
      case 507: // mov (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          cpu.aluWritePc(t1);
          return;
        }
      case 509: // mov (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          cpu.aluWritePc(t1);
          return;
        }
      case 511: // mov (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          cpu.aluWritePc(t2);
          return;
        }
      case 513: // mov (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          cpu.aluWritePc(t1);
          return;
        }
      case 515: // mov (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          m[18] = t1;
          m[16] = t0;
          m[17] = t0;
          sys.exceptionReturn(t0);
          if (m[25] !== 0) return;
          return;
        }
      case 517: // mov (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 519: // mov (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          m[18] = (t0 >>> 31) | 0;
          m[16] = 0;
          m[17] = 0;
          sys.exceptionReturn(0);
          if (m[25] !== 0) return;
          return;
        }
      case 521: // mov (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 523: // mov (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          m[18] = (t0 >>> 31) | 0;
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 525: // mov (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          m[18] = (t0 >> ((x - 1) | 0)) & 1;
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 527: // mov (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          m[18] = t0 & 1;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 529: // mov (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          m[18] = (t1 >>> 31) | 0;
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 530: // mov (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          m[(w >>> 12) & 15] = t9;
          return;
        }
      case 531: // mov (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          m[(w >>> 12) & 15] = t9;
          return;
        }
      case 532: // mov (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          m[(w >>> 12) & 15] = t9;
          return;
        }
      case 533: // mov (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          m[(w >>> 12) & 15] = t8;
          return;
        }
      case 534: // mov (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          m[18] = t10;
          m[16] = t9;
          m[17] = t9;
          m[(w >>> 12) & 15] = t9;
          return;
        }
      case 535: // mov (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          m[18] = t10;
          m[16] = t9;
          m[17] = t9;
          m[(w >>> 12) & 15] = t9;
          return;
        }
      case 536: // mov (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          m[18] = t10;
          m[16] = t9;
          m[17] = t9;
          m[(w >>> 12) & 15] = t9;
          return;
        }
      case 537: // mov (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          m[18] = t9;
          m[16] = t8;
          m[17] = t8;
          m[(w >>> 12) & 15] = t8;
          return;
        }
      case 539: // bic (immediate)
        {
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 & ~x;
          cpu.aluWritePc(t2);
          return;
        }
      case 541: // bic (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = t0 & ~x;
          cpu.aluWritePc(t1);
          return;
        }
      case 543: // bic (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 & ~x;
          m[18] = t0;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 545: // bic (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = t0 & ~x;
          m[18] = (x >>> 31) | 0;
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 547: // bic (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t0;
          cpu.aluWritePc(t3);
          return;
        }
      case 549: // bic (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 551: // bic (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 & ~0;
          cpu.aluWritePc(t2);
          return;
        }
      case 553: // bic (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 555: // bic (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 557: // bic (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 559: // bic (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = t3 & ~t2;
          cpu.aluWritePc(t4);
          return;
        }
      case 561: // bic (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t1;
          cpu.aluWritePc(t3);
          return;
        }
      case 563: // bic (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t0;
          m[18] = t1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 565: // bic (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t1;
          m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 567: // bic (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = t1 & ~0;
          m[18] = (t0 >>> 31) | 0;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 569: // bic (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t1;
          m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 571: // bic (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t1;
          m[18] = (t0 >>> 31) | 0;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 573: // bic (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t1;
          m[18] = (t0 >> ((x - 1) | 0)) & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 575: // bic (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          const t4 = t3 & ~t2;
          m[18] = t0 & 1;
          m[16] = t4;
          m[17] = t4;
          sys.exceptionReturn(t4);
          if (m[25] !== 0) return;
          return;
        }
      case 577: // bic (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          const t3 = t2 & ~t1;
          m[18] = (t1 >>> 31) | 0;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 578: // bic (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & ~t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 579: // bic (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & ~t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 580: // bic (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & ~t9;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 581: // bic (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = t10 & ~t8;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 582: // bic (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & ~t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 583: // bic (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & ~t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 584: // bic (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = m[(w >>> 16) & 15];
          const t12 = t11 & ~t9;
          m[18] = t10;
          m[16] = t12;
          m[17] = t12;
          m[(w >>> 12) & 15] = t12;
          return;
        }
      case 585: // bic (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = m[(w >>> 16) & 15];
          const t11 = t10 & ~t8;
          m[18] = t9;
          m[16] = t11;
          m[17] = t11;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 587: // mvn (immediate)
        {
          const t0 = m[18];
          const t1 = ~x;
          cpu.aluWritePc(t1);
          return;
        }
      case 589: // mvn (immediate)
        {
          const t0 = ~x;
          cpu.aluWritePc(t0);
          return;
        }
      case 591: // mvn (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[18];
          const t1 = ~x;
          m[18] = t0;
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 593: // mvn (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = ~x;
          m[18] = (x >>> 31) | 0;
          m[16] = t0;
          m[17] = t0;
          sys.exceptionReturn(t0);
          if (m[25] !== 0) return;
          return;
        }
      case 595: // mvn (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = ~t0;
          cpu.aluWritePc(t2);
          return;
        }
      case 597: // mvn (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = ~t1;
          cpu.aluWritePc(t2);
          return;
        }
      case 599: // mvn (register)
        {
          const t0 = m[w & 15];
          const t1 = ~0;
          cpu.aluWritePc(t1);
          return;
        }
      case 601: // mvn (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = ~t1;
          cpu.aluWritePc(t2);
          return;
        }
      case 603: // mvn (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = ~t1;
          cpu.aluWritePc(t2);
          return;
        }
      case 605: // mvn (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = ~t1;
          cpu.aluWritePc(t2);
          return;
        }
      case 607: // mvn (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = ~t2;
          cpu.aluWritePc(t3);
          return;
        }
      case 609: // mvn (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = ~t1;
          cpu.aluWritePc(t2);
          return;
        }
      case 611: // mvn (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = ~t0;
          m[18] = t1;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 613: // mvn (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = ~t1;
          m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 615: // mvn (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = ~0;
          m[18] = (t0 >>> 31) | 0;
          m[16] = t1;
          m[17] = t1;
          sys.exceptionReturn(t1);
          if (m[25] !== 0) return;
          return;
        }
      case 617: // mvn (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = ~t1;
          m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 619: // mvn (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = ~t1;
          m[18] = (t0 >>> 31) | 0;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 621: // mvn (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = ~t1;
          m[18] = (t0 >> ((x - 1) | 0)) & 1;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 623: // mvn (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = ~t2;
          m[18] = t0 & 1;
          m[16] = t3;
          m[17] = t3;
          sys.exceptionReturn(t3);
          if (m[25] !== 0) return;
          return;
        }
      case 625: // mvn (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = ~t1;
          m[18] = (t1 >>> 31) | 0;
          m[16] = t2;
          m[17] = t2;
          sys.exceptionReturn(t2);
          if (m[25] !== 0) return;
          return;
        }
      case 626: // mvn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = ~t9;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 627: // mvn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = ~t9;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 628: // mvn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = ~t9;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 629: // mvn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = ~t8;
          m[(w >>> 12) & 15] = t10;
          return;
        }
      case 630: // mvn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 << t6 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> (((32 - t2) | 0) & 31)) | 0) & 1 : 0;
          const t11 = ~t9;
          m[18] = t10;
          m[16] = t11;
          m[17] = t11;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 631: // mvn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? (t0 >>> t6) | 0 : 0;
          const t10 = t4 !== 0 ? t3 : t8 !== 0 ? ((t0 >>> t7) | 0) & 1 : 0;
          const t11 = ~t9;
          m[18] = t10;
          m[16] = t11;
          m[17] = t11;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 632: // mvn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = t2 >>> 0 < 33 >>> 0 ? 1 : 0;
          const t9 = t5 !== 0 ? t0 >> t6 : t0 >> 31;
          const t10 = t4 !== 0 ? t3 : (t5 !== 0 ? t0 >> t7 : t0 >> 31) & 1;
          const t11 = ~t9;
          m[18] = t10;
          m[16] = t11;
          m[17] = t11;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 633: // mvn (register-shifted register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = t1 & 255;
          const t3 = m[18];
          const t4 = t2 === 0 ? 1 : 0;
          const t5 = t2 >>> 0 < 32 >>> 0 ? 1 : 0;
          const t6 = t2 & 31;
          const t7 = ((t2 - 1) | 0) & 31;
          const t8 = (t0 >>> t6) | (t0 << (32 - t6));
          const t9 = t4 !== 0 ? t3 : (t8 >>> 31) | 0;
          const t10 = ~t8;
          m[18] = t9;
          m[16] = t10;
          m[17] = t10;
          m[(w >>> 12) & 15] = t10;
          return;
        }
      case 640: // umaal
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul(t0, t1);
          const t3 = mulHighUnsigned(t0, t1);
          const t4 = m[(w >>> 12) & 15];
          const t5 = (t2 + t4) | 0;
          const t6 = (((t3 + 0) | 0) + (t5 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
          const t7 = m[(w >>> 16) & 15];
          const t8 = (t5 + t7) | 0;
          const t9 = (((t6 + 0) | 0) + (t8 >>> 0 < t5 >>> 0 ? 1 : 0)) | 0;
          m[(w >>> 12) & 15] = t8;
          m[(w >>> 16) & 15] = t9;
          return;
        }
      case 642: // umull
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul(t0, t1);
          const t3 = mulHighUnsigned(t0, t1);
          m[(w >>> 12) & 15] = t2;
          m[(w >>> 16) & 15] = t3;
          return;
        }
      case 643: // umull
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul(t0, t1);
          const t3 = mulHighUnsigned(t0, t1);
          m[16] = t3;
          m[17] = t2 | t3;
          m[(w >>> 12) & 15] = t2;
          m[(w >>> 16) & 15] = t3;
          return;
        }
      case 644: // umlal
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul(t0, t1);
          const t3 = mulHighUnsigned(t0, t1);
          const t4 = m[(w >>> 12) & 15];
          const t5 = m[(w >>> 16) & 15];
          const t6 = (t2 + t4) | 0;
          const t7 = (((t3 + t5) | 0) + (t6 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
          m[(w >>> 12) & 15] = t6;
          m[(w >>> 16) & 15] = t7;
          return;
        }
      case 645: // umlal
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul(t0, t1);
          const t3 = mulHighUnsigned(t0, t1);
          const t4 = m[(w >>> 12) & 15];
          const t5 = m[(w >>> 16) & 15];
          const t6 = (t2 + t4) | 0;
          const t7 = (((t3 + t5) | 0) + (t6 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
          m[16] = t7;
          m[17] = t6 | t7;
          m[(w >>> 12) & 15] = t6;
          m[(w >>> 16) & 15] = t7;
          return;
        }
      case 646: // smull
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul(t0, t1);
          const t3 = mulHighSigned(t0, t1);
          m[(w >>> 12) & 15] = t2;
          m[(w >>> 16) & 15] = t3;
          return;
        }
      case 647: // smull
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul(t0, t1);
          const t3 = mulHighSigned(t0, t1);
          m[16] = t3;
          m[17] = t2 | t3;
          m[(w >>> 12) & 15] = t2;
          m[(w >>> 16) & 15] = t3;
          return;
        }
      case 648: // smlal
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul(t0, t1);
          const t3 = mulHighSigned(t0, t1);
          const t4 = m[(w >>> 12) & 15];
          const t5 = m[(w >>> 16) & 15];
          const t6 = (t2 + t4) | 0;
          const t7 = (((t3 + t5) | 0) + (t6 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
          m[(w >>> 12) & 15] = t6;
          m[(w >>> 16) & 15] = t7;
          return;
        }
      case 649: // smlal
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul(t0, t1);
          const t3 = mulHighSigned(t0, t1);
          const t4 = m[(w >>> 12) & 15];
          const t5 = m[(w >>> 16) & 15];
          const t6 = (t2 + t4) | 0;
          const t7 = (((t3 + t5) | 0) + (t6 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
          m[16] = t7;
          m[17] = t6 | t7;
          m[(w >>> 12) & 15] = t6;
          m[(w >>> 16) & 15] = t7;
          return;
        }
      case 658: // smlalxy
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul((t0 << 16) >> 16, (t1 << 16) >> 16);
          const t3 = Math.imul((t0 << 16) >> 16, (t1 << 16) >> 16) >> 31;
          const t4 = m[(w >>> 12) & 15];
          const t5 = m[(w >>> 16) & 15];
          const t6 = (t2 + t4) | 0;
          const t7 = (((t3 + t5) | 0) + (t6 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
          m[(w >>> 12) & 15] = t6;
          m[(w >>> 16) & 15] = t7;
          return;
        }
      case 659: // smlalxy
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul(t0 >> 16, (t1 << 16) >> 16);
          const t3 = Math.imul(t0 >> 16, (t1 << 16) >> 16) >> 31;
          const t4 = m[(w >>> 12) & 15];
          const t5 = m[(w >>> 16) & 15];
          const t6 = (t2 + t4) | 0;
          const t7 = (((t3 + t5) | 0) + (t6 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
          m[(w >>> 12) & 15] = t6;
          m[(w >>> 16) & 15] = t7;
          return;
        }
      case 660: // smlalxy
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul((t0 << 16) >> 16, t1 >> 16);
          const t3 = Math.imul((t0 << 16) >> 16, t1 >> 16) >> 31;
          const t4 = m[(w >>> 12) & 15];
          const t5 = m[(w >>> 16) & 15];
          const t6 = (t2 + t4) | 0;
          const t7 = (((t3 + t5) | 0) + (t6 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
          m[(w >>> 12) & 15] = t6;
          m[(w >>> 16) & 15] = t7;
          return;
        }
      case 661: // smlalxy
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul(t0 >> 16, t1 >> 16);
          const t3 = Math.imul(t0 >> 16, t1 >> 16) >> 31;
          const t4 = m[(w >>> 12) & 15];
          const t5 = m[(w >>> 16) & 15];
          const t6 = (t2 + t4) | 0;
          const t7 = (((t3 + t5) | 0) + (t6 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
          m[(w >>> 12) & 15] = t6;
          m[(w >>> 16) & 15] = t7;
          return;
        }
      case 670: // smlald
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul((t0 << 16) >> 16, (t1 << 16) >> 16);
          const t3 = Math.imul(t0 >> 16, t1 >> 16);
          const t4 = t3 >> 31;
          const t5 = t2 >> 31;
          const t6 = (t2 + t3) | 0;
          const t7 = (((t5 + t4) | 0) + (t6 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
          const t8 = m[(w >>> 12) & 15];
          const t9 = m[(w >>> 16) & 15];
          const t10 = (t6 + t8) | 0;
          const t11 = (((t7 + t9) | 0) + (t10 >>> 0 < t6 >>> 0 ? 1 : 0)) | 0;
          m[(w >>> 12) & 15] = t10;
          m[(w >>> 16) & 15] = t11;
          return;
        }
      case 671: // smlald
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = (t1 >>> 16) | (t1 << (32 - 16));
          const t3 = Math.imul((t0 << 16) >> 16, (t2 << 16) >> 16);
          const t4 = Math.imul(t0 >> 16, t2 >> 16);
          const t5 = t4 >> 31;
          const t6 = t3 >> 31;
          const t7 = (t3 + t4) | 0;
          const t8 = (((t6 + t5) | 0) + (t7 >>> 0 < t3 >>> 0 ? 1 : 0)) | 0;
          const t9 = m[(w >>> 12) & 15];
          const t10 = m[(w >>> 16) & 15];
          const t11 = (t7 + t9) | 0;
          const t12 = (((t8 + t10) | 0) + (t11 >>> 0 < t7 >>> 0 ? 1 : 0)) | 0;
          m[(w >>> 12) & 15] = t11;
          m[(w >>> 16) & 15] = t12;
          return;
        }
      case 676: // smlsld
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = Math.imul((t0 << 16) >> 16, (t1 << 16) >> 16);
          const t3 = Math.imul(t0 >> 16, t1 >> 16);
          const t4 = t3 >> 31;
          const t5 = (0 - t3) | 0;
          const t6 = (~t4 + (t3 === 0 ? 1 : 0)) | 0;
          const t7 = t2 >> 31;
          const t8 = (t2 + t5) | 0;
          const t9 = (((t7 + t6) | 0) + (t8 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
          const t10 = m[(w >>> 12) & 15];
          const t11 = m[(w >>> 16) & 15];
          const t12 = (t8 + t10) | 0;
          const t13 = (((t9 + t11) | 0) + (t12 >>> 0 < t8 >>> 0 ? 1 : 0)) | 0;
          m[(w >>> 12) & 15] = t12;
          m[(w >>> 16) & 15] = t13;
          return;
        }
      case 677: // smlsld
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          const t2 = (t1 >>> 16) | (t1 << (32 - 16));
          const t3 = Math.imul((t0 << 16) >> 16, (t2 << 16) >> 16);
          const t4 = Math.imul(t0 >> 16, t2 >> 16);
          const t5 = t4 >> 31;
          const t6 = (0 - t4) | 0;
          const t7 = (~t5 + (t4 === 0 ? 1 : 0)) | 0;
          const t8 = t3 >> 31;
          const t9 = (t3 + t6) | 0;
          const t10 = (((t8 + t7) | 0) + (t9 >>> 0 < t3 >>> 0 ? 1 : 0)) | 0;
          const t11 = m[(w >>> 12) & 15];
          const t12 = m[(w >>> 16) & 15];
          const t13 = (t9 + t11) | 0;
          const t14 = (((t10 + t12) | 0) + (t13 >>> 0 < t9 >>> 0 ? 1 : 0)) | 0;
          m[(w >>> 12) & 15] = t13;
          m[(w >>> 16) & 15] = t14;
          return;
        }
      case 686: // sdiv
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          m[(w >>> 16) & 15] = divSigned(t0, t1);
          return;
        }
      case 687: // udiv
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 8) & 15];
          m[(w >>> 16) & 15] = divUnsigned(t0, t1);
          return;
        }
      case 688: // qadd
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t0 + t1) | 0;
          const t3 = (((t0 ^ t2) & (t1 ^ t2)) >>> 31) | 0;
          const t4 = t3 !== 0 ? (t0 >> 31) ^ 2147483647 : t2;
          m[20] = m[20] | (0 | t3);
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 689: // qsub
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t0 - t1) | 0;
          const t3 = (((t0 ^ t1) & (t0 ^ t2)) >>> 31) | 0;
          const t4 = t3 !== 0 ? (t0 >> 31) ^ 2147483647 : t2;
          m[20] = m[20] | (0 | t3);
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 690: // qdadd
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t1 + t1) | 0;
          const t3 = (((t1 ^ t2) & (t1 ^ t2)) >>> 31) | 0;
          const t4 = t3 !== 0 ? (t1 >> 31) ^ 2147483647 : t2;
          const t5 = (t0 + t4) | 0;
          const t6 = (((t0 ^ t5) & (t4 ^ t5)) >>> 31) | 0;
          const t7 = t6 !== 0 ? (t0 >> 31) ^ 2147483647 : t5;
          m[20] = m[20] | (t3 | t6);
          m[(w >>> 12) & 15] = t7;
          return;
        }
      case 691: // qdsub
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          const t2 = (t1 + t1) | 0;
          const t3 = (((t1 ^ t2) & (t1 ^ t2)) >>> 31) | 0;
          const t4 = t3 !== 0 ? (t1 >> 31) ^ 2147483647 : t2;
          const t5 = (t0 - t4) | 0;
          const t6 = (((t0 ^ t4) & (t0 ^ t5)) >>> 31) | 0;
          const t7 = t6 !== 0 ? (t0 >> 31) ^ 2147483647 : t5;
          m[20] = m[20] | (t3 | t6);
          m[(w >>> 12) & 15] = t7;
          return;
        }
      case 692: // sadd16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 16) >> 16;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | ((t4 & 65535) << 0);
          const t6 = (t4 >= 0 ? 1 : 0) | ((t4 >= 0 ? 1 : 0) << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = (t0 << 0) >> 16;
          const t9 = (t1 << 0) >> 16;
          const t10 = (t8 + t9) | 0;
          const t11 = t5 | ((t10 & 65535) << 16);
          const t12 = (t10 >= 0 ? 1 : 0) | ((t10 >= 0 ? 1 : 0) << 1);
          const t13 = t7 | (t12 << 2);
          m[21] = t13;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 693: // sasx
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 0) >> 16;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | ((t4 & 65535) << 0);
          const t6 = (t4 >= 0 ? 1 : 0) | ((t4 >= 0 ? 1 : 0) << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = (t0 << 0) >> 16;
          const t9 = (t1 << 16) >> 16;
          const t10 = (t8 + t9) | 0;
          const t11 = t5 | ((t10 & 65535) << 16);
          const t12 = (t10 >= 0 ? 1 : 0) | ((t10 >= 0 ? 1 : 0) << 1);
          const t13 = t7 | (t12 << 2);
          m[21] = t13;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 694: // ssax
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 0) >> 16;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | ((t4 & 65535) << 0);
          const t6 = (t4 >= 0 ? 1 : 0) | ((t4 >= 0 ? 1 : 0) << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = (t0 << 0) >> 16;
          const t9 = (t1 << 16) >> 16;
          const t10 = (t8 - t9) | 0;
          const t11 = t5 | ((t10 & 65535) << 16);
          const t12 = (t10 >= 0 ? 1 : 0) | ((t10 >= 0 ? 1 : 0) << 1);
          const t13 = t7 | (t12 << 2);
          m[21] = t13;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 695: // ssub16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 16) >> 16;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | ((t4 & 65535) << 0);
          const t6 = (t4 >= 0 ? 1 : 0) | ((t4 >= 0 ? 1 : 0) << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = (t0 << 0) >> 16;
          const t9 = (t1 << 0) >> 16;
          const t10 = (t8 - t9) | 0;
          const t11 = t5 | ((t10 & 65535) << 16);
          const t12 = (t10 >= 0 ? 1 : 0) | ((t10 >= 0 ? 1 : 0) << 1);
          const t13 = t7 | (t12 << 2);
          m[21] = t13;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 696: // sadd8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 24) >> 24;
          const t3 = (t1 << 24) >> 24;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | ((t4 & 255) << 0);
          const t6 = t4 >= 0 ? 1 : 0;
          const t7 = 0 | (t6 << 0);
          const t8 = (t0 << 16) >> 24;
          const t9 = (t1 << 16) >> 24;
          const t10 = (t8 + t9) | 0;
          const t11 = t5 | ((t10 & 255) << 8);
          const t12 = t10 >= 0 ? 1 : 0;
          const t13 = t7 | (t12 << 1);
          const t14 = (t0 << 8) >> 24;
          const t15 = (t1 << 8) >> 24;
          const t16 = (t14 + t15) | 0;
          const t17 = t11 | ((t16 & 255) << 16);
          const t18 = t16 >= 0 ? 1 : 0;
          const t19 = t13 | (t18 << 2);
          const t20 = (t0 << 0) >> 24;
          const t21 = (t1 << 0) >> 24;
          const t22 = (t20 + t21) | 0;
          const t23 = t17 | ((t22 & 255) << 24);
          const t24 = t22 >= 0 ? 1 : 0;
          const t25 = t19 | (t24 << 3);
          m[21] = t25;
          m[(w >>> 12) & 15] = t23;
          return;
        }
      case 697: // ssub8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 24) >> 24;
          const t3 = (t1 << 24) >> 24;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | ((t4 & 255) << 0);
          const t6 = t4 >= 0 ? 1 : 0;
          const t7 = 0 | (t6 << 0);
          const t8 = (t0 << 16) >> 24;
          const t9 = (t1 << 16) >> 24;
          const t10 = (t8 - t9) | 0;
          const t11 = t5 | ((t10 & 255) << 8);
          const t12 = t10 >= 0 ? 1 : 0;
          const t13 = t7 | (t12 << 1);
          const t14 = (t0 << 8) >> 24;
          const t15 = (t1 << 8) >> 24;
          const t16 = (t14 - t15) | 0;
          const t17 = t11 | ((t16 & 255) << 16);
          const t18 = t16 >= 0 ? 1 : 0;
          const t19 = t13 | (t18 << 2);
          const t20 = (t0 << 0) >> 24;
          const t21 = (t1 << 0) >> 24;
          const t22 = (t20 - t21) | 0;
          const t23 = t17 | ((t22 & 255) << 24);
          const t24 = t22 >= 0 ? 1 : 0;
          const t25 = t19 | (t24 << 3);
          m[21] = t25;
          m[(w >>> 12) & 15] = t23;
          return;
        }
      case 698: // qadd16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 16) >> 16;
          const t4 = (t2 + t3) | 0;
          const t5 = (t4 < -32768 ? 1 : 0) !== 0 ? -32768 : t4;
          const t6 = 0 | ((((32767 < t5 ? 1 : 0) !== 0 ? 32767 : t5) & 65535) << 0);
          const t7 = 0 | (0 << 1);
          const t8 = 0 | (t7 << 0);
          const t9 = (t0 << 0) >> 16;
          const t10 = (t1 << 0) >> 16;
          const t11 = (t9 + t10) | 0;
          const t12 = (t11 < -32768 ? 1 : 0) !== 0 ? -32768 : t11;
          const t13 = t6 | ((((32767 < t12 ? 1 : 0) !== 0 ? 32767 : t12) & 65535) << 16);
          const t14 = 0 | (0 << 1);
          const t15 = t8 | (t14 << 2);
          m[(w >>> 12) & 15] = t13;
          return;
        }
      case 699: // qasx
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 0) >> 16;
          const t4 = (t2 - t3) | 0;
          const t5 = (t4 < -32768 ? 1 : 0) !== 0 ? -32768 : t4;
          const t6 = 0 | ((((32767 < t5 ? 1 : 0) !== 0 ? 32767 : t5) & 65535) << 0);
          const t7 = 0 | (0 << 1);
          const t8 = 0 | (t7 << 0);
          const t9 = (t0 << 0) >> 16;
          const t10 = (t1 << 16) >> 16;
          const t11 = (t9 + t10) | 0;
          const t12 = (t11 < -32768 ? 1 : 0) !== 0 ? -32768 : t11;
          const t13 = t6 | ((((32767 < t12 ? 1 : 0) !== 0 ? 32767 : t12) & 65535) << 16);
          const t14 = 0 | (0 << 1);
          const t15 = t8 | (t14 << 2);
          m[(w >>> 12) & 15] = t13;
          return;
        }
      case 700: // qsax
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 0) >> 16;
          const t4 = (t2 + t3) | 0;
          const t5 = (t4 < -32768 ? 1 : 0) !== 0 ? -32768 : t4;
          const t6 = 0 | ((((32767 < t5 ? 1 : 0) !== 0 ? 32767 : t5) & 65535) << 0);
          const t7 = 0 | (0 << 1);
          const t8 = 0 | (t7 << 0);
          const t9 = (t0 << 0) >> 16;
          const t10 = (t1 << 16) >> 16;
          const t11 = (t9 - t10) | 0;
          const t12 = (t11 < -32768 ? 1 : 0) !== 0 ? -32768 : t11;
          const t13 = t6 | ((((32767 < t12 ? 1 : 0) !== 0 ? 32767 : t12) & 65535) << 16);
          const t14 = 0 | (0 << 1);
          const t15 = t8 | (t14 << 2);
          m[(w >>> 12) & 15] = t13;
          return;
        }
    }
  }

  function cold3(form: number, w: number, x: number): void {
    switch (form) {
      case 701: // qsub16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 16) >> 16;
          const t4 = (t2 - t3) | 0;
          const t5 = (t4 < -32768 ? 1 : 0) !== 0 ? -32768 : t4;
          const t6 = 0 | ((((32767 < t5 ? 1 : 0) !== 0 ? 32767 : t5) & 65535) << 0);
          const t7 = 0 | (0 << 1);
          const t8 = 0 | (t7 << 0);
          const t9 = (t0 << 0) >> 16;
          const t10 = (t1 << 0) >> 16;
          const t11 = (t9 - t10) | 0;
          const t12 = (t11 < -32768 ? 1 : 0) !== 0 ? -32768 : t11;
          const t13 = t6 | ((((32767 < t12 ? 1 : 0) !== 0 ? 32767 : t12) & 65535) << 16);
          const t14 = 0 | (0 << 1);
          const t15 = t8 | (t14 << 2);
          m[(w >>> 12) & 15] = t13;
          return;
        }
      case 702: // qadd8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 24) >> 24;
          const t3 = (t1 << 24) >> 24;
          const t4 = (t2 + t3) | 0;
          const t5 = (t4 < -128 ? 1 : 0) !== 0 ? -128 : t4;
          const t6 = 0 | ((((127 < t5 ? 1 : 0) !== 0 ? 127 : t5) & 255) << 0);
          const t7 = 0 | (0 << 0);
          const t8 = (t0 << 16) >> 24;
          const t9 = (t1 << 16) >> 24;
          const t10 = (t8 + t9) | 0;
          const t11 = (t10 < -128 ? 1 : 0) !== 0 ? -128 : t10;
          const t12 = t6 | ((((127 < t11 ? 1 : 0) !== 0 ? 127 : t11) & 255) << 8);
          const t13 = t7 | (0 << 1);
          const t14 = (t0 << 8) >> 24;
          const t15 = (t1 << 8) >> 24;
          const t16 = (t14 + t15) | 0;
          const t17 = (t16 < -128 ? 1 : 0) !== 0 ? -128 : t16;
          const t18 = t12 | ((((127 < t17 ? 1 : 0) !== 0 ? 127 : t17) & 255) << 16);
          const t19 = t13 | (0 << 2);
          const t20 = (t0 << 0) >> 24;
          const t21 = (t1 << 0) >> 24;
          const t22 = (t20 + t21) | 0;
          const t23 = (t22 < -128 ? 1 : 0) !== 0 ? -128 : t22;
          const t24 = t18 | ((((127 < t23 ? 1 : 0) !== 0 ? 127 : t23) & 255) << 24);
          const t25 = t19 | (0 << 3);
          m[(w >>> 12) & 15] = t24;
          return;
        }
      case 703: // qsub8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 24) >> 24;
          const t3 = (t1 << 24) >> 24;
          const t4 = (t2 - t3) | 0;
          const t5 = (t4 < -128 ? 1 : 0) !== 0 ? -128 : t4;
          const t6 = 0 | ((((127 < t5 ? 1 : 0) !== 0 ? 127 : t5) & 255) << 0);
          const t7 = 0 | (0 << 0);
          const t8 = (t0 << 16) >> 24;
          const t9 = (t1 << 16) >> 24;
          const t10 = (t8 - t9) | 0;
          const t11 = (t10 < -128 ? 1 : 0) !== 0 ? -128 : t10;
          const t12 = t6 | ((((127 < t11 ? 1 : 0) !== 0 ? 127 : t11) & 255) << 8);
          const t13 = t7 | (0 << 1);
          const t14 = (t0 << 8) >> 24;
          const t15 = (t1 << 8) >> 24;
          const t16 = (t14 - t15) | 0;
          const t17 = (t16 < -128 ? 1 : 0) !== 0 ? -128 : t16;
          const t18 = t12 | ((((127 < t17 ? 1 : 0) !== 0 ? 127 : t17) & 255) << 16);
          const t19 = t13 | (0 << 2);
          const t20 = (t0 << 0) >> 24;
          const t21 = (t1 << 0) >> 24;
          const t22 = (t20 - t21) | 0;
          const t23 = (t22 < -128 ? 1 : 0) !== 0 ? -128 : t22;
          const t24 = t18 | ((((127 < t23 ? 1 : 0) !== 0 ? 127 : t23) & 255) << 24);
          const t25 = t19 | (0 << 3);
          m[(w >>> 12) & 15] = t24;
          return;
        }
      case 704: // shadd16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 16) >> 16;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 65535) << 0);
          const t6 = 0 | (0 << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = (t0 << 0) >> 16;
          const t9 = (t1 << 0) >> 16;
          const t10 = (t8 + t9) | 0;
          const t11 = t5 | (((t10 >> 1) & 65535) << 16);
          const t12 = 0 | (0 << 1);
          const t13 = t7 | (t12 << 2);
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 705: // shasx
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 0) >> 16;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 65535) << 0);
          const t6 = 0 | (0 << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = (t0 << 0) >> 16;
          const t9 = (t1 << 16) >> 16;
          const t10 = (t8 + t9) | 0;
          const t11 = t5 | (((t10 >> 1) & 65535) << 16);
          const t12 = 0 | (0 << 1);
          const t13 = t7 | (t12 << 2);
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 706: // shsax
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 0) >> 16;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 65535) << 0);
          const t6 = 0 | (0 << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = (t0 << 0) >> 16;
          const t9 = (t1 << 16) >> 16;
          const t10 = (t8 - t9) | 0;
          const t11 = t5 | (((t10 >> 1) & 65535) << 16);
          const t12 = 0 | (0 << 1);
          const t13 = t7 | (t12 << 2);
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 707: // shsub16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 16) >> 16;
          const t3 = (t1 << 16) >> 16;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 65535) << 0);
          const t6 = 0 | (0 << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = (t0 << 0) >> 16;
          const t9 = (t1 << 0) >> 16;
          const t10 = (t8 - t9) | 0;
          const t11 = t5 | (((t10 >> 1) & 65535) << 16);
          const t12 = 0 | (0 << 1);
          const t13 = t7 | (t12 << 2);
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 708: // shadd8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 24) >> 24;
          const t3 = (t1 << 24) >> 24;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 255) << 0);
          const t6 = 0 | (0 << 0);
          const t7 = (t0 << 16) >> 24;
          const t8 = (t1 << 16) >> 24;
          const t9 = (t7 + t8) | 0;
          const t10 = t5 | (((t9 >> 1) & 255) << 8);
          const t11 = t6 | (0 << 1);
          const t12 = (t0 << 8) >> 24;
          const t13 = (t1 << 8) >> 24;
          const t14 = (t12 + t13) | 0;
          const t15 = t10 | (((t14 >> 1) & 255) << 16);
          const t16 = t11 | (0 << 2);
          const t17 = (t0 << 0) >> 24;
          const t18 = (t1 << 0) >> 24;
          const t19 = (t17 + t18) | 0;
          const t20 = t15 | (((t19 >> 1) & 255) << 24);
          const t21 = t16 | (0 << 3);
          m[(w >>> 12) & 15] = t20;
          return;
        }
      case 709: // shsub8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 << 24) >> 24;
          const t3 = (t1 << 24) >> 24;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 255) << 0);
          const t6 = 0 | (0 << 0);
          const t7 = (t0 << 16) >> 24;
          const t8 = (t1 << 16) >> 24;
          const t9 = (t7 - t8) | 0;
          const t10 = t5 | (((t9 >> 1) & 255) << 8);
          const t11 = t6 | (0 << 1);
          const t12 = (t0 << 8) >> 24;
          const t13 = (t1 << 8) >> 24;
          const t14 = (t12 - t13) | 0;
          const t15 = t10 | (((t14 >> 1) & 255) << 16);
          const t16 = t11 | (0 << 2);
          const t17 = (t0 << 0) >> 24;
          const t18 = (t1 << 0) >> 24;
          const t19 = (t17 - t18) | 0;
          const t20 = t15 | (((t19 >> 1) & 255) << 24);
          const t21 = t16 | (0 << 3);
          m[(w >>> 12) & 15] = t20;
          return;
        }
      case 710: // uadd16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 0) | 0) & 65535;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | ((t4 & 65535) << 0);
          const t6 = (t4 >>> 0 >= 65536 >>> 0 ? 1 : 0) | ((t4 >>> 0 >= 65536 >>> 0 ? 1 : 0) << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = ((t0 >>> 16) | 0) & 65535;
          const t9 = ((t1 >>> 16) | 0) & 65535;
          const t10 = (t8 + t9) | 0;
          const t11 = t5 | ((t10 & 65535) << 16);
          const t12 = (t10 >>> 0 >= 65536 >>> 0 ? 1 : 0) | ((t10 >>> 0 >= 65536 >>> 0 ? 1 : 0) << 1);
          const t13 = t7 | (t12 << 2);
          m[21] = t13;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 711: // uasx
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 16) | 0) & 65535;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | ((t4 & 65535) << 0);
          const t6 = (t4 >= 0 ? 1 : 0) | ((t4 >= 0 ? 1 : 0) << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = ((t0 >>> 16) | 0) & 65535;
          const t9 = ((t1 >>> 0) | 0) & 65535;
          const t10 = (t8 + t9) | 0;
          const t11 = t5 | ((t10 & 65535) << 16);
          const t12 = (t10 >>> 0 >= 65536 >>> 0 ? 1 : 0) | ((t10 >>> 0 >= 65536 >>> 0 ? 1 : 0) << 1);
          const t13 = t7 | (t12 << 2);
          m[21] = t13;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 712: // usax
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 16) | 0) & 65535;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | ((t4 & 65535) << 0);
          const t6 = (t4 >>> 0 >= 65536 >>> 0 ? 1 : 0) | ((t4 >>> 0 >= 65536 >>> 0 ? 1 : 0) << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = ((t0 >>> 16) | 0) & 65535;
          const t9 = ((t1 >>> 0) | 0) & 65535;
          const t10 = (t8 - t9) | 0;
          const t11 = t5 | ((t10 & 65535) << 16);
          const t12 = (t10 >= 0 ? 1 : 0) | ((t10 >= 0 ? 1 : 0) << 1);
          const t13 = t7 | (t12 << 2);
          m[21] = t13;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 713: // usub16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 0) | 0) & 65535;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | ((t4 & 65535) << 0);
          const t6 = (t4 >= 0 ? 1 : 0) | ((t4 >= 0 ? 1 : 0) << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = ((t0 >>> 16) | 0) & 65535;
          const t9 = ((t1 >>> 16) | 0) & 65535;
          const t10 = (t8 - t9) | 0;
          const t11 = t5 | ((t10 & 65535) << 16);
          const t12 = (t10 >= 0 ? 1 : 0) | ((t10 >= 0 ? 1 : 0) << 1);
          const t13 = t7 | (t12 << 2);
          m[21] = t13;
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 714: // uadd8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 255;
          const t3 = ((t1 >>> 0) | 0) & 255;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | ((t4 & 255) << 0);
          const t6 = t4 >>> 0 >= 256 >>> 0 ? 1 : 0;
          const t7 = 0 | (t6 << 0);
          const t8 = ((t0 >>> 8) | 0) & 255;
          const t9 = ((t1 >>> 8) | 0) & 255;
          const t10 = (t8 + t9) | 0;
          const t11 = t5 | ((t10 & 255) << 8);
          const t12 = t10 >>> 0 >= 256 >>> 0 ? 1 : 0;
          const t13 = t7 | (t12 << 1);
          const t14 = ((t0 >>> 16) | 0) & 255;
          const t15 = ((t1 >>> 16) | 0) & 255;
          const t16 = (t14 + t15) | 0;
          const t17 = t11 | ((t16 & 255) << 16);
          const t18 = t16 >>> 0 >= 256 >>> 0 ? 1 : 0;
          const t19 = t13 | (t18 << 2);
          const t20 = ((t0 >>> 24) | 0) & 255;
          const t21 = ((t1 >>> 24) | 0) & 255;
          const t22 = (t20 + t21) | 0;
          const t23 = t17 | ((t22 & 255) << 24);
          const t24 = t22 >>> 0 >= 256 >>> 0 ? 1 : 0;
          const t25 = t19 | (t24 << 3);
          m[21] = t25;
          m[(w >>> 12) & 15] = t23;
          return;
        }
      case 715: // usub8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 255;
          const t3 = ((t1 >>> 0) | 0) & 255;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | ((t4 & 255) << 0);
          const t6 = t4 >= 0 ? 1 : 0;
          const t7 = 0 | (t6 << 0);
          const t8 = ((t0 >>> 8) | 0) & 255;
          const t9 = ((t1 >>> 8) | 0) & 255;
          const t10 = (t8 - t9) | 0;
          const t11 = t5 | ((t10 & 255) << 8);
          const t12 = t10 >= 0 ? 1 : 0;
          const t13 = t7 | (t12 << 1);
          const t14 = ((t0 >>> 16) | 0) & 255;
          const t15 = ((t1 >>> 16) | 0) & 255;
          const t16 = (t14 - t15) | 0;
          const t17 = t11 | ((t16 & 255) << 16);
          const t18 = t16 >= 0 ? 1 : 0;
          const t19 = t13 | (t18 << 2);
          const t20 = ((t0 >>> 24) | 0) & 255;
          const t21 = ((t1 >>> 24) | 0) & 255;
          const t22 = (t20 - t21) | 0;
          const t23 = t17 | ((t22 & 255) << 24);
          const t24 = t22 >= 0 ? 1 : 0;
          const t25 = t19 | (t24 << 3);
          m[21] = t25;
          m[(w >>> 12) & 15] = t23;
          return;
        }
      case 716: // uqadd16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 0) | 0) & 65535;
          const t4 = (t2 + t3) | 0;
          const t5 = (t4 < 0 ? 1 : 0) !== 0 ? 0 : t4;
          const t6 = 0 | ((((65535 < t5 ? 1 : 0) !== 0 ? 65535 : t5) & 65535) << 0);
          const t7 = 0 | (0 << 1);
          const t8 = 0 | (t7 << 0);
          const t9 = ((t0 >>> 16) | 0) & 65535;
          const t10 = ((t1 >>> 16) | 0) & 65535;
          const t11 = (t9 + t10) | 0;
          const t12 = (t11 < 0 ? 1 : 0) !== 0 ? 0 : t11;
          const t13 = t6 | ((((65535 < t12 ? 1 : 0) !== 0 ? 65535 : t12) & 65535) << 16);
          const t14 = 0 | (0 << 1);
          const t15 = t8 | (t14 << 2);
          m[(w >>> 12) & 15] = t13;
          return;
        }
      case 717: // uqasx
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 16) | 0) & 65535;
          const t4 = (t2 - t3) | 0;
          const t5 = (t4 < 0 ? 1 : 0) !== 0 ? 0 : t4;
          const t6 = 0 | ((((65535 < t5 ? 1 : 0) !== 0 ? 65535 : t5) & 65535) << 0);
          const t7 = 0 | (0 << 1);
          const t8 = 0 | (t7 << 0);
          const t9 = ((t0 >>> 16) | 0) & 65535;
          const t10 = ((t1 >>> 0) | 0) & 65535;
          const t11 = (t9 + t10) | 0;
          const t12 = (t11 < 0 ? 1 : 0) !== 0 ? 0 : t11;
          const t13 = t6 | ((((65535 < t12 ? 1 : 0) !== 0 ? 65535 : t12) & 65535) << 16);
          const t14 = 0 | (0 << 1);
          const t15 = t8 | (t14 << 2);
          m[(w >>> 12) & 15] = t13;
          return;
        }
      case 718: // uqsax
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 16) | 0) & 65535;
          const t4 = (t2 + t3) | 0;
          const t5 = (t4 < 0 ? 1 : 0) !== 0 ? 0 : t4;
          const t6 = 0 | ((((65535 < t5 ? 1 : 0) !== 0 ? 65535 : t5) & 65535) << 0);
          const t7 = 0 | (0 << 1);
          const t8 = 0 | (t7 << 0);
          const t9 = ((t0 >>> 16) | 0) & 65535;
          const t10 = ((t1 >>> 0) | 0) & 65535;
          const t11 = (t9 - t10) | 0;
          const t12 = (t11 < 0 ? 1 : 0) !== 0 ? 0 : t11;
          const t13 = t6 | ((((65535 < t12 ? 1 : 0) !== 0 ? 65535 : t12) & 65535) << 16);
          const t14 = 0 | (0 << 1);
          const t15 = t8 | (t14 << 2);
          m[(w >>> 12) & 15] = t13;
          return;
        }
      case 719: // uqsub16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 0) | 0) & 65535;
          const t4 = (t2 - t3) | 0;
          const t5 = (t4 < 0 ? 1 : 0) !== 0 ? 0 : t4;
          const t6 = 0 | ((((65535 < t5 ? 1 : 0) !== 0 ? 65535 : t5) & 65535) << 0);
          const t7 = 0 | (0 << 1);
          const t8 = 0 | (t7 << 0);
          const t9 = ((t0 >>> 16) | 0) & 65535;
          const t10 = ((t1 >>> 16) | 0) & 65535;
          const t11 = (t9 - t10) | 0;
          const t12 = (t11 < 0 ? 1 : 0) !== 0 ? 0 : t11;
          const t13 = t6 | ((((65535 < t12 ? 1 : 0) !== 0 ? 65535 : t12) & 65535) << 16);
          const t14 = 0 | (0 << 1);
          const t15 = t8 | (t14 << 2);
          m[(w >>> 12) & 15] = t13;
          return;
        }
      case 720: // uqadd8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 255;
          const t3 = ((t1 >>> 0) | 0) & 255;
          const t4 = (t2 + t3) | 0;
          const t5 = (t4 < 0 ? 1 : 0) !== 0 ? 0 : t4;
          const t6 = 0 | ((((255 < t5 ? 1 : 0) !== 0 ? 255 : t5) & 255) << 0);
          const t7 = 0 | (0 << 0);
          const t8 = ((t0 >>> 8) | 0) & 255;
          const t9 = ((t1 >>> 8) | 0) & 255;
          const t10 = (t8 + t9) | 0;
          const t11 = (t10 < 0 ? 1 : 0) !== 0 ? 0 : t10;
          const t12 = t6 | ((((255 < t11 ? 1 : 0) !== 0 ? 255 : t11) & 255) << 8);
          const t13 = t7 | (0 << 1);
          const t14 = ((t0 >>> 16) | 0) & 255;
          const t15 = ((t1 >>> 16) | 0) & 255;
          const t16 = (t14 + t15) | 0;
          const t17 = (t16 < 0 ? 1 : 0) !== 0 ? 0 : t16;
          const t18 = t12 | ((((255 < t17 ? 1 : 0) !== 0 ? 255 : t17) & 255) << 16);
          const t19 = t13 | (0 << 2);
          const t20 = ((t0 >>> 24) | 0) & 255;
          const t21 = ((t1 >>> 24) | 0) & 255;
          const t22 = (t20 + t21) | 0;
          const t23 = (t22 < 0 ? 1 : 0) !== 0 ? 0 : t22;
          const t24 = t18 | ((((255 < t23 ? 1 : 0) !== 0 ? 255 : t23) & 255) << 24);
          const t25 = t19 | (0 << 3);
          m[(w >>> 12) & 15] = t24;
          return;
        }
      case 721: // uqsub8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 255;
          const t3 = ((t1 >>> 0) | 0) & 255;
          const t4 = (t2 - t3) | 0;
          const t5 = (t4 < 0 ? 1 : 0) !== 0 ? 0 : t4;
          const t6 = 0 | ((((255 < t5 ? 1 : 0) !== 0 ? 255 : t5) & 255) << 0);
          const t7 = 0 | (0 << 0);
          const t8 = ((t0 >>> 8) | 0) & 255;
          const t9 = ((t1 >>> 8) | 0) & 255;
          const t10 = (t8 - t9) | 0;
          const t11 = (t10 < 0 ? 1 : 0) !== 0 ? 0 : t10;
          const t12 = t6 | ((((255 < t11 ? 1 : 0) !== 0 ? 255 : t11) & 255) << 8);
          const t13 = t7 | (0 << 1);
          const t14 = ((t0 >>> 16) | 0) & 255;
          const t15 = ((t1 >>> 16) | 0) & 255;
          const t16 = (t14 - t15) | 0;
          const t17 = (t16 < 0 ? 1 : 0) !== 0 ? 0 : t16;
          const t18 = t12 | ((((255 < t17 ? 1 : 0) !== 0 ? 255 : t17) & 255) << 16);
          const t19 = t13 | (0 << 2);
          const t20 = ((t0 >>> 24) | 0) & 255;
          const t21 = ((t1 >>> 24) | 0) & 255;
          const t22 = (t20 - t21) | 0;
          const t23 = (t22 < 0 ? 1 : 0) !== 0 ? 0 : t22;
          const t24 = t18 | ((((255 < t23 ? 1 : 0) !== 0 ? 255 : t23) & 255) << 24);
          const t25 = t19 | (0 << 3);
          m[(w >>> 12) & 15] = t24;
          return;
        }
      case 722: // uhadd16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 0) | 0) & 65535;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 65535) << 0);
          const t6 = 0 | (0 << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = ((t0 >>> 16) | 0) & 65535;
          const t9 = ((t1 >>> 16) | 0) & 65535;
          const t10 = (t8 + t9) | 0;
          const t11 = t5 | (((t10 >> 1) & 65535) << 16);
          const t12 = 0 | (0 << 1);
          const t13 = t7 | (t12 << 2);
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 723: // uhasx
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 16) | 0) & 65535;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 65535) << 0);
          const t6 = 0 | (0 << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = ((t0 >>> 16) | 0) & 65535;
          const t9 = ((t1 >>> 0) | 0) & 65535;
          const t10 = (t8 + t9) | 0;
          const t11 = t5 | (((t10 >> 1) & 65535) << 16);
          const t12 = 0 | (0 << 1);
          const t13 = t7 | (t12 << 2);
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 724: // uhsax
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 16) | 0) & 65535;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 65535) << 0);
          const t6 = 0 | (0 << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = ((t0 >>> 16) | 0) & 65535;
          const t9 = ((t1 >>> 0) | 0) & 65535;
          const t10 = (t8 - t9) | 0;
          const t11 = t5 | (((t10 >> 1) & 65535) << 16);
          const t12 = 0 | (0 << 1);
          const t13 = t7 | (t12 << 2);
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 725: // uhsub16
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 65535;
          const t3 = ((t1 >>> 0) | 0) & 65535;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 65535) << 0);
          const t6 = 0 | (0 << 1);
          const t7 = 0 | (t6 << 0);
          const t8 = ((t0 >>> 16) | 0) & 65535;
          const t9 = ((t1 >>> 16) | 0) & 65535;
          const t10 = (t8 - t9) | 0;
          const t11 = t5 | (((t10 >> 1) & 65535) << 16);
          const t12 = 0 | (0 << 1);
          const t13 = t7 | (t12 << 2);
          m[(w >>> 12) & 15] = t11;
          return;
        }
      case 726: // uhadd8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 255;
          const t3 = ((t1 >>> 0) | 0) & 255;
          const t4 = (t2 + t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 255) << 0);
          const t6 = 0 | (0 << 0);
          const t7 = ((t0 >>> 8) | 0) & 255;
          const t8 = ((t1 >>> 8) | 0) & 255;
          const t9 = (t7 + t8) | 0;
          const t10 = t5 | (((t9 >> 1) & 255) << 8);
          const t11 = t6 | (0 << 1);
          const t12 = ((t0 >>> 16) | 0) & 255;
          const t13 = ((t1 >>> 16) | 0) & 255;
          const t14 = (t12 + t13) | 0;
          const t15 = t10 | (((t14 >> 1) & 255) << 16);
          const t16 = t11 | (0 << 2);
          const t17 = ((t0 >>> 24) | 0) & 255;
          const t18 = ((t1 >>> 24) | 0) & 255;
          const t19 = (t17 + t18) | 0;
          const t20 = t15 | (((t19 >> 1) & 255) << 24);
          const t21 = t16 | (0 << 3);
          m[(w >>> 12) & 15] = t20;
          return;
        }
      case 727: // uhsub8
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = ((t0 >>> 0) | 0) & 255;
          const t3 = ((t1 >>> 0) | 0) & 255;
          const t4 = (t2 - t3) | 0;
          const t5 = 0 | (((t4 >> 1) & 255) << 0);
          const t6 = 0 | (0 << 0);
          const t7 = ((t0 >>> 8) | 0) & 255;
          const t8 = ((t1 >>> 8) | 0) & 255;
          const t9 = (t7 - t8) | 0;
          const t10 = t5 | (((t9 >> 1) & 255) << 8);
          const t11 = t6 | (0 << 1);
          const t12 = ((t0 >>> 16) | 0) & 255;
          const t13 = ((t1 >>> 16) | 0) & 255;
          const t14 = (t12 - t13) | 0;
          const t15 = t10 | (((t14 >> 1) & 255) << 16);
          const t16 = t11 | (0 << 2);
          const t17 = ((t0 >>> 24) | 0) & 255;
          const t18 = ((t1 >>> 24) | 0) & 255;
          const t19 = (t17 - t18) | 0;
          const t20 = t15 | (((t19 >> 1) & 255) << 24);
          const t21 = t16 | (0 << 3);
          m[(w >>> 12) & 15] = t20;
          return;
        }
      case 728: // ssat
        {
          const t0 = m[w & 15];
          const t1 = (x >>> 8) | 0;
          const t2 = ((1 << t1) - 1) | 0;
          const t3 = ~t2;
          const t4 = (t0 < t3 ? 1 : 0) !== 0 ? t3 : t0;
          const t5 = (t2 < t4 ? 1 : 0) !== 0 ? t2 : t4;
          m[20] = m[20] | (t5 !== t0 ? 1 : 0);
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 729: // ssat
        {
          const t0 = m[w & 15];
          const t1 = (x >>> 8) | 0;
          const t2 = ((1 << t1) - 1) | 0;
          const t3 = ~t2;
          const t4 = t0 << (x & 31);
          const t5 = (t4 < t3 ? 1 : 0) !== 0 ? t3 : t4;
          const t6 = (t2 < t5 ? 1 : 0) !== 0 ? t2 : t5;
          m[20] = m[20] | (t6 !== t4 ? 1 : 0);
          m[(w >>> 12) & 15] = t6;
          return;
        }
      case 730: // ssat
        {
          const t0 = m[w & 15];
          const t1 = (x >>> 8) | 0;
          const t2 = ((1 << t1) - 1) | 0;
          const t3 = ~t2;
          const t4 = t0 >> 31;
          const t5 = (t4 < t3 ? 1 : 0) !== 0 ? t3 : t4;
          const t6 = (t2 < t5 ? 1 : 0) !== 0 ? t2 : t5;
          m[20] = m[20] | (t6 !== t4 ? 1 : 0);
          m[(w >>> 12) & 15] = t6;
          return;
        }
      case 731: // ssat
        {
          const t0 = m[w & 15];
          const t1 = (x >>> 8) | 0;
          const t2 = ((1 << t1) - 1) | 0;
          const t3 = ~t2;
          const t4 = t0 >> (x & 31);
          const t5 = (t4 < t3 ? 1 : 0) !== 0 ? t3 : t4;
          const t6 = (t2 < t5 ? 1 : 0) !== 0 ? t2 : t5;
          m[20] = m[20] | (t6 !== t4 ? 1 : 0);
          m[(w >>> 12) & 15] = t6;
          return;
        }
      case 732: // usat
        {
          const t0 = m[w & 15];
          const t1 = (x >>> 8) | 0;
          const t2 = ((1 << t1) - 1) | 0;
          const t3 = (t0 < 0 ? 1 : 0) !== 0 ? 0 : t0;
          const t4 = (t2 < t3 ? 1 : 0) !== 0 ? t2 : t3;
          m[20] = m[20] | (t4 !== t0 ? 1 : 0);
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 733: // usat
        {
          const t0 = m[w & 15];
          const t1 = (x >>> 8) | 0;
          const t2 = ((1 << t1) - 1) | 0;
          const t3 = t0 << (x & 31);
          const t4 = (t3 < 0 ? 1 : 0) !== 0 ? 0 : t3;
          const t5 = (t2 < t4 ? 1 : 0) !== 0 ? t2 : t4;
          m[20] = m[20] | (t5 !== t3 ? 1 : 0);
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 734: // usat
        {
          const t0 = m[w & 15];
          const t1 = (x >>> 8) | 0;
          const t2 = ((1 << t1) - 1) | 0;
          const t3 = t0 >> 31;
          const t4 = (t3 < 0 ? 1 : 0) !== 0 ? 0 : t3;
          const t5 = (t2 < t4 ? 1 : 0) !== 0 ? t2 : t4;
          m[20] = m[20] | (t5 !== t3 ? 1 : 0);
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 735: // usat
        {
          const t0 = m[w & 15];
          const t1 = (x >>> 8) | 0;
          const t2 = ((1 << t1) - 1) | 0;
          const t3 = t0 >> (x & 31);
          const t4 = (t3 < 0 ? 1 : 0) !== 0 ? 0 : t3;
          const t5 = (t2 < t4 ? 1 : 0) !== 0 ? t2 : t4;
          m[20] = m[20] | (t5 !== t3 ? 1 : 0);
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 736: // ssat16
        {
          const t0 = m[w & 15];
          const t1 = ((1 << x) - 1) | 0;
          const t2 = ~t1;
          const t3 = (t0 << 16) >> 16;
          const t4 = (t3 < t2 ? 1 : 0) !== 0 ? t2 : t3;
          const t5 = (t1 < t4 ? 1 : 0) !== 0 ? t1 : t4;
          const t6 = (t0 << 0) >> 16;
          const t7 = (t6 < t2 ? 1 : 0) !== 0 ? t2 : t6;
          const t8 = (t1 < t7 ? 1 : 0) !== 0 ? t1 : t7;
          m[20] = m[20] | ((t5 !== t3 ? 1 : 0) | (t8 !== t6 ? 1 : 0));
          m[(w >>> 12) & 15] = (t5 & 65535) | (t8 << 16);
          return;
        }
      case 737: // usat16
        {
          const t0 = m[w & 15];
          const t1 = ((1 << x) - 1) | 0;
          const t2 = (t0 << 16) >> 16;
          const t3 = (t2 < 0 ? 1 : 0) !== 0 ? 0 : t2;
          const t4 = (t1 < t3 ? 1 : 0) !== 0 ? t1 : t3;
          const t5 = (t0 << 0) >> 16;
          const t6 = (t5 < 0 ? 1 : 0) !== 0 ? 0 : t5;
          const t7 = (t1 < t6 ? 1 : 0) !== 0 ? t1 : t6;
          m[20] = m[20] | ((t4 !== t2 ? 1 : 0) | (t7 !== t5 ? 1 : 0));
          m[(w >>> 12) & 15] = (t4 & 65535) | (t7 << 16);
          return;
        }
      case 738: // sel
        {
          const t0 = m[21];
          const t1 = 0 | ((((t0 >>> 0) | 0) & 1) !== 0 ? 255 : 0);
          const t2 = t1 | ((((t0 >>> 1) | 0) & 1) !== 0 ? 65280 : 0);
          const t3 = t2 | ((((t0 >>> 2) | 0) & 1) !== 0 ? 16711680 : 0);
          const t4 = t3 | ((((t0 >>> 3) | 0) & 1) !== 0 ? -16777216 : 0);
          const t5 = m[(w >>> 16) & 15];
          const t6 = m[w & 15];
          m[(w >>> 12) & 15] = (t5 & t4) | (t6 & ~t4);
          return;
        }
      case 768: // str (register)
      case 776: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 769: // str (register)
      case 777: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 770: // str (register)
      case 778: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 771: // str (register)
      case 779: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 772: // str (register)
      case 780: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          return;
        }
      case 773: // str (register)
      case 781: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 784: // str (register)
      case 792: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t2, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          return;
        }
      case 785: // str (register)
      case 793: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 786: // str (register)
      case 794: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 787: // str (register)
      case 795: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 788: // str (register)
      case 796: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 789: // str (register)
      case 797: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 800: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t4, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 801: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 4, t5, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 802: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 4, t5, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 803: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 4, t5, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 804: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = (t0 + t4) | 0;
          const t6 = m[(w >>> 12) & 15];
          cpu.store(t5, 4, t6, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 805: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 4, t5, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 808: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 809: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 4, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 810: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 4, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 811: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 4, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 812: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = (t0 + t4) | 0;
          const t6 = m[(w >>> 12) & 15];
          cpu.store(t5, 4, t6, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          return;
        }
      case 813: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 4, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 816: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 0) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t2, 4, t3, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 817: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t4, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 818: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t4, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 819: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t4, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 820: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 4, t5, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 821: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t4, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 824: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 0) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t2, 4, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          return;
        }
      case 825: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 826: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 827: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 828: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 4, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 829: // str (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 830: // strt (immediate)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          return;
        }
      case 831: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (0 - t1) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 832: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 833: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 834: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 835: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 836: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 837: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t5, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          return;
        }
      case 838: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 839: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          return;
        }
      case 840: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 841: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t2, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          return;
        }
      case 842: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 843: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 844: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 845: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 846: // strt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 848: // ldr (immediate)
      case 850: // ldr (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          cpu.loadWritePc(t1, ((w >>> 16) & 15) === 13);
          return;
        }
      case 852: // ldr (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 + x) | 0;
          const t2 = cpu.load(t1, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t2, ((w >>> 16) & 15) === 13);
          return;
        }
      case 854: // ldr (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 + x) | 0;
          const t2 = cpu.load(t1, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          cpu.loadWritePc(t2, ((w >>> 16) & 15) === 13);
          return;
        }
      case 856: // ldr (register)
      case 872: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (0 - t1) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 858: // ldr (register)
      case 874: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 859: // ldr (register)
      case 875: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 860: // ldr (register)
      case 876: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t3, ((w >>> 16) & 15) === 13);
          return;
        }
      case 861: // ldr (register)
      case 877: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 862: // ldr (register)
      case 878: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 863: // ldr (register)
      case 879: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 864: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 865: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 866: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 867: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 868: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 869: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 870: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
    }
  }

  function cold4(form: number, w: number, x: number): void {
    switch (form) {
      case 880: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 881: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 882: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 883: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 884: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 885: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 886: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 888: // ldr (register)
      case 904: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          cpu.loadWritePc(t3, ((w >>> 16) & 15) === 13);
          return;
        }
      case 890: // ldr (register)
      case 906: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t3, ((w >>> 16) & 15) === 13);
          return;
        }
      case 891: // ldr (register)
      case 907: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          m[(w >>> 12) & 15] = t2;
          return;
        }
      case 892: // ldr (register)
      case 908: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          cpu.loadWritePc(t2, ((w >>> 16) & 15) === 13);
          return;
        }
      case 893: // ldr (register)
      case 909: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 894: // ldr (register)
      case 910: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t3, ((w >>> 16) & 15) === 13);
          return;
        }
      case 895: // ldr (register)
      case 911: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 896: // ldr (register)
      case 912: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t3, ((w >>> 16) & 15) === 13);
          return;
        }
      case 897: // ldr (register)
      case 913: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 898: // ldr (register)
      case 914: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t3, ((w >>> 16) & 15) === 13);
          return;
        }
      case 899: // ldr (register)
      case 915: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 900: // ldr (register)
      case 916: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 901: // ldr (register)
      case 917: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 902: // ldr (register)
      case 918: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = cpu.load(t0, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t3, ((w >>> 16) & 15) === 13);
          return;
        }
      case 920: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (0 - t1) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 922: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 923: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 924: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 925: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 926: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 927: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 928: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 929: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 930: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 931: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = (t0 + t4) | 0;
          const t6 = cpu.load(t5, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t6;
          return;
        }
      case 932: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = (t0 + t4) | 0;
          const t6 = cpu.load(t5, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t6, ((w >>> 16) & 15) === 13);
          return;
        }
      case 933: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 934: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 936: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (0 - t1) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 938: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 939: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 940: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 941: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 942: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 943: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 944: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 945: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 946: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 947: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = (t0 + t4) | 0;
          const t6 = cpu.load(t5, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          m[(w >>> 12) & 15] = t6;
          return;
        }
      case 948: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = (t0 + t4) | 0;
          const t6 = cpu.load(t5, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          cpu.loadWritePc(t6, ((w >>> 16) & 15) === 13);
          return;
        }
      case 949: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 950: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 952: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t0 + t1) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 954: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 955: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 0) | 0;
          const t3 = cpu.load(t2, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 956: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 0) | 0;
          const t3 = cpu.load(t2, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t3, ((w >>> 16) & 15) === 13);
          return;
        }
      case 957: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 958: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 959: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 960: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 961: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 962: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 963: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 964: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 965: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 966: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 968: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t0 + t1) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 970: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 971: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 0) | 0;
          const t3 = cpu.load(t2, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 972: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 0) | 0;
          const t3 = cpu.load(t2, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          cpu.loadWritePc(t3, ((w >>> 16) & 15) === 13);
          return;
        }
      case 973: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 974: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 975: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 976: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 977: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 978: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 979: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 980: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          cpu.loadWritePc(t5, ((w >>> 16) & 15) === 13);
          return;
        }
      case 981: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 982: // ldr (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          cpu.loadWritePc(t4, ((w >>> 16) & 15) === 13);
          return;
        }
      case 983: // ldrt (immediate)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          m[(w >>> 12) & 15] = t1;
          return;
        }
      case 984: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (0 - t1) | 0;
          const t4 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 985: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 986: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 987: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 988: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 989: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 990: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 991: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 992: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 993: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 994: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          m[(w >>> 12) & 15] = t2;
          return;
        }
      case 995: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 996: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 997: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 998: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 999: // ldrt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = cpu.load(t0, 4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1006: // strb (register)
      case 1014: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1007: // strb (register)
      case 1015: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1008: // strb (register)
      case 1016: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1009: // strb (register)
      case 1017: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1010: // strb (register)
      case 1018: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          return;
        }
      case 1011: // strb (register)
      case 1019: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1022: // strb (register)
      case 1030: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t2, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          return;
        }
      case 1023: // strb (register)
      case 1031: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1024: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1025: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1026: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1027: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
    }
  }

  function cold5(form: number, w: number, x: number): void {
    switch (form) {
      case 1032: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1033: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1034: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1035: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1038: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 1, t4, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1039: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 1, t5, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1040: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 1, t5, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1041: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 1, t5, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1042: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = (t0 + t4) | 0;
          const t6 = m[(w >>> 12) & 15];
          cpu.store(t5, 1, t6, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1043: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 1, t5, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1046: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 1, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1047: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 1, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1048: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 1, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1049: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 1, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1050: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = (t0 + t4) | 0;
          const t6 = m[(w >>> 12) & 15];
          cpu.store(t5, 1, t6, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          return;
        }
      case 1051: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 1, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1054: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 0) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t2, 1, t3, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1055: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 1, t4, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1056: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 1, t4, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1057: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 1, t4, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1058: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 1, t5, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1059: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 1, t4, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1062: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 0) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t2, 1, t3, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          return;
        }
      case 1063: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 1, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1064: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 1, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1065: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 1, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1066: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (t0 + t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t4, 1, t5, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1067: // strb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (t0 + t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t3, 1, t4, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1068: // strbt (immediate)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          return;
        }
      case 1069: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (0 - t1) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1070: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1071: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1072: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1073: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1074: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1075: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t5, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          return;
        }
      case 1076: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1077: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          return;
        }
      case 1078: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1079: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t2, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          return;
        }
      case 1080: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1081: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1082: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1083: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t4, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          return;
        }
      case 1084: // strbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 1, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1091: // ldrb (register)
      case 1099: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1092: // ldrb (register)
      case 1100: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1093: // ldrb (register)
      case 1101: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1094: // ldrb (register)
      case 1102: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1095: // ldrb (register)
      case 1103: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1096: // ldrb (register)
      case 1104: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1107: // ldrb (register)
      case 1115: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          m[(w >>> 12) & 15] = t2;
          return;
        }
      case 1108: // ldrb (register)
      case 1116: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1109: // ldrb (register)
      case 1117: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1110: // ldrb (register)
      case 1118: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1111: // ldrb (register)
      case 1119: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1112: // ldrb (register)
      case 1120: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = cpu.load(t0, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1123: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1124: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1125: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1126: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1127: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = (t0 + t4) | 0;
          const t6 = cpu.load(t5, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t6;
          return;
        }
      case 1128: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1131: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1132: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1133: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1134: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1135: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = (t0 + t4) | 0;
          const t6 = cpu.load(t5, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          m[(w >>> 12) & 15] = t6;
          return;
        }
      case 1136: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1139: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 0) | 0;
          const t3 = cpu.load(t2, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1140: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1141: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1142: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1143: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1144: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1147: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 0) | 0;
          const t3 = cpu.load(t2, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1148: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1149: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1150: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1151: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (t0 + t3) | 0;
          const t5 = cpu.load(t4, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1152: // ldrb (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (t0 + t2) | 0;
          const t4 = cpu.load(t3, 1, 0);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1153: // ldrbt (immediate)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          m[(w >>> 12) & 15] = t1;
          return;
        }
      case 1154: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (0 - t1) | 0;
          const t4 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1155: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1156: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - 0) | 0;
          const t3 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1157: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1158: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1159: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1160: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = (0 - t3) | 0;
          const t5 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t4) | 0;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1161: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = (0 - t2) | 0;
          const t4 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1162: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1163: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 << x;
          const t3 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1164: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + 0) | 0;
          m[(w >>> 12) & 15] = t2;
          return;
        }
      case 1165: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | 0;
          const t3 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1166: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> 31;
          const t3 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1167: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = t1 >> x;
          const t3 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1168: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[18];
          const t3 = (t1 >>> 1) | 0 | (t2 << 31);
          const t4 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t3) | 0;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1169: // ldrbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t1 >>> x) | (t1 << (32 - x));
          const t3 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1182: // strht (immediate)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[(w >>> 12) & 15];
          cpu.store(t0, 2, t1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          return;
        }
      case 1183: // strht (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - t1) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 2, t3, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1184: // strht (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[(w >>> 12) & 15];
          cpu.store(t0, 2, t2, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          return;
        }
      case 1197: // ldrht (immediate)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = cpu.load(t0, 2, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          m[(w >>> 12) & 15] = t1;
          return;
        }
      case 1198: // ldrht (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - t1) | 0;
          const t3 = cpu.load(t0, 2, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1199: // ldrht (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = cpu.load(t0, 2, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          m[(w >>> 12) & 15] = t2;
          return;
        }
      case 1212: // ldrsbt (immediate)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          m[(w >>> 12) & 15] = (t1 << 24) >> 24;
          return;
        }
      case 1213: // ldrsbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - t1) | 0;
          const t3 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = (t3 << 24) >> 24;
          return;
        }
      case 1214: // ldrsbt (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = cpu.load(t0, 1, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          m[(w >>> 12) & 15] = (t2 << 24) >> 24;
          return;
        }
      case 1227: // ldrsht (immediate)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = cpu.load(t0, 2, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          m[(w >>> 12) & 15] = (t1 << 16) >> 16;
          return;
        }
      case 1228: // ldrsht (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - t1) | 0;
          const t3 = cpu.load(t0, 2, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[(w >>> 12) & 15] = (t3 << 16) >> 16;
          return;
        }
      case 1229: // ldrsht (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = cpu.load(t0, 2, 2);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          m[(w >>> 12) & 15] = (t2 << 16) >> 16;
          return;
        }
      case 1230: // ldrd (immediate)
      case 1231: // ldrd (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 + 4) | 0;
          const t2 = cpu.load(t0, 4, 1);
          if (m[25] !== 0) return;
          const t3 = cpu.load(t1, 4, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          m[((w >>> 12) & 15) + 1] = t3;
          m[(w >>> 12) & 15] = t2;
          return;
        }
      case 1232: // ldrd (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 + x) | 0;
          const t2 = (t1 + 4) | 0;
          const t3 = cpu.load(t1, 4, 1);
          if (m[25] !== 0) return;
          const t4 = cpu.load(t2, 4, 1);
          if (m[25] !== 0) return;
          m[((w >>> 12) & 15) + 1] = t4;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1233: // ldrd (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 + x) | 0;
          const t2 = (t1 + 4) | 0;
          const t3 = cpu.load(t1, 4, 1);
          if (m[25] !== 0) return;
          const t4 = cpu.load(t2, 4, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          m[((w >>> 12) & 15) + 1] = t4;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1234: // ldrd (register)
      case 1235: // ldrd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - t1) | 0;
          const t3 = (t0 + 4) | 0;
          const t4 = cpu.load(t0, 4, 1);
          if (m[25] !== 0) return;
          const t5 = cpu.load(t3, 4, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[((w >>> 12) & 15) + 1] = t5;
          m[(w >>> 12) & 15] = t4;
          return;
        }
    }
  }

  function cold6(form: number, w: number, x: number): void {
    switch (form) {
      case 1236: // ldrd (register)
      case 1237: // ldrd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 4) | 0;
          const t3 = cpu.load(t0, 4, 1);
          if (m[25] !== 0) return;
          const t4 = cpu.load(t2, 4, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          m[((w >>> 12) & 15) + 1] = t4;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1238: // ldrd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - t1) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = (t3 + 4) | 0;
          const t5 = cpu.load(t3, 4, 1);
          if (m[25] !== 0) return;
          const t6 = cpu.load(t4, 4, 1);
          if (m[25] !== 0) return;
          m[((w >>> 12) & 15) + 1] = t6;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1239: // ldrd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - t1) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = (t3 + 4) | 0;
          const t5 = cpu.load(t3, 4, 1);
          if (m[25] !== 0) return;
          const t6 = cpu.load(t4, 4, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          m[((w >>> 12) & 15) + 1] = t6;
          m[(w >>> 12) & 15] = t5;
          return;
        }
      case 1240: // ldrd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + t1) | 0;
          const t3 = (t2 + 4) | 0;
          const t4 = cpu.load(t2, 4, 1);
          if (m[25] !== 0) return;
          const t5 = cpu.load(t3, 4, 1);
          if (m[25] !== 0) return;
          m[((w >>> 12) & 15) + 1] = t5;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1241: // ldrd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + t1) | 0;
          const t3 = (t2 + 4) | 0;
          const t4 = cpu.load(t2, 4, 1);
          if (m[25] !== 0) return;
          const t5 = cpu.load(t3, 4, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          m[((w >>> 12) & 15) + 1] = t5;
          m[(w >>> 12) & 15] = t4;
          return;
        }
      case 1242: // strd (immediate)
      case 1243: // strd (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 + 4) | 0;
          const t2 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t2, 1);
          if (m[25] !== 0) return;
          const t3 = m[((w >>> 12) & 15) + 1];
          cpu.store(t1, 4, t3, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          return;
        }
      case 1244: // strd (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 + x) | 0;
          const t2 = (t1 + 4) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t1, 4, t3, 1);
          if (m[25] !== 0) return;
          const t4 = m[((w >>> 12) & 15) + 1];
          cpu.store(t2, 4, t4, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1245: // strd (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = (t0 + x) | 0;
          const t2 = (t1 + 4) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t1, 4, t3, 1);
          if (m[25] !== 0) return;
          const t4 = m[((w >>> 12) & 15) + 1];
          cpu.store(t2, 4, t4, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + x) | 0;
          return;
        }
      case 1246: // strd (register)
      case 1247: // strd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - t1) | 0;
          const t3 = (t0 + 4) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t4, 1);
          if (m[25] !== 0) return;
          const t5 = m[((w >>> 12) & 15) + 1];
          cpu.store(t3, 4, t5, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1248: // strd (register)
      case 1249: // strd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + 4) | 0;
          const t3 = m[(w >>> 12) & 15];
          cpu.store(t0, 4, t3, 1);
          if (m[25] !== 0) return;
          const t4 = m[((w >>> 12) & 15) + 1];
          cpu.store(t2, 4, t4, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          return;
        }
      case 1250: // strd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - t1) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = (t3 + 4) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t5, 1);
          if (m[25] !== 0) return;
          const t6 = m[((w >>> 12) & 15) + 1];
          cpu.store(t4, 4, t6, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1251: // strd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (0 - t1) | 0;
          const t3 = (t0 + t2) | 0;
          const t4 = (t3 + 4) | 0;
          const t5 = m[(w >>> 12) & 15];
          cpu.store(t3, 4, t5, 1);
          if (m[25] !== 0) return;
          const t6 = m[((w >>> 12) & 15) + 1];
          cpu.store(t4, 4, t6, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t2) | 0;
          return;
        }
      case 1252: // strd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + t1) | 0;
          const t3 = (t2 + 4) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t2, 4, t4, 1);
          if (m[25] !== 0) return;
          const t5 = m[((w >>> 12) & 15) + 1];
          cpu.store(t3, 4, t5, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1253: // strd (register)
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = (t0 + t1) | 0;
          const t3 = (t2 + 4) | 0;
          const t4 = m[(w >>> 12) & 15];
          cpu.store(t2, 4, t4, 1);
          if (m[25] !== 0) return;
          const t5 = m[((w >>> 12) & 15) + 1];
          cpu.store(t3, 4, t5, 1);
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = (t0 + t1) | 0;
          return;
        }
      case 1254: // ldrex
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = sys.loadExclusive(4, t0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t1;
          return;
        }
      case 1255: // strex
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = sys.storeExclusive(4, t0, t1);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t2;
          return;
        }
      case 1256: // ldrexb
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = sys.loadExclusive(1, t0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t1;
          return;
        }
      case 1257: // strexb
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = sys.storeExclusive(1, t0, t1);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t2;
          return;
        }
      case 1258: // ldrexh
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = sys.loadExclusive(2, t0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t1;
          return;
        }
      case 1259: // strexh
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = sys.storeExclusive(2, t0, t1);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t2;
          return;
        }
      case 1260: // ldrexd
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = sys.loadExclusive(8, t0);
          if (m[25] !== 0) return;
          const t2 = sys.loadHigh();
          if (m[25] !== 0) return;
          m[((w >>> 12) & 15) + 1] = t2;
          m[(w >>> 12) & 15] = t1;
          return;
        }
      case 1261: // strexd
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = m[(w & 15) + 1];
          const t3 = sys.storeExclusiveDouble(t0, t1, t2);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t3;
          return;
        }
      case 1262: // clrex
        {
          sys.storeExclusiveClear();
          if (m[25] !== 0) return;
          return;
        }
      case 1263: // swp
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = sys.swap(4, t0, t1);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t2;
          return;
        }
      case 1264: // swp
        {
          const t0 = m[(w >>> 16) & 15];
          const t1 = m[w & 15];
          const t2 = sys.swap(1, t0, t1);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t2;
          return;
        }
      case 1265: // pld (immediate)
      case 1266: // pld (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          sys.preload((t0 + x) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1267: // pldw (immediate)
      case 1268: // pldw (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          sys.preload((t0 + x) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1269: // pli (immediate)
      case 1270: // pli (immediate)
        {
          const t0 = m[(w >>> 16) & 15];
          sys.preload((t0 + x) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1271: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t0) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1272: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1273: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          sys.preload((t1 - 0) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1274: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1275: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1276: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1277: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          sys.preload((t3 - t2) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1278: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1279: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t0) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1280: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1281: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          sys.preload((t1 + 0) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1282: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1283: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1284: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1285: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          sys.preload((t3 + t2) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1286: // pld (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1287: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t0) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1288: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1289: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          sys.preload((t1 - 0) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1290: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1291: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1292: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1293: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          sys.preload((t3 - t2) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1294: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1295: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t0) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1296: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1297: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          sys.preload((t1 + 0) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1298: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1299: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1300: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1301: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          sys.preload((t3 + t2) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1302: // pldw (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1303: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t0) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1304: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1305: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          sys.preload((t1 - 0) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1306: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1307: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1308: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1309: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          sys.preload((t3 - t2) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1310: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 - t1) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1311: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t0) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1312: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 << x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1313: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = m[(w >>> 16) & 15];
          sys.preload((t1 + 0) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1314: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | 0;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1315: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> 31;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1316: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = t0 >> x;
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1317: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = m[18];
          const t2 = (t0 >>> 1) | 0 | (t1 << 31);
          const t3 = m[(w >>> 16) & 15];
          sys.preload((t3 + t2) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1318: // pli (register)
        {
          const t0 = m[w & 15];
          const t1 = (t0 >>> x) | (t0 << (32 - x));
          const t2 = m[(w >>> 16) & 15];
          sys.preload((t2 + t1) | 0, 2);
          if (m[25] !== 0) return;
          return;
        }
      case 1319: // ldm
        {
          sys.loadMultiple((w >>> 16) & 15, x, 0, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1320: // ldm
        {
          sys.loadMultiple((w >>> 16) & 15, x, 0, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1321: // ldm
        {
          sys.loadMultiple((w >>> 16) & 15, x, 1, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1322: // ldm
        {
          sys.loadMultiple((w >>> 16) & 15, x, 1, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1323: // ldm
        {
          sys.loadMultiple((w >>> 16) & 15, x, 0, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1324: // ldm
        {
          sys.loadMultiple((w >>> 16) & 15, x, 0, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1325: // ldm
        {
          sys.loadMultiple((w >>> 16) & 15, x, 1, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1326: // ldm
        {
          sys.loadMultiple((w >>> 16) & 15, x, 1, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1327: // stm
        {
          sys.storeMultiple((w >>> 16) & 15, x, 0, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1328: // stm
        {
          sys.storeMultiple((w >>> 16) & 15, x, 0, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1329: // stm
        {
          sys.storeMultiple((w >>> 16) & 15, x, 1, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1330: // stm
        {
          sys.storeMultiple((w >>> 16) & 15, x, 1, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1331: // stm
        {
          sys.storeMultiple((w >>> 16) & 15, x, 0, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1332: // stm
        {
          sys.storeMultiple((w >>> 16) & 15, x, 0, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1333: // stm
        {
          sys.storeMultiple((w >>> 16) & 15, x, 1, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1334: // stm
        {
          sys.storeMultiple((w >>> 16) & 15, x, 1, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1335: // ldm (user registers)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleUser((w >>> 16) & 15, x, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1336: // ldm (user registers)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleUser((w >>> 16) & 15, x, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1337: // ldm (user registers)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleUser((w >>> 16) & 15, x, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1338: // ldm (user registers)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleUser((w >>> 16) & 15, x, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1339: // ldm (exception return)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleReturn((w >>> 16) & 15, x, 0, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1340: // ldm (exception return)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleReturn((w >>> 16) & 15, x, 0, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1341: // ldm (exception return)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleReturn((w >>> 16) & 15, x, 1, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1342: // ldm (exception return)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleReturn((w >>> 16) & 15, x, 1, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1343: // ldm (exception return)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleReturn((w >>> 16) & 15, x, 0, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1344: // ldm (exception return)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleReturn((w >>> 16) & 15, x, 0, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1345: // ldm (exception return)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleReturn((w >>> 16) & 15, x, 1, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1346: // ldm (exception return)
        {
          if (cpu.refuses(true)) return;
          sys.loadMultipleReturn((w >>> 16) & 15, x, 1, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1347: // stm (user registers)
        {
          if (cpu.refuses(true)) return;
          sys.storeMultipleUser((w >>> 16) & 15, x, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1348: // stm (user registers)
        {
          if (cpu.refuses(true)) return;
          sys.storeMultipleUser((w >>> 16) & 15, x, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1349: // stm (user registers)
        {
          if (cpu.refuses(true)) return;
          sys.storeMultipleUser((w >>> 16) & 15, x, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1350: // stm (user registers)
        {
          if (cpu.refuses(true)) return;
          sys.storeMultipleUser((w >>> 16) & 15, x, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1351: // rfe
        {
          if (cpu.refuses(true)) return;
          sys.rfe((w >>> 16) & 15, 0, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1352: // rfe
        {
          if (cpu.refuses(true)) return;
          sys.rfe((w >>> 16) & 15, 0, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1353: // rfe
        {
          if (cpu.refuses(true)) return;
          sys.rfe((w >>> 16) & 15, 1, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1354: // rfe
        {
          if (cpu.refuses(true)) return;
          sys.rfe((w >>> 16) & 15, 1, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1355: // rfe
        {
          if (cpu.refuses(true)) return;
          sys.rfe((w >>> 16) & 15, 0, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1356: // rfe
        {
          if (cpu.refuses(true)) return;
          sys.rfe((w >>> 16) & 15, 0, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1357: // rfe
        {
          if (cpu.refuses(true)) return;
          sys.rfe((w >>> 16) & 15, 1, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1358: // rfe
        {
          if (cpu.refuses(true)) return;
          sys.rfe((w >>> 16) & 15, 1, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1359: // srs
        {
          if (cpu.refuses(true)) return;
          sys.srs(x, 0, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1360: // srs
        {
          if (cpu.refuses(true)) return;
          sys.srs(x, 0, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1361: // srs
        {
          if (cpu.refuses(true)) return;
          sys.srs(x, 1, 0, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1362: // srs
        {
          if (cpu.refuses(true)) return;
          sys.srs(x, 1, 0, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1363: // srs
        {
          if (cpu.refuses(true)) return;
          sys.srs(x, 0, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
    }
  }

  function cold7(form: number, w: number, x: number): void {
    switch (form) {
      case 1364: // srs
        {
          if (cpu.refuses(true)) return;
          sys.srs(x, 0, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1365: // srs
        {
          if (cpu.refuses(true)) return;
          sys.srs(x, 1, 1, 0);
          if (m[25] !== 0) return;
          return;
        }
      case 1366: // srs
        {
          if (cpu.refuses(true)) return;
          sys.srs(x, 1, 1, 1);
          if (m[25] !== 0) return;
          return;
        }
      case 1369: // blx (immediate)
      case 1370: // blx (immediate)
        {
          const t0 = m[15];
          m[14] = (t0 - 4) | 0;
          cpu.branchExchange((t0 + x) | 0, (w & 15) === 14);
          return;
        }
      case 1373: // bxj
        {
          const t0 = m[w & 15];
          sys.bxj(t0);
          if (m[25] !== 0) return;
          return;
        }
      case 1374: // mrs
        {
          if (cpu.refuses(false)) return;
          const t0 = sys.mrs(0);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t0;
          return;
        }
      case 1375: // mrs
        {
          if (cpu.refuses(true)) return;
          const t0 = sys.mrs(1);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t0;
          return;
        }
      case 1376: // msr (register)
        {
          if (cpu.refuses(false)) return;
          const t0 = m[w & 15];
          sys.msr(0, x, t0);
          if (m[25] !== 0) return;
          return;
        }
      case 1377: // msr (register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          sys.msr(1, x, t0);
          if (m[25] !== 0) return;
          return;
        }
      case 1378: // msr (immediate)
        {
          if (cpu.refuses(false)) return;
          const t0 = x & 255;
          const t1 = ((x >>> 7) | 0) & 30;
          sys.msr(0, (x >>> 12) | 0, (t0 >>> t1) | (t0 << (32 - t1)));
          if (m[25] !== 0) return;
          return;
        }
      case 1379: // msr (immediate)
        {
          if (cpu.refuses(true)) return;
          const t0 = x & 255;
          const t1 = ((x >>> 7) | 0) & 30;
          sys.msr(1, (x >>> 12) | 0, (t0 >>> t1) | (t0 << (32 - t1)));
          if (m[25] !== 0) return;
          return;
        }
      case 1380: // mrs (banked register)
        {
          if (cpu.refuses(true)) return;
          const t0 = sys.mrsBanked(0, x);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t0;
          return;
        }
      case 1381: // mrs (banked register)
        {
          if (cpu.refuses(true)) return;
          const t0 = sys.mrsBanked(1, x);
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t0;
          return;
        }
      case 1382: // msr (banked register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          sys.msrBanked(0, x, t0);
          if (m[25] !== 0) return;
          return;
        }
      case 1383: // msr (banked register)
        {
          if (cpu.refuses(true)) return;
          const t0 = m[w & 15];
          sys.msrBanked(1, x, t0);
          if (m[25] !== 0) return;
          return;
        }
      case 1384: // cps
        {
          if (cpu.refuses(false)) return;
          sys.cps((x >>> 8) | 0, ((x >>> 5) | 0) & 7, 0, x & 31);
          if (m[25] !== 0) return;
          return;
        }
      case 1385: // cps
        {
          if (cpu.refuses(false)) return;
          sys.cps((x >>> 8) | 0, ((x >>> 5) | 0) & 7, 1, x & 31);
          if (m[25] !== 0) return;
          return;
        }
      case 1386: // setend
        {
          if (cpu.refuses(false)) return;
          sys.setend(0);
          if (m[25] !== 0) return;
          return;
        }
      case 1387: // setend
        {
          if (cpu.refuses(false)) return;
          sys.setend(1);
          if (m[25] !== 0) return;
          return;
        }
      case 1388: // nop
        {
          sys.hint(0);
          if (m[25] !== 0) return;
          return;
        }
      case 1389: // yield
        {
          sys.hint(1);
          if (m[25] !== 0) return;
          return;
        }
      case 1390: // wfe
        {
          if (cpu.refuses(false)) return;
          sys.hint(2);
          if (m[25] !== 0) return;
          return;
        }
      case 1391: // wfi
        {
          if (cpu.refuses(false)) return;
          sys.hint(3);
          if (m[25] !== 0) return;
          return;
        }
      case 1392: // sev
        {
          sys.hint(4);
          if (m[25] !== 0) return;
          return;
        }
      case 1393: // dbg
      case 1394: // hint (unallocated)
        {
          sys.hint(x);
          if (m[25] !== 0) return;
          return;
        }
      case 1395: // dsb
        {
          sys.barrier(0, x);
          if (m[25] !== 0) return;
          return;
        }
      case 1396: // dmb
        {
          sys.barrier(1, x);
          if (m[25] !== 0) return;
          return;
        }
      case 1397: // isb
        {
          sys.barrier(2, x);
          if (m[25] !== 0) return;
          return;
        }
      case 1398: // svc
        {
          sys.svc(x);
          if (m[25] !== 0) return;
          return;
        }
      case 1399: // hvc
        {
          if (cpu.refusesUser()) return;
          sys.hvc(x);
          if (m[25] !== 0) return;
          return;
        }
      case 1400: // smc
        {
          if (cpu.refusesUser()) return;
          sys.smc(x);
          if (m[25] !== 0) return;
          return;
        }
      case 1401: // bkpt
        {
          sys.bkpt(x);
          if (m[25] !== 0) return;
          return;
        }
      case 1402: // udf
        {
          sys.udf(x);
          if (m[25] !== 0) return;
          return;
        }
      case 1403: // eret
        {
          if (cpu.refuses(true)) return;
          sys.eret();
          if (m[25] !== 0) return;
          return;
        }
      case 1404: // mcr
      case 1443: // mcr2
        {
          const t0 = m[(w >>> 12) & 15];
          sys.mcr(
            ((x >>> 7) | 0) & 15,
            ((x >>> 15) | 0) & 7,
            ((x >>> 11) | 0) & 15,
            ((x >>> 0) | 0) & 15,
            ((x >>> 4) | 0) & 7,
            t0,
          );
          if (m[25] !== 0) return;
          return;
        }
      case 1405: // mrc
      case 1444: // mrc2
        {
          const t0 = sys.mrc(
            ((x >>> 7) | 0) & 15,
            ((x >>> 15) | 0) & 7,
            ((x >>> 11) | 0) & 15,
            ((x >>> 0) | 0) & 15,
            ((x >>> 4) | 0) & 7,
          );
          if (m[25] !== 0) return;
          m[(w >>> 12) & 15] = t0;
          return;
        }
      case 1406: // mrc
      case 1445: // mrc2
        {
          const t0 = sys.mrc(
            ((x >>> 7) | 0) & 15,
            ((x >>> 15) | 0) & 7,
            ((x >>> 11) | 0) & 15,
            ((x >>> 0) | 0) & 15,
            ((x >>> 4) | 0) & 7,
          );
          if (m[25] !== 0) return;
          cpu.aluWritePc(t0);
          return;
        }
      case 1407: // mrc
      case 1446: // mrc2
        {
          const t0 = sys.mrc(
            ((x >>> 7) | 0) & 15,
            ((x >>> 15) | 0) & 7,
            ((x >>> 11) | 0) & 15,
            ((x >>> 0) | 0) & 15,
            ((x >>> 4) | 0) & 7,
          );
          if (m[25] !== 0) return;
          m[16] = t0;
          m[17] = (t0 & 1073741824) ^ 1073741824;
          m[18] = ((t0 >>> 29) | 0) & 1;
          m[19] = t0 << 3;
          return;
        }
      case 1408: // mcrr
      case 1447: // mcrr2
        {
          const t0 = m[(w >>> 12) & 15];
          const t1 = m[(w >>> 16) & 15];
          sys.mcrr(((x >>> 8) | 0) & 15, ((x >>> 4) | 0) & 15, ((x >>> 0) | 0) & 15, t0, t1);
          if (m[25] !== 0) return;
          return;
        }
      case 1409: // mrrc
      case 1448: // mrrc2
        {
          const t0 = sys.mrrcLow(((x >>> 8) | 0) & 15, ((x >>> 4) | 0) & 15, ((x >>> 0) | 0) & 15);
          if (m[25] !== 0) return;
          const t1 = sys.mrrcHigh();
          if (m[25] !== 0) return;
          m[(w >>> 16) & 15] = t1;
          m[(w >>> 12) & 15] = t0;
          return;
        }
      case 1410: // cdp
      case 1411: // stc
      case 1412: // stc
      case 1413: // stc
      case 1414: // stc
      case 1415: // stc
      case 1416: // stc
      case 1417: // stc
      case 1418: // stc
      case 1419: // stc
      case 1420: // stc
      case 1421: // stc
      case 1422: // stc
      case 1423: // stc
      case 1424: // stc
      case 1425: // stc
      case 1426: // stc
      case 1427: // ldc
      case 1428: // ldc
      case 1429: // ldc
      case 1430: // ldc
      case 1431: // ldc
      case 1432: // ldc
      case 1433: // ldc
      case 1434: // ldc
      case 1435: // ldc
      case 1436: // ldc
      case 1437: // ldc
      case 1438: // ldc
      case 1439: // ldc
      case 1440: // ldc
      case 1441: // ldc
      case 1442: // ldc
      case 1449: // cdp2
      case 1450: // stc2
      case 1451: // stc2
      case 1452: // stc2
      case 1453: // stc2
      case 1454: // stc2
      case 1455: // stc2
      case 1456: // stc2
      case 1457: // stc2
      case 1458: // stc2
      case 1459: // stc2
      case 1460: // stc2
      case 1461: // stc2
      case 1462: // stc2
      case 1463: // stc2
      case 1464: // stc2
      case 1465: // stc2
      case 1466: // ldc2
      case 1467: // ldc2
      case 1468: // ldc2
      case 1469: // ldc2
      case 1470: // ldc2
      case 1471: // ldc2
      case 1472: // ldc2
      case 1473: // ldc2
      case 1474: // ldc2
      case 1475: // ldc2
      case 1476: // ldc2
      case 1477: // ldc2
      case 1478: // ldc2
      case 1479: // ldc2
      case 1480: // ldc2
      case 1481: // ldc2
        {
          sys.coprocessor(x);
          if (m[25] !== 0) return;
          return;
        }
    }
  }

  const chunkOf = new Uint8Array(4096);
  for (const form of [
    3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 41, 42, 43, 44, 45, 46, 47, 48,
    49, 51, 53, 55, 57, 59, 61, 63, 65, 67, 69, 71, 73, 75, 77, 79, 81, 83, 85, 87, 89, 90, 91, 92, 93, 94,
    95, 96, 97, 99, 101, 103, 105, 107, 109, 111, 113, 115, 117, 119, 121, 123, 125, 127, 129, 131, 133, 135,
    137, 138, 139, 140, 141, 142, 143, 144, 145, 147, 149, 151, 153, 155, 157, 159, 161, 163, 165, 167, 169,
    171, 173, 175, 177, 179, 181, 183, 185, 186, 187, 188, 189, 190, 191, 192, 193, 195, 197, 199, 201, 203,
    205, 207, 209, 211, 213, 215, 217, 219, 221, 223, 225,
  ])
    chunkOf[form] = 0;
  for (const form of [
    227, 229, 231, 233, 234, 235, 236, 237, 238, 239, 240, 241, 243, 245, 247, 249, 251, 253, 255, 257, 259,
    261, 263, 265, 267, 269, 271, 273, 275, 277, 279, 281, 282, 283, 284, 285, 286, 287, 288, 289, 291, 293,
    295, 297, 299, 301, 303, 305, 307, 309, 311, 313, 315, 317, 319, 321, 323, 325, 327, 329, 330, 331, 332,
    333, 334, 335, 336, 337, 339, 341, 343, 345, 347, 349, 351, 353, 355, 357, 359, 361, 363, 365, 367, 369,
    371, 373, 375, 377, 378, 379, 380, 381, 382, 383, 384, 385, 396, 397, 398, 399, 410, 411, 412, 413, 424,
    425, 426, 427, 438, 439, 440, 441, 443, 445, 447, 449, 451, 453, 455, 457, 459, 461, 463, 465, 467, 469,
    471, 473,
  ])
    chunkOf[form] = 1;
  for (const form of [
    475, 477, 479, 481, 482, 483, 484, 485, 486, 487, 488, 489, 491, 493, 495, 497, 499, 501, 503, 505, 507,
    509, 511, 513, 515, 517, 519, 521, 523, 525, 527, 529, 530, 531, 532, 533, 534, 535, 536, 537, 539, 541,
    543, 545, 547, 549, 551, 553, 555, 557, 559, 561, 563, 565, 567, 569, 571, 573, 575, 577, 578, 579, 580,
    581, 582, 583, 584, 585, 587, 589, 591, 593, 595, 597, 599, 601, 603, 605, 607, 609, 611, 613, 615, 617,
    619, 621, 623, 625, 626, 627, 628, 629, 630, 631, 632, 633, 640, 642, 643, 644, 645, 646, 647, 648, 649,
    658, 659, 660, 661, 670, 671, 676, 677, 686, 687, 688, 689, 690, 691, 692, 693, 694, 695, 696, 697, 698,
    699, 700,
  ])
    chunkOf[form] = 2;
  for (const form of [
    701, 702, 703, 704, 705, 706, 707, 708, 709, 710, 711, 712, 713, 714, 715, 716, 717, 718, 719, 720, 721,
    722, 723, 724, 725, 726, 727, 728, 729, 730, 731, 732, 733, 734, 735, 736, 737, 738, 768, 769, 770, 771,
    772, 773, 776, 777, 778, 779, 780, 781, 784, 785, 786, 787, 788, 789, 792, 793, 794, 795, 796, 797, 800,
    801, 802, 803, 804, 805, 808, 809, 810, 811, 812, 813, 816, 817, 818, 819, 820, 821, 824, 825, 826, 827,
    828, 829, 830, 831, 832, 833, 834, 835, 836, 837, 838, 839, 840, 841, 842, 843, 844, 845, 846, 848, 850,
    852, 854, 856, 858, 859, 860, 861, 862, 863, 864, 865, 866, 867, 868, 869, 870, 872, 874, 875, 876, 877,
    878, 879,
  ])
    chunkOf[form] = 3;
  for (const form of [
    880, 881, 882, 883, 884, 885, 886, 888, 890, 891, 892, 893, 894, 895, 896, 897, 898, 899, 900, 901, 902,
    904, 906, 907, 908, 909, 910, 911, 912, 913, 914, 915, 916, 917, 918, 920, 922, 923, 924, 925, 926, 927,
    928, 929, 930, 931, 932, 933, 934, 936, 938, 939, 940, 941, 942, 943, 944, 945, 946, 947, 948, 949, 950,
    952, 954, 955, 956, 957, 958, 959, 960, 961, 962, 963, 964, 965, 966, 968, 970, 971, 972, 973, 974, 975,
    976, 977, 978, 979, 980, 981, 982, 983, 984, 985, 986, 987, 988, 989, 990, 991, 992, 993, 994, 995, 996,
    997, 998, 999, 1006, 1007, 1008, 1009, 1010, 1011, 1014, 1015, 1016, 1017, 1018, 1019, 1022, 1023, 1024,
    1025, 1026, 1027, 1030, 1031,
  ])
    chunkOf[form] = 4;
  for (const form of [
    1032, 1033, 1034, 1035, 1038, 1039, 1040, 1041, 1042, 1043, 1046, 1047, 1048, 1049, 1050, 1051, 1054,
    1055, 1056, 1057, 1058, 1059, 1062, 1063, 1064, 1065, 1066, 1067, 1068, 1069, 1070, 1071, 1072, 1073,
    1074, 1075, 1076, 1077, 1078, 1079, 1080, 1081, 1082, 1083, 1084, 1091, 1092, 1093, 1094, 1095, 1096,
    1099, 1100, 1101, 1102, 1103, 1104, 1107, 1108, 1109, 1110, 1111, 1112, 1115, 1116, 1117, 1118, 1119,
    1120, 1123, 1124, 1125, 1126, 1127, 1128, 1131, 1132, 1133, 1134, 1135, 1136, 1139, 1140, 1141, 1142,
    1143, 1144, 1147, 1148, 1149, 1150, 1151, 1152, 1153, 1154, 1155, 1156, 1157, 1158, 1159, 1160, 1161,
    1162, 1163, 1164, 1165, 1166, 1167, 1168, 1169, 1182, 1183, 1184, 1197, 1198, 1199, 1212, 1213, 1214,
    1227, 1228, 1229, 1230, 1231, 1232, 1233, 1234, 1235,
  ])
    chunkOf[form] = 5;
  for (const form of [
    1236, 1237, 1238, 1239, 1240, 1241, 1242, 1243, 1244, 1245, 1246, 1247, 1248, 1249, 1250, 1251, 1252,
    1253, 1254, 1255, 1256, 1257, 1258, 1259, 1260, 1261, 1262, 1263, 1264, 1265, 1266, 1267, 1268, 1269,
    1270, 1271, 1272, 1273, 1274, 1275, 1276, 1277, 1278, 1279, 1280, 1281, 1282, 1283, 1284, 1285, 1286,
    1287, 1288, 1289, 1290, 1291, 1292, 1293, 1294, 1295, 1296, 1297, 1298, 1299, 1300, 1301, 1302, 1303,
    1304, 1305, 1306, 1307, 1308, 1309, 1310, 1311, 1312, 1313, 1314, 1315, 1316, 1317, 1318, 1319, 1320,
    1321, 1322, 1323, 1324, 1325, 1326, 1327, 1328, 1329, 1330, 1331, 1332, 1333, 1334, 1335, 1336, 1337,
    1338, 1339, 1340, 1341, 1342, 1343, 1344, 1345, 1346, 1347, 1348, 1349, 1350, 1351, 1352, 1353, 1354,
    1355, 1356, 1357, 1358, 1359, 1360, 1361, 1362, 1363,
  ])
    chunkOf[form] = 6;
  for (const form of [
    1364, 1365, 1366, 1369, 1370, 1373, 1374, 1375, 1376, 1377, 1378, 1379, 1380, 1381, 1382, 1383, 1384,
    1385, 1386, 1387, 1388, 1389, 1390, 1391, 1392, 1393, 1394, 1395, 1396, 1397, 1398, 1399, 1400, 1401,
    1402, 1403, 1404, 1405, 1406, 1407, 1408, 1409, 1410, 1411, 1412, 1413, 1414, 1415, 1416, 1417, 1418,
    1419, 1420, 1421, 1422, 1423, 1424, 1425, 1426, 1427, 1428, 1429, 1430, 1431, 1432, 1433, 1434, 1435,
    1436, 1437, 1438, 1439, 1440, 1441, 1442, 1443, 1444, 1445, 1446, 1447, 1448, 1449, 1450, 1451, 1452,
    1453, 1454, 1455, 1456, 1457, 1458, 1459, 1460, 1461, 1462, 1463, 1464, 1465, 1466, 1467, 1468, 1469,
    1470, 1471, 1472, 1473, 1474, 1475, 1476, 1477, 1478, 1479, 1480, 1481,
  ])
    chunkOf[form] = 7;

  function cold(form: number, w: number, x: number): void {
    switch (chunkOf[form]) {
      case 0:
        cold0(form, w, x);
        break;
      case 1:
        cold1(form, w, x);
        break;
      case 2:
        cold2(form, w, x);
        break;
      case 3:
        cold3(form, w, x);
        break;
      case 4:
        cold4(form, w, x);
        break;
      case 5:
        cold5(form, w, x);
        break;
      case 6:
        cold6(form, w, x);
        break;
      case 7:
        cold7(form, w, x);
        break;
    }
  }

  function run(): void {
    let pc = m[23];
    let now = m[32];
    let left = m[55];
    let base = 0;
    m[52] = 2;
    while (now < m[37] && left > 0) {
      if (((pc ^ m[52]) & -4094) !== 0) {
        const f = 16896 + m[50] * 1024 + ((pc >>> 12) & 511);
        if (m[f] === (pc & -4096)) base = m[f + 512];
        else {
          m[15] = (pc + 8) | 0;
          m[32] = now;

          base = port.fetch(pc);
          if (base < 0) {
            takePrefetchAbort(cpu);
            pc = m[24];
            m[25] = 0;
            now++;
            left--;
            continue;
          }
        }
        m[52] = pc & -4096;
      }
      const d = base + (pc & 4095);
      m[15] = (pc + 8) | 0;
      let h = records[d];
      if (h === 0) h = cpu.decode(d);
      left--;
      now++;
      let next = (pc + 4) | 0;
      const condition = (h >>> 12) & 15;
      if (condition !== 14) {
        let pass = false;
        switch (condition) {
          case 0:
            pass = m[17] === 0;
            break;
          case 1:
            pass = m[17] !== 0;
            break;
          case 2:
            pass = m[18] !== 0;
            break;
          case 3:
            pass = m[18] === 0;
            break;
          case 4:
            pass = m[16] < 0;
            break;
          case 5:
            pass = m[16] >= 0;
            break;
          case 6:
            pass = m[19] < 0;
            break;
          case 7:
            pass = m[19] >= 0;
            break;
          case 8:
            pass = m[18] !== 0 && m[17] !== 0;
            break;
          case 9:
            pass = m[18] === 0 || m[17] === 0;
            break;
          case 10:
            pass = (m[16] ^ m[19]) >= 0;
            break;
          case 11:
            pass = (m[16] ^ m[19]) < 0;
            break;
          case 12:
            pass = m[17] !== 0 && (m[16] ^ m[19]) >= 0;
            break;
          case 13:
            pass = m[17] === 0 || (m[16] ^ m[19]) < 0;
            break;
        }
        if (!pass) {
          pc = next;
          continue;
        }
      }
      const w = records[d + 1];
      const x = records[d + 2];
      switch (h & 4095) {
        case 2: // and (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 & x;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 4: // and (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = t0 & x;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 6: // and (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 & x;
            m[18] = t0;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 8: // and (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = t0 & x;
            m[18] = (x >>> 31) | 0;
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 10: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 12: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 14: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 & 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 16: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 18: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 20: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 22: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = t3 & t2;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 24: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 26: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t0;
            m[18] = t1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 28: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 30: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 & 0;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 32: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 34: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 36: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[18] = (t0 >> ((x - 1) | 0)) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 38: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = t3 & t2;
            m[18] = t0 & 1;
            m[16] = t4;
            m[17] = t4;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 40: // and (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[18] = (t1 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 50: // eor (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 ^ x;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 52: // eor (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = t0 ^ x;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 54: // eor (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 ^ x;
            m[18] = t0;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 56: // eor (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = t0 ^ x;
            m[18] = (x >>> 31) | 0;
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 58: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 60: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 62: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 ^ 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 64: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 66: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 68: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 70: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = t3 ^ t2;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 72: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 74: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t0;
            m[18] = t1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 76: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 78: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 ^ 0;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 80: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 82: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 84: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[18] = (t0 >> ((x - 1) | 0)) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 86: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = t3 ^ t2;
            m[18] = t0 & 1;
            m[16] = t4;
            m[17] = t4;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 88: // eor (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[18] = (t1 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 98: // sub (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 - x) | 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 100: // sub (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 - x) | 0;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 102: // sub (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 - x) | 0;
            m[18] = t1 >>> 0 >= x >>> 0 ? 1 : 0;
            m[19] = (t1 ^ x) & (t1 ^ t2);
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 104: // sub (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 - x) | 0;
            m[18] = t0 >>> 0 >= x >>> 0 ? 1 : 0;
            m[19] = (t0 ^ x) & (t0 ^ t1);
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 106: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t0) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 108: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 110: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 - 0) | 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 112: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 114: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 116: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 118: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = (t3 - t2) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 120: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 122: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t0) | 0;
            m[18] = t2 >>> 0 >= t0 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t0) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 124: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t1) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 126: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 - 0) | 0;
            m[18] = t1 >>> 0 >= 0 >>> 0 ? 1 : 0;
            m[19] = (t1 ^ 0) & (t1 ^ t2);
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 128: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t1) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 130: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t1) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 132: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t1) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 134: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = (t3 - t2) | 0;
            m[18] = t3 >>> 0 >= t2 >>> 0 ? 1 : 0;
            m[19] = (t3 ^ t2) & (t3 ^ t4);
            m[16] = t4;
            m[17] = t4;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 136: // sub (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t1) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 146: // rsb (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (x - t1) | 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 148: // rsb (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (x - t0) | 0;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 150: // rsb (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (x - t1) | 0;
            m[18] = x >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (x ^ t1) & (x ^ t2);
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 152: // rsb (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (x - t0) | 0;
            m[18] = x >>> 0 >= t0 >>> 0 ? 1 : 0;
            m[19] = (x ^ t0) & (x ^ t1);
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 154: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t0 - t2) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 156: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t1 - t2) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 158: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (0 - t1) | 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 160: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t1 - t2) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 162: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t1 - t2) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 164: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t1 - t2) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 166: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = (t2 - t3) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 168: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t1 - t2) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 170: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t0 - t2) | 0;
            m[18] = t0 >>> 0 >= t2 >>> 0 ? 1 : 0;
            m[19] = (t0 ^ t2) & (t0 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 172: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t1 - t2) | 0;
            m[18] = t1 >>> 0 >= t2 >>> 0 ? 1 : 0;
            m[19] = (t1 ^ t2) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 174: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (0 - t1) | 0;
            m[18] = 0 >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (0 ^ t1) & (0 ^ t2);
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 176: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t1 - t2) | 0;
            m[18] = t1 >>> 0 >= t2 >>> 0 ? 1 : 0;
            m[19] = (t1 ^ t2) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 178: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t1 - t2) | 0;
            m[18] = t1 >>> 0 >= t2 >>> 0 ? 1 : 0;
            m[19] = (t1 ^ t2) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 180: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t1 - t2) | 0;
            m[18] = t1 >>> 0 >= t2 >>> 0 ? 1 : 0;
            m[19] = (t1 ^ t2) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 182: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = (t2 - t3) | 0;
            m[18] = t2 >>> 0 >= t3 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t2 ^ t4);
            m[16] = t4;
            m[17] = t4;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 184: // rsb (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t1 - t2) | 0;
            m[18] = t1 >>> 0 >= t2 >>> 0 ? 1 : 0;
            m[19] = (t1 ^ t2) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 194: // add (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 + x) | 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 196: // add (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 198: // add (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 + x) | 0;
            m[18] = t2 >>> 0 < t1 >>> 0 ? 1 : 0;
            m[19] = (t1 ^ t2) & (x ^ t2);
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 200: // add (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            m[18] = t1 >>> 0 < t0 >>> 0 ? 1 : 0;
            m[19] = (t0 ^ t1) & (x ^ t1);
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 202: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t0) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 204: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 206: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 + 0) | 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 208: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 210: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 212: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 214: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = (t3 + t2) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 216: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 218: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t0) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t0 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 220: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 222: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 + 0) | 0;
            m[18] = t2 >>> 0 < t1 >>> 0 ? 1 : 0;
            m[19] = (t1 ^ t2) & (0 ^ t2);
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 224: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 226: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 228: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 230: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = (t3 + t2) | 0;
            m[18] = t4 >>> 0 < t3 >>> 0 ? 1 : 0;
            m[19] = (t3 ^ t4) & (t2 ^ t4);
            m[16] = t4;
            m[17] = t4;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 232: // add (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 242: // adc (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = m[18];
            const t3 = (t1 + x) | 0;
            const t4 = (t3 + t2) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 244: // adc (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[18];
            const t2 = (t0 + x) | 0;
            const t3 = (t2 + t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 246: // adc (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = m[18];
            const t3 = (t1 + x) | 0;
            const t4 = (t3 + t2) | 0;
            m[18] = (t3 >>> 0 < t1 >>> 0 ? 1 : 0) | (t4 >>> 0 < t3 >>> 0 ? 1 : 0);
            m[19] = (t1 ^ t4) & (x ^ t4);
            m[16] = t4;
            m[17] = t4;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 248: // adc (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[18];
            const t2 = (t0 + x) | 0;
            const t3 = (t2 + t1) | 0;
            m[18] = (t2 >>> 0 < t0 >>> 0 ? 1 : 0) | (t3 >>> 0 < t2 >>> 0 ? 1 : 0);
            m[19] = (t0 ^ t3) & (x ^ t3);
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 250: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t0) | 0;
            const t5 = (t4 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 252: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t1) | 0;
            const t5 = (t4 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 254: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = m[18];
            const t3 = (t1 + 0) | 0;
            const t4 = (t3 + t2) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 256: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t1) | 0;
            const t5 = (t4 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 258: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t1) | 0;
            const t5 = (t4 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 260: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t1) | 0;
            const t5 = (t4 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 262: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = m[18];
            const t5 = (t3 + t2) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 264: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t1) | 0;
            const t5 = (t4 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 266: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t0) | 0;
            const t5 = (t4 + t3) | 0;
            m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t5) & (t0 ^ t5);
            m[16] = t5;
            m[17] = t5;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 268: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t1) | 0;
            const t5 = (t4 + t3) | 0;
            m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t5) & (t1 ^ t5);
            m[16] = t5;
            m[17] = t5;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 270: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = m[18];
            const t3 = (t1 + 0) | 0;
            const t4 = (t3 + t2) | 0;
            m[18] = (t3 >>> 0 < t1 >>> 0 ? 1 : 0) | (t4 >>> 0 < t3 >>> 0 ? 1 : 0);
            m[19] = (t1 ^ t4) & (0 ^ t4);
            m[16] = t4;
            m[17] = t4;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 272: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t1) | 0;
            const t5 = (t4 + t3) | 0;
            m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t5) & (t1 ^ t5);
            m[16] = t5;
            m[17] = t5;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 274: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t1) | 0;
            const t5 = (t4 + t3) | 0;
            m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t5) & (t1 ^ t5);
            m[16] = t5;
            m[17] = t5;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 276: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t1) | 0;
            const t5 = (t4 + t3) | 0;
            m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t5) & (t1 ^ t5);
            m[16] = t5;
            m[17] = t5;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 278: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = m[18];
            const t5 = (t3 + t2) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t3 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t3 ^ t6) & (t2 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 280: // adc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = m[18];
            const t4 = (t2 + t1) | 0;
            const t5 = (t4 + t3) | 0;
            m[18] = (t4 >>> 0 < t2 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t5) & (t1 ^ t5);
            m[16] = t5;
            m[17] = t5;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 290: // sbc (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = ~x;
            const t3 = m[18];
            const t4 = (t1 + t2) | 0;
            const t5 = (t4 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 292: // sbc (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = ~x;
            const t2 = m[18];
            const t3 = (t0 + t1) | 0;
            const t4 = (t3 + t2) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 294: // sbc (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = ~x;
            const t3 = m[18];
            const t4 = (t1 + t2) | 0;
            const t5 = (t4 + t3) | 0;
            m[18] = (t4 >>> 0 < t1 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
            m[19] = (t1 ^ t5) & (t2 ^ t5);
            m[16] = t5;
            m[17] = t5;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 296: // sbc (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = ~x;
            const t2 = m[18];
            const t3 = (t0 + t1) | 0;
            const t4 = (t3 + t2) | 0;
            m[18] = (t3 >>> 0 < t0 >>> 0 ? 1 : 0) | (t4 >>> 0 < t3 >>> 0 ? 1 : 0);
            m[19] = (t0 ^ t4) & (t1 ^ t4);
            m[16] = t4;
            m[17] = t4;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 298: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t0;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 300: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t1;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 302: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = ~0;
            const t3 = m[18];
            const t4 = (t1 + t2) | 0;
            const t5 = (t4 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 304: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t1;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 306: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t1;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 308: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t1;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 310: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = ~t2;
            const t5 = m[18];
            const t6 = (t3 + t4) | 0;
            const t7 = (t6 + t5) | 0;
            m[(w >>> 12) & 15] = t7;
            break;
          }
        case 312: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t1;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 314: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t0;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 316: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t1;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 318: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = ~0;
            const t3 = m[18];
            const t4 = (t1 + t2) | 0;
            const t5 = (t4 + t3) | 0;
            m[18] = (t4 >>> 0 < t1 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
            m[19] = (t1 ^ t5) & (t2 ^ t5);
            m[16] = t5;
            m[17] = t5;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 320: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t1;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 322: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t1;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 324: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t1;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 326: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = ~t2;
            const t5 = m[18];
            const t6 = (t3 + t4) | 0;
            const t7 = (t6 + t5) | 0;
            m[18] = (t6 >>> 0 < t3 >>> 0 ? 1 : 0) | (t7 >>> 0 < t6 >>> 0 ? 1 : 0);
            m[19] = (t3 ^ t7) & (t4 ^ t7);
            m[16] = t7;
            m[17] = t7;
            m[(w >>> 12) & 15] = t7;
            break;
          }
        case 328: // sbc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t1;
            const t4 = m[18];
            const t5 = (t2 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t2 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 338: // rsc (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = ~t1;
            const t3 = m[18];
            const t4 = (x + t2) | 0;
            const t5 = (t4 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 340: // rsc (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = ~t0;
            const t2 = m[18];
            const t3 = (x + t1) | 0;
            const t4 = (t3 + t2) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 342: // rsc (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = ~t1;
            const t3 = m[18];
            const t4 = (x + t2) | 0;
            const t5 = (t4 + t3) | 0;
            m[18] = (t4 >>> 0 < x >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
            m[19] = (x ^ t5) & (t2 ^ t5);
            m[16] = t5;
            m[17] = t5;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 344: // rsc (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = ~t0;
            const t2 = m[18];
            const t3 = (x + t1) | 0;
            const t4 = (t3 + t2) | 0;
            m[18] = (t3 >>> 0 < x >>> 0 ? 1 : 0) | (t4 >>> 0 < t3 >>> 0 ? 1 : 0);
            m[19] = (x ^ t4) & (t1 ^ t4);
            m[16] = t4;
            m[17] = t4;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 346: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t0 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 348: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t1 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 350: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = ~t1;
            const t3 = m[18];
            const t4 = (0 + t2) | 0;
            const t5 = (t4 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 352: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t1 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 354: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t1 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 356: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t1 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 358: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = ~t3;
            const t5 = m[18];
            const t6 = (t2 + t4) | 0;
            const t7 = (t6 + t5) | 0;
            m[(w >>> 12) & 15] = t7;
            break;
          }
        case 360: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t1 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 362: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t0 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t0 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t0 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 364: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t1 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t1 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t1 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 366: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = ~t1;
            const t3 = m[18];
            const t4 = (0 + t2) | 0;
            const t5 = (t4 + t3) | 0;
            m[18] = (t4 >>> 0 < 0 >>> 0 ? 1 : 0) | (t5 >>> 0 < t4 >>> 0 ? 1 : 0);
            m[19] = (0 ^ t5) & (t2 ^ t5);
            m[16] = t5;
            m[17] = t5;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 368: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t1 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t1 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t1 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 370: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t1 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t1 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t1 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 372: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t1 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t1 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t1 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 374: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = ~t3;
            const t5 = m[18];
            const t6 = (t2 + t4) | 0;
            const t7 = (t6 + t5) | 0;
            m[18] = (t6 >>> 0 < t2 >>> 0 ? 1 : 0) | (t7 >>> 0 < t6 >>> 0 ? 1 : 0);
            m[19] = (t2 ^ t7) & (t4 ^ t7);
            m[16] = t7;
            m[17] = t7;
            m[(w >>> 12) & 15] = t7;
            break;
          }
        case 376: // rsc (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = ~t2;
            const t4 = m[18];
            const t5 = (t1 + t3) | 0;
            const t6 = (t5 + t4) | 0;
            m[18] = (t5 >>> 0 < t1 >>> 0 ? 1 : 0) | (t6 >>> 0 < t5 >>> 0 ? 1 : 0);
            m[19] = (t1 ^ t6) & (t3 ^ t6);
            m[16] = t6;
            m[17] = t6;
            m[(w >>> 12) & 15] = t6;
            break;
          }
        case 386: // tst (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 & x;
            m[18] = t0;
            m[16] = t2;
            m[17] = t2;
            break;
          }
        case 387: // tst (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = t0 & x;
            m[18] = (x >>> 31) | 0;
            m[16] = t1;
            m[17] = t1;
            break;
          }
        case 388: // tst (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t0;
            m[18] = t1;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 389: // tst (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 390: // tst (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 & 0;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t2;
            m[17] = t2;
            break;
          }
        case 391: // tst (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 392: // tst (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 393: // tst (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[18] = (t0 >> ((x - 1) | 0)) & 1;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 394: // tst (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = t3 & t2;
            m[18] = t0 & 1;
            m[16] = t4;
            m[17] = t4;
            break;
          }
        case 395: // tst (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & t1;
            m[18] = (t1 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 400: // teq (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 ^ x;
            m[18] = t0;
            m[16] = t2;
            m[17] = t2;
            break;
          }
        case 401: // teq (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = t0 ^ x;
            m[18] = (x >>> 31) | 0;
            m[16] = t1;
            m[17] = t1;
            break;
          }
        case 402: // teq (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t0;
            m[18] = t1;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 403: // teq (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 404: // teq (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 ^ 0;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t2;
            m[17] = t2;
            break;
          }
        case 405: // teq (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 406: // teq (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 407: // teq (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[18] = (t0 >> ((x - 1) | 0)) & 1;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 408: // teq (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = t3 ^ t2;
            m[18] = t0 & 1;
            m[16] = t4;
            m[17] = t4;
            break;
          }
        case 409: // teq (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 ^ t1;
            m[18] = (t1 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 414: // cmp (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 - x) | 0;
            m[18] = t1 >>> 0 >= x >>> 0 ? 1 : 0;
            m[19] = (t1 ^ x) & (t1 ^ t2);
            m[16] = t2;
            m[17] = t2;
            break;
          }
        case 415: // cmp (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 - x) | 0;
            m[18] = t0 >>> 0 >= x >>> 0 ? 1 : 0;
            m[19] = (t0 ^ x) & (t0 ^ t1);
            m[16] = t1;
            m[17] = t1;
            break;
          }
        case 416: // cmp (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t0) | 0;
            m[18] = t2 >>> 0 >= t0 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t0) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 417: // cmp (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t1) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 418: // cmp (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 - 0) | 0;
            m[18] = t1 >>> 0 >= 0 >>> 0 ? 1 : 0;
            m[19] = (t1 ^ 0) & (t1 ^ t2);
            m[16] = t2;
            m[17] = t2;
            break;
          }
        case 419: // cmp (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t1) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 420: // cmp (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t1) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 421: // cmp (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t1) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 422: // cmp (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = (t3 - t2) | 0;
            m[18] = t3 >>> 0 >= t2 >>> 0 ? 1 : 0;
            m[19] = (t3 ^ t2) & (t3 ^ t4);
            m[16] = t4;
            m[17] = t4;
            break;
          }
        case 423: // cmp (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 - t1) | 0;
            m[18] = t2 >>> 0 >= t1 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t1) & (t2 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 428: // cmn (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 + x) | 0;
            m[18] = t2 >>> 0 < t1 >>> 0 ? 1 : 0;
            m[19] = (t1 ^ t2) & (x ^ t2);
            m[16] = t2;
            m[17] = t2;
            break;
          }
        case 429: // cmn (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            m[18] = t1 >>> 0 < t0 >>> 0 ? 1 : 0;
            m[19] = (t0 ^ t1) & (x ^ t1);
            m[16] = t1;
            m[17] = t1;
            break;
          }
        case 430: // cmn (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t0) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t0 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 431: // cmn (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 432: // cmn (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t1 + 0) | 0;
            m[18] = t2 >>> 0 < t1 >>> 0 ? 1 : 0;
            m[19] = (t1 ^ t2) & (0 ^ t2);
            m[16] = t2;
            m[17] = t2;
            break;
          }
        case 433: // cmn (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 434: // cmn (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 435: // cmn (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 436: // cmn (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = (t3 + t2) | 0;
            m[18] = t4 >>> 0 < t3 >>> 0 ? 1 : 0;
            m[19] = (t3 ^ t4) & (t2 ^ t4);
            m[16] = t4;
            m[17] = t4;
            break;
          }
        case 437: // cmn (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = (t2 + t1) | 0;
            m[18] = t3 >>> 0 < t2 >>> 0 ? 1 : 0;
            m[19] = (t2 ^ t3) & (t1 ^ t3);
            m[16] = t3;
            m[17] = t3;
            break;
          }
        case 442: // orr (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 | x;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 444: // orr (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = t0 | x;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 446: // orr (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 | x;
            m[18] = t0;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 448: // orr (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = t0 | x;
            m[18] = (x >>> 31) | 0;
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 450: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 452: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 454: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 | 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 456: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 458: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 460: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 462: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = t3 | t2;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 464: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 466: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t0;
            m[18] = t1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 468: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t1;
            m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 470: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 | 0;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 472: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t1;
            m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 474: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t1;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 476: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t1;
            m[18] = (t0 >> ((x - 1) | 0)) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 478: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = t3 | t2;
            m[18] = t0 & 1;
            m[16] = t4;
            m[17] = t4;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 480: // orr (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 | t1;
            m[18] = (t1 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 490: // mov (immediate)
          {
            const t0 = m[18];
            m[(w >>> 12) & 15] = x;
            break;
          }
        case 492: // mov (immediate)
        case 634: // movw
          {
            m[(w >>> 12) & 15] = x;
            break;
          }
        case 494: // mov (immediate)
          {
            const t0 = m[18];
            m[18] = t0;
            m[16] = x;
            m[17] = x;
            m[(w >>> 12) & 15] = x;
            break;
          }
        case 496: // mov (immediate)
          {
            m[18] = (x >>> 31) | 0;
            m[16] = x;
            m[17] = x;
            m[(w >>> 12) & 15] = x;
            break;
          }
        case 498: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            m[(w >>> 12) & 15] = t0;
            break;
          }
        case 500: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 502: // mov (register)
          {
            const t0 = m[w & 15];
            m[(w >>> 12) & 15] = 0;
            break;
          }
        case 504: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 506: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 508: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 510: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 512: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 514: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            m[18] = t1;
            m[16] = t0;
            m[17] = t0;
            m[(w >>> 12) & 15] = t0;
            break;
          }
        case 516: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 518: // mov (register)
          {
            const t0 = m[w & 15];
            m[18] = (t0 >>> 31) | 0;
            m[16] = 0;
            m[17] = 0;
            m[(w >>> 12) & 15] = 0;
            break;
          }
        case 520: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 522: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 524: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            m[18] = (t0 >> ((x - 1) | 0)) & 1;
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 526: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            m[18] = t0 & 1;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 528: // mov (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            m[18] = (t1 >>> 31) | 0;
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 538: // bic (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 & ~x;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 540: // bic (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = t0 & ~x;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 542: // bic (immediate)
          {
            const t0 = m[18];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 & ~x;
            m[18] = t0;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 544: // bic (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = t0 & ~x;
            m[18] = (x >>> 31) | 0;
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 546: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 548: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 550: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 & ~0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 552: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 554: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 556: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 558: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = t3 & ~t2;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 560: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t1;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 562: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t0;
            m[18] = t1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 564: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t1;
            m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 566: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = t1 & ~0;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 568: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t1;
            m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 570: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t1;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 572: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t1;
            m[18] = (t0 >> ((x - 1) | 0)) & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 574: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = m[(w >>> 16) & 15];
            const t4 = t3 & ~t2;
            m[18] = t0 & 1;
            m[16] = t4;
            m[17] = t4;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 576: // bic (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = m[(w >>> 16) & 15];
            const t3 = t2 & ~t1;
            m[18] = (t1 >>> 31) | 0;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 586: // mvn (immediate)
          {
            const t0 = m[18];
            const t1 = ~x;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 588: // mvn (immediate)
          {
            const t0 = ~x;
            m[(w >>> 12) & 15] = t0;
            break;
          }
        case 590: // mvn (immediate)
          {
            const t0 = m[18];
            const t1 = ~x;
            m[18] = t0;
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 592: // mvn (immediate)
          {
            const t0 = ~x;
            m[18] = (x >>> 31) | 0;
            m[16] = t0;
            m[17] = t0;
            m[(w >>> 12) & 15] = t0;
            break;
          }
        case 594: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = ~t0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 596: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = ~t1;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 598: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = ~0;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 600: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = ~t1;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 602: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = ~t1;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 604: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = ~t1;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 606: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = ~t2;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 608: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = ~t1;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 610: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = ~t0;
            m[18] = t1;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 612: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 << x;
            const t2 = ~t1;
            m[18] = ((t0 >>> ((32 - x) | 0)) | 0) & 1;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 614: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = ~0;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t1;
            m[17] = t1;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 616: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | 0;
            const t2 = ~t1;
            m[18] = ((t0 >>> ((x - 1) | 0)) | 0) & 1;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 618: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> 31;
            const t2 = ~t1;
            m[18] = (t0 >>> 31) | 0;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 620: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = t0 >> x;
            const t2 = ~t1;
            m[18] = (t0 >> ((x - 1) | 0)) & 1;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 622: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = m[18];
            const t2 = (t0 >>> 1) | 0 | (t1 << 31);
            const t3 = ~t2;
            m[18] = t0 & 1;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 624: // mvn (register)
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = ~t1;
            m[18] = (t1 >>> 31) | 0;
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 635: // movt
          {
            const t0 = m[(w >>> 12) & 15];
            m[(w >>> 12) & 15] = (t0 & 65535) | (x << 16);
            break;
          }
        case 636: // mul
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, t1);
            m[(w >>> 16) & 15] = t2;
            break;
          }
        case 637: // mul
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, t1);
            m[16] = t2;
            m[17] = t2;
            m[(w >>> 16) & 15] = t2;
            break;
          }
        case 638: // mla
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = m[(w >>> 12) & 15];
            const t3 = (Math.imul(t0, t1) + t2) | 0;
            m[(w >>> 16) & 15] = t3;
            break;
          }
        case 639: // mla
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = m[(w >>> 12) & 15];
            const t3 = (Math.imul(t0, t1) + t2) | 0;
            m[16] = t3;
            m[17] = t3;
            m[(w >>> 16) & 15] = t3;
            break;
          }
        case 641: // mls
          {
            const t0 = m[(w >>> 12) & 15];
            const t1 = m[w & 15];
            const t2 = m[(w >>> 8) & 15];
            m[(w >>> 16) & 15] = (t0 - Math.imul(t1, t2)) | 0;
            break;
          }
        case 650: // smlaxy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul((t0 << 16) >> 16, (t1 << 16) >> 16);
            const t3 = m[(w >>> 12) & 15];
            const t4 = (t2 + t3) | 0;
            m[20] = m[20] | ((((t2 ^ t4) & (t3 ^ t4)) >>> 31) | 0);
            m[(w >>> 16) & 15] = t4;
            break;
          }
        case 651: // smlaxy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0 >> 16, (t1 << 16) >> 16);
            const t3 = m[(w >>> 12) & 15];
            const t4 = (t2 + t3) | 0;
            m[20] = m[20] | ((((t2 ^ t4) & (t3 ^ t4)) >>> 31) | 0);
            m[(w >>> 16) & 15] = t4;
            break;
          }
        case 652: // smlaxy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul((t0 << 16) >> 16, t1 >> 16);
            const t3 = m[(w >>> 12) & 15];
            const t4 = (t2 + t3) | 0;
            m[20] = m[20] | ((((t2 ^ t4) & (t3 ^ t4)) >>> 31) | 0);
            m[(w >>> 16) & 15] = t4;
            break;
          }
        case 653: // smlaxy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0 >> 16, t1 >> 16);
            const t3 = m[(w >>> 12) & 15];
            const t4 = (t2 + t3) | 0;
            m[20] = m[20] | ((((t2 ^ t4) & (t3 ^ t4)) >>> 31) | 0);
            m[(w >>> 16) & 15] = t4;
            break;
          }
        case 654: // smlawy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, (t1 << 16) >> 16);
            const t3 = mulHighSigned(t0, (t1 << 16) >> 16);
            const t4 = (t2 >>> 16) | 0 | (t3 << 16);
            const t5 = m[(w >>> 12) & 15];
            const t6 = (t4 + t5) | 0;
            m[20] = m[20] | ((((t4 ^ t6) & (t5 ^ t6)) >>> 31) | 0);
            m[(w >>> 16) & 15] = t6;
            break;
          }
        case 655: // smlawy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, t1 >> 16);
            const t3 = mulHighSigned(t0, t1 >> 16);
            const t4 = (t2 >>> 16) | 0 | (t3 << 16);
            const t5 = m[(w >>> 12) & 15];
            const t6 = (t4 + t5) | 0;
            m[20] = m[20] | ((((t4 ^ t6) & (t5 ^ t6)) >>> 31) | 0);
            m[(w >>> 16) & 15] = t6;
            break;
          }
        case 656: // smulwy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, (t1 << 16) >> 16);
            const t3 = mulHighSigned(t0, (t1 << 16) >> 16);
            m[(w >>> 16) & 15] = (t2 >>> 16) | 0 | (t3 << 16);
            break;
          }
        case 657: // smulwy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, t1 >> 16);
            const t3 = mulHighSigned(t0, t1 >> 16);
            m[(w >>> 16) & 15] = (t2 >>> 16) | 0 | (t3 << 16);
            break;
          }
        case 662: // smulxy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            m[(w >>> 16) & 15] = Math.imul((t0 << 16) >> 16, (t1 << 16) >> 16);
            break;
          }
        case 663: // smulxy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            m[(w >>> 16) & 15] = Math.imul(t0 >> 16, (t1 << 16) >> 16);
            break;
          }
        case 664: // smulxy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            m[(w >>> 16) & 15] = Math.imul((t0 << 16) >> 16, t1 >> 16);
            break;
          }
        case 665: // smulxy
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            m[(w >>> 16) & 15] = Math.imul(t0 >> 16, t1 >> 16);
            break;
          }
        case 666: // smuad
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul((t0 << 16) >> 16, (t1 << 16) >> 16);
            const t3 = Math.imul(t0 >> 16, t1 >> 16);
            const t4 = (t2 + t3) | 0;
            const t5 = (((t2 ^ t4) & (t3 ^ t4)) >>> 31) | 0;
            m[20] = m[20] | t5;
            m[(w >>> 16) & 15] = t4;
            break;
          }
        case 667: // smuad
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = (t1 >>> 16) | (t1 << (32 - 16));
            const t3 = Math.imul((t0 << 16) >> 16, (t2 << 16) >> 16);
            const t4 = Math.imul(t0 >> 16, t2 >> 16);
            const t5 = (t3 + t4) | 0;
            const t6 = (((t3 ^ t5) & (t4 ^ t5)) >>> 31) | 0;
            m[20] = m[20] | t6;
            m[(w >>> 16) & 15] = t5;
            break;
          }
        case 668: // smlad
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul((t0 << 16) >> 16, (t1 << 16) >> 16);
            const t3 = Math.imul(t0 >> 16, t1 >> 16);
            const t4 = (t2 + t3) | 0;
            const t5 = (((t2 ^ t4) & (t3 ^ t4)) >>> 31) | 0;
            const t6 = m[(w >>> 12) & 15];
            const t7 = (t4 + t6) | 0;
            m[20] = m[20] | (t5 ^ ((((t4 ^ t7) & (t6 ^ t7)) >>> 31) | 0));
            m[(w >>> 16) & 15] = t7;
            break;
          }
        case 669: // smlad
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = (t1 >>> 16) | (t1 << (32 - 16));
            const t3 = Math.imul((t0 << 16) >> 16, (t2 << 16) >> 16);
            const t4 = Math.imul(t0 >> 16, t2 >> 16);
            const t5 = (t3 + t4) | 0;
            const t6 = (((t3 ^ t5) & (t4 ^ t5)) >>> 31) | 0;
            const t7 = m[(w >>> 12) & 15];
            const t8 = (t5 + t7) | 0;
            m[20] = m[20] | (t6 ^ ((((t5 ^ t8) & (t7 ^ t8)) >>> 31) | 0));
            m[(w >>> 16) & 15] = t8;
            break;
          }
        case 672: // smusd
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul((t0 << 16) >> 16, (t1 << 16) >> 16);
            const t3 = Math.imul(t0 >> 16, t1 >> 16);
            const t4 = (t2 - t3) | 0;
            m[20] = m[20] | 0;
            m[(w >>> 16) & 15] = t4;
            break;
          }
        case 673: // smusd
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = (t1 >>> 16) | (t1 << (32 - 16));
            const t3 = Math.imul((t0 << 16) >> 16, (t2 << 16) >> 16);
            const t4 = Math.imul(t0 >> 16, t2 >> 16);
            const t5 = (t3 - t4) | 0;
            m[20] = m[20] | 0;
            m[(w >>> 16) & 15] = t5;
            break;
          }
        case 674: // smlsd
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul((t0 << 16) >> 16, (t1 << 16) >> 16);
            const t3 = Math.imul(t0 >> 16, t1 >> 16);
            const t4 = (t2 - t3) | 0;
            const t5 = m[(w >>> 12) & 15];
            const t6 = (t4 + t5) | 0;
            m[20] = m[20] | (0 ^ ((((t4 ^ t6) & (t5 ^ t6)) >>> 31) | 0));
            m[(w >>> 16) & 15] = t6;
            break;
          }
        case 675: // smlsd
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = (t1 >>> 16) | (t1 << (32 - 16));
            const t3 = Math.imul((t0 << 16) >> 16, (t2 << 16) >> 16);
            const t4 = Math.imul(t0 >> 16, t2 >> 16);
            const t5 = (t3 - t4) | 0;
            const t6 = m[(w >>> 12) & 15];
            const t7 = (t5 + t6) | 0;
            m[20] = m[20] | (0 ^ ((((t5 ^ t7) & (t6 ^ t7)) >>> 31) | 0));
            m[(w >>> 16) & 15] = t7;
            break;
          }
        case 678: // smmul
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, t1);
            const t3 = mulHighSigned(t0, t1);
            m[(w >>> 16) & 15] = t3;
            break;
          }
        case 679: // smmul
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, t1);
            const t3 = mulHighSigned(t0, t1);
            m[(w >>> 16) & 15] = (t3 + ((t2 >>> 31) | 0)) | 0;
            break;
          }
        case 680: // smmla
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, t1);
            const t3 = mulHighSigned(t0, t1);
            const t4 = m[(w >>> 12) & 15];
            const t5 = (t2 + 0) | 0;
            const t6 = (((t3 + t4) | 0) + (t5 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
            m[(w >>> 16) & 15] = t6;
            break;
          }
        case 681: // smmla
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, t1);
            const t3 = mulHighSigned(t0, t1);
            const t4 = m[(w >>> 12) & 15];
            const t5 = (t2 + 0) | 0;
            const t6 = (((t3 + t4) | 0) + (t5 >>> 0 < t2 >>> 0 ? 1 : 0)) | 0;
            m[(w >>> 16) & 15] = (t6 + ((t5 >>> 31) | 0)) | 0;
            break;
          }
        case 682: // smmls
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, t1);
            const t3 = mulHighSigned(t0, t1);
            const t4 = (0 - t2) | 0;
            const t5 = (~t3 + (t2 === 0 ? 1 : 0)) | 0;
            const t6 = m[(w >>> 12) & 15];
            const t7 = (t4 + 0) | 0;
            const t8 = (((t5 + t6) | 0) + (t7 >>> 0 < t4 >>> 0 ? 1 : 0)) | 0;
            m[(w >>> 16) & 15] = t8;
            break;
          }
        case 683: // smmls
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = Math.imul(t0, t1);
            const t3 = mulHighSigned(t0, t1);
            const t4 = (0 - t2) | 0;
            const t5 = (~t3 + (t2 === 0 ? 1 : 0)) | 0;
            const t6 = m[(w >>> 12) & 15];
            const t7 = (t4 + 0) | 0;
            const t8 = (((t5 + t6) | 0) + (t7 >>> 0 < t4 >>> 0 ? 1 : 0)) | 0;
            m[(w >>> 16) & 15] = (t8 + ((t7 >>> 31) | 0)) | 0;
            break;
          }
        case 684: // usad8
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 8) & 15];
            const t2 = ((t0 >>> 0) | 0) & 255;
            const t3 = ((t1 >>> 0) | 0) & 255;
            const t4 = ((t0 >>> 8) | 0) & 255;
            const t5 = ((t1 >>> 8) | 0) & 255;
            const t6 = ((t0 >>> 16) | 0) & 255;
            const t7 = ((t1 >>> 16) | 0) & 255;
            const t8 = ((t0 >>> 24) | 0) & 255;
            const t9 = ((t1 >>> 24) | 0) & 255;
            const t10 =
              (((((t2 >>> 0 < t3 >>> 0 ? 1 : 0) !== 0 ? (t3 - t2) | 0 : (t2 - t3) | 0) +
                ((t4 >>> 0 < t5 >>> 0 ? 1 : 0) !== 0 ? (t5 - t4) | 0 : (t4 - t5) | 0)) |
                0) +
                ((((t6 >>> 0 < t7 >>> 0 ? 1 : 0) !== 0 ? (t7 - t6) | 0 : (t6 - t7) | 0) +
                  ((t8 >>> 0 < t9 >>> 0 ? 1 : 0) !== 0 ? (t9 - t8) | 0 : (t8 - t9) | 0)) |
                  0)) |
              0;
            m[(w >>> 16) & 15] = t10;
            break;
          }
        case 685: // usada8
          {
            const t0 = m[(w >>> 12) & 15];
            const t1 = m[w & 15];
            const t2 = m[(w >>> 8) & 15];
            const t3 = ((t1 >>> 0) | 0) & 255;
            const t4 = ((t2 >>> 0) | 0) & 255;
            const t5 = ((t1 >>> 8) | 0) & 255;
            const t6 = ((t2 >>> 8) | 0) & 255;
            const t7 = ((t1 >>> 16) | 0) & 255;
            const t8 = ((t2 >>> 16) | 0) & 255;
            const t9 = ((t1 >>> 24) | 0) & 255;
            const t10 = ((t2 >>> 24) | 0) & 255;
            const t11 =
              (((((t3 >>> 0 < t4 >>> 0 ? 1 : 0) !== 0 ? (t4 - t3) | 0 : (t3 - t4) | 0) +
                ((t5 >>> 0 < t6 >>> 0 ? 1 : 0) !== 0 ? (t6 - t5) | 0 : (t5 - t6) | 0)) |
                0) +
                ((((t7 >>> 0 < t8 >>> 0 ? 1 : 0) !== 0 ? (t8 - t7) | 0 : (t7 - t8) | 0) +
                  ((t9 >>> 0 < t10 >>> 0 ? 1 : 0) !== 0 ? (t10 - t9) | 0 : (t9 - t10) | 0)) |
                  0)) |
              0;
            m[(w >>> 16) & 15] = (t0 + t11) | 0;
            break;
          }
        case 739: // pkhbt
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            m[(w >>> 12) & 15] = (t0 & 65535) | ((t1 << x) & -65536);
            break;
          }
        case 740: // pkhtb
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            m[(w >>> 12) & 15] = (t0 & -65536) | ((t1 >> x) & 65535);
            break;
          }
        case 741: // sxtb16
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = (t1 << 24) >> 24;
            const t3 = (((t1 >>> 16) | 0) << 24) >> 24;
            m[(w >>> 12) & 15] = (t2 & 65535) | (t3 << 16);
            break;
          }
        case 742: // sxtab16
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t0 >>> x) | (t0 << (32 - x));
            const t3 = (t2 << 24) >> 24;
            const t4 = (((t2 >>> 16) | 0) << 24) >> 24;
            m[(w >>> 12) & 15] = (((t1 + t3) | 0) & 65535) | (((((t1 >>> 16) | 0) + t4) | 0) << 16);
            break;
          }
        case 743: // sxtb
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            m[(w >>> 12) & 15] = (t1 << 24) >> 24;
            break;
          }
        case 744: // sxtab
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t0 >>> x) | (t0 << (32 - x));
            m[(w >>> 12) & 15] = (t1 + ((t2 << 24) >> 24)) | 0;
            break;
          }
        case 745: // sxth
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            m[(w >>> 12) & 15] = (t1 << 16) >> 16;
            break;
          }
        case 746: // sxtah
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t0 >>> x) | (t0 << (32 - x));
            m[(w >>> 12) & 15] = (t1 + ((t2 << 16) >> 16)) | 0;
            break;
          }
        case 747: // uxtb16
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            const t2 = t1 & 255;
            const t3 = ((t1 >>> 16) | 0) & 255;
            m[(w >>> 12) & 15] = (t2 & 65535) | (t3 << 16);
            break;
          }
        case 748: // uxtab16
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t0 >>> x) | (t0 << (32 - x));
            const t3 = t2 & 255;
            const t4 = ((t2 >>> 16) | 0) & 255;
            m[(w >>> 12) & 15] = (((t1 + t3) | 0) & 65535) | (((((t1 >>> 16) | 0) + t4) | 0) << 16);
            break;
          }
        case 749: // uxtb
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            m[(w >>> 12) & 15] = t1 & 255;
            break;
          }
        case 750: // uxtab
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t0 >>> x) | (t0 << (32 - x));
            m[(w >>> 12) & 15] = (t1 + (t2 & 255)) | 0;
            break;
          }
        case 751: // uxth
          {
            const t0 = m[w & 15];
            const t1 = (t0 >>> x) | (t0 << (32 - x));
            m[(w >>> 12) & 15] = t1 & 65535;
            break;
          }
        case 752: // uxtah
          {
            const t0 = m[w & 15];
            const t1 = m[(w >>> 16) & 15];
            const t2 = (t0 >>> x) | (t0 << (32 - x));
            m[(w >>> 12) & 15] = (t1 + (t2 & 65535)) | 0;
            break;
          }
        case 753: // clz
          {
            const t0 = m[w & 15];
            m[(w >>> 12) & 15] = Math.clz32(t0);
            break;
          }
        case 754: // rev
          {
            const t0 = m[w & 15];
            const t1 = ((t0 >>> 8) | 0) & 16711935;
            const t2 = t1 | ((t0 << 8) & -16711936);
            m[(w >>> 12) & 15] = (t2 >>> 16) | (t2 << (32 - 16));
            break;
          }
        case 755: // rev16
          {
            const t0 = m[w & 15];
            const t1 = ((t0 >>> 8) | 0) & 16711935;
            const t2 = t1 | ((t0 << 8) & -16711936);
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 756: // revsh
          {
            const t0 = m[w & 15];
            const t1 = ((t0 >>> 8) | 0) & 16711935;
            const t2 = t1 | ((t0 << 8) & -16711936);
            m[(w >>> 12) & 15] = (t2 << 16) >> 16;
            break;
          }
        case 757: // rbit
          {
            const t0 = m[w & 15];
            const t1 = (((t0 >>> 1) | 0) & 1431655765) | ((t0 & 1431655765) << 1);
            const t2 = (((t1 >>> 2) | 0) & 858993459) | ((t1 & 858993459) << 2);
            const t3 = (((t2 >>> 4) | 0) & 252645135) | ((t2 & 252645135) << 4);
            const t4 = ((t3 >>> 8) | 0) & 16711935;
            const t5 = t4 | ((t3 << 8) & -16711936);
            m[(w >>> 12) & 15] = (t5 >>> 16) | (t5 << (32 - 16));
            break;
          }
        case 758: // bfc
          {
            const t0 = m[(w >>> 12) & 15];
            const t1 = x & 31;
            const t2 = (x >>> 8) | 0;
            const t3 = ((-1 >>> ((31 - ((t2 - t1) | 0)) | 0)) | 0) << t1;
            m[(w >>> 12) & 15] = (t0 & ~t3) | ((0 << t1) & t3);
            break;
          }
        case 759: // bfi
          {
            const t0 = m[(w >>> 12) & 15];
            const t1 = m[w & 15];
            const t2 = x & 31;
            const t3 = (x >>> 8) | 0;
            const t4 = ((-1 >>> ((31 - ((t3 - t2) | 0)) | 0)) | 0) << t2;
            m[(w >>> 12) & 15] = (t0 & ~t4) | ((t1 << t2) & t4);
            break;
          }
        case 760: // sbfx
          {
            const t0 = x & 31;
            const t1 = (x >>> 8) | 0;
            const t2 = (31 - ((t0 + t1) | 0)) | 0;
            const t3 = m[w & 15];
            m[(w >>> 12) & 15] = (t3 << t2) >> ((31 - t1) | 0);
            break;
          }
        case 761: // ubfx
          {
            const t0 = x & 31;
            const t1 = (x >>> 8) | 0;
            const t2 = (31 - ((t0 + t1) | 0)) | 0;
            const t3 = m[w & 15];
            m[(w >>> 12) & 15] = ((t3 << t2) >>> ((31 - t1) | 0)) | 0;
            break;
          }
        case 762: // str (immediate)
        case 763: // str (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[(w >>> 12) & 15];
            const t2 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t2] === (t0 & -4093)) words[(t0 + m[t2 + 1024]) >>> 2] = t1;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 4, t1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            break;
          }
        case 764: // str (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            const t2 = m[(w >>> 12) & 15];
            const t3 = m[51] + 8704 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4093)) words[(t1 + m[t3 + 1024]) >>> 2] = t2;
            else {
              m[32] = now;
              m[54] = d;
              st(t1, 4, t2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 765: // str (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            const t2 = m[(w >>> 12) & 15];
            const t3 = m[51] + 8704 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4093)) words[(t1 + m[t3 + 1024]) >>> 2] = t2;
            else {
              m[32] = now;
              m[54] = d;
              st(t1, 4, t2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            break;
          }
        case 766: // str (register)
        case 774: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t5] === (t0 & -4093)) words[(t0 + m[t5 + 1024]) >>> 2] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 4, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            break;
          }
        case 767: // str (register)
        case 775: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t5] === (t0 & -4093)) words[(t0 + m[t5 + 1024]) >>> 2] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 4, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            break;
          }
        case 782: // str (register)
        case 790: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = m[(w >>> 12) & 15];
            const t4 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4093)) words[(t0 + m[t4 + 1024]) >>> 2] = t3;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 4, t3, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            break;
          }
        case 783: // str (register)
        case 791: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = m[(w >>> 12) & 15];
            const t4 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4093)) words[(t0 + m[t4 + 1024]) >>> 2] = t3;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 4, t3, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            break;
          }
        case 798: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            const t4 = (t0 + t3) | 0;
            const t5 = m[(w >>> 12) & 15];
            const t6 = m[51] + 8704 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4093)) words[(t4 + m[t6 + 1024]) >>> 2] = t5;
            else {
              m[32] = now;
              m[54] = d;
              st(t4, 4, t5, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 799: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            const t4 = (t0 + t3) | 0;
            const t5 = m[(w >>> 12) & 15];
            const t6 = m[51] + 8704 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4093)) words[(t4 + m[t6 + 1024]) >>> 2] = t5;
            else {
              m[32] = now;
              m[54] = d;
              st(t4, 4, t5, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 806: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            const t4 = (t0 + t3) | 0;
            const t5 = m[(w >>> 12) & 15];
            const t6 = m[51] + 8704 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4093)) words[(t4 + m[t6 + 1024]) >>> 2] = t5;
            else {
              m[32] = now;
              m[54] = d;
              st(t4, 4, t5, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            break;
          }
        case 807: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            const t4 = (t0 + t3) | 0;
            const t5 = m[(w >>> 12) & 15];
            const t6 = m[51] + 8704 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4093)) words[(t4 + m[t6 + 1024]) >>> 2] = t5;
            else {
              m[32] = now;
              m[54] = d;
              st(t4, 4, t5, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            break;
          }
        case 814: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (t0 + t1) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4093)) words[(t3 + m[t5 + 1024]) >>> 2] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t3, 4, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 815: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (t0 + t2) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4093)) words[(t3 + m[t5 + 1024]) >>> 2] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t3, 4, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 822: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (t0 + t1) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4093)) words[(t3 + m[t5 + 1024]) >>> 2] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t3, 4, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            break;
          }
        case 823: // str (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (t0 + t2) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4093)) words[(t3 + m[t5 + 1024]) >>> 2] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t3, 4, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            break;
          }
        case 847: // ldr (immediate)
        case 849: // ldr (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            let t1 = 0;
            const t2 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t2] === (t0 & -4093)) t1 = words[(t0 + m[t2 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t1 = ld(t0, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 851: // ldr (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            let t2 = 0;
            const t3 = m[51] + 512 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4093)) t2 = words[(t1 + m[t3 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t1, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 853: // ldr (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            let t2 = 0;
            const t3 = m[51] + 512 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4093)) t2 = words[(t1 + m[t3 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t1, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 855: // ldr (register)
        case 871: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t5] === (t0 & -4093)) t4 = words[(t0 + m[t5 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t0, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 857: // ldr (register)
        case 873: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t5] === (t0 & -4093)) t4 = words[(t0 + m[t5 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t0, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 887: // ldr (register)
        case 903: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            let t3 = 0;
            const t4 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4093)) t3 = words[(t0 + m[t4 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t0, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 889: // ldr (register)
        case 905: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            let t3 = 0;
            const t4 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4093)) t3 = words[(t0 + m[t4 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t0, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 919: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            const t4 = (t0 + t3) | 0;
            let t5 = 0;
            const t6 = m[51] + 512 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4093)) t5 = words[(t4 + m[t6 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t5 = ld(t4, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 921: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            const t4 = (t0 + t3) | 0;
            let t5 = 0;
            const t6 = m[51] + 512 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4093)) t5 = words[(t4 + m[t6 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t5 = ld(t4, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 935: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            const t4 = (t0 + t3) | 0;
            let t5 = 0;
            const t6 = m[51] + 512 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4093)) t5 = words[(t4 + m[t6 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t5 = ld(t4, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 937: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            const t4 = (t0 + t3) | 0;
            let t5 = 0;
            const t6 = m[51] + 512 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4093)) t5 = words[(t4 + m[t6 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t5 = ld(t4, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 951: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (t0 + t1) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4093)) t4 = words[(t3 + m[t5 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 953: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (t0 + t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4093)) t4 = words[(t3 + m[t5 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 967: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (t0 + t1) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4093)) t4 = words[(t3 + m[t5 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 969: // ldr (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (t0 + t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4093)) t4 = words[(t3 + m[t5 + 1024]) >>> 2];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 1000: // strb (immediate)
        case 1001: // strb (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[(w >>> 12) & 15];
            const t2 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t2] === (t0 & -4096)) bytes[(t0 + m[t2 + 1024]) >>> 0] = t1;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 1, t1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            break;
          }
        case 1002: // strb (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            const t2 = m[(w >>> 12) & 15];
            const t3 = m[51] + 8704 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4096)) bytes[(t1 + m[t3 + 1024]) >>> 0] = t2;
            else {
              m[32] = now;
              m[54] = d;
              st(t1, 1, t2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 1003: // strb (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            const t2 = m[(w >>> 12) & 15];
            const t3 = m[51] + 8704 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4096)) bytes[(t1 + m[t3 + 1024]) >>> 0] = t2;
            else {
              m[32] = now;
              m[54] = d;
              st(t1, 1, t2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            break;
          }
        case 1004: // strb (register)
        case 1012: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t5] === (t0 & -4096)) bytes[(t0 + m[t5 + 1024]) >>> 0] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 1, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            break;
          }
        case 1005: // strb (register)
        case 1013: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t5] === (t0 & -4096)) bytes[(t0 + m[t5 + 1024]) >>> 0] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 1, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            break;
          }
        case 1020: // strb (register)
        case 1028: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = m[(w >>> 12) & 15];
            const t4 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4096)) bytes[(t0 + m[t4 + 1024]) >>> 0] = t3;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 1, t3, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            break;
          }
        case 1021: // strb (register)
        case 1029: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = m[(w >>> 12) & 15];
            const t4 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4096)) bytes[(t0 + m[t4 + 1024]) >>> 0] = t3;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 1, t3, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            break;
          }
        case 1036: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            const t4 = (t0 + t3) | 0;
            const t5 = m[(w >>> 12) & 15];
            const t6 = m[51] + 8704 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4096)) bytes[(t4 + m[t6 + 1024]) >>> 0] = t5;
            else {
              m[32] = now;
              m[54] = d;
              st(t4, 1, t5, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 1037: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            const t4 = (t0 + t3) | 0;
            const t5 = m[(w >>> 12) & 15];
            const t6 = m[51] + 8704 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4096)) bytes[(t4 + m[t6 + 1024]) >>> 0] = t5;
            else {
              m[32] = now;
              m[54] = d;
              st(t4, 1, t5, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 1044: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            const t4 = (t0 + t3) | 0;
            const t5 = m[(w >>> 12) & 15];
            const t6 = m[51] + 8704 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4096)) bytes[(t4 + m[t6 + 1024]) >>> 0] = t5;
            else {
              m[32] = now;
              m[54] = d;
              st(t4, 1, t5, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            break;
          }
        case 1045: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            const t4 = (t0 + t3) | 0;
            const t5 = m[(w >>> 12) & 15];
            const t6 = m[51] + 8704 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4096)) bytes[(t4 + m[t6 + 1024]) >>> 0] = t5;
            else {
              m[32] = now;
              m[54] = d;
              st(t4, 1, t5, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            break;
          }
        case 1052: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (t0 + t1) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4096)) bytes[(t3 + m[t5 + 1024]) >>> 0] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t3, 1, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 1053: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (t0 + t2) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4096)) bytes[(t3 + m[t5 + 1024]) >>> 0] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t3, 1, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 1060: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (t0 + t1) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4096)) bytes[(t3 + m[t5 + 1024]) >>> 0] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t3, 1, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            break;
          }
        case 1061: // strb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (t0 + t2) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4096)) bytes[(t3 + m[t5 + 1024]) >>> 0] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t3, 1, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            break;
          }
        case 1085: // ldrb (immediate)
        case 1086: // ldrb (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            let t1 = 0;
            const t2 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t2] === (t0 & -4096)) t1 = bytes[(t0 + m[t2 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t1 = ld(t0, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 1087: // ldrb (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            let t2 = 0;
            const t3 = m[51] + 512 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4096)) t2 = bytes[(t1 + m[t3 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t1, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 1088: // ldrb (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            let t2 = 0;
            const t3 = m[51] + 512 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4096)) t2 = bytes[(t1 + m[t3 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t1, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 1089: // ldrb (register)
        case 1097: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t5] === (t0 & -4096)) t4 = bytes[(t0 + m[t5 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t0, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 1090: // ldrb (register)
        case 1098: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t5] === (t0 & -4096)) t4 = bytes[(t0 + m[t5 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t0, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 1105: // ldrb (register)
        case 1113: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            let t3 = 0;
            const t4 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4096)) t3 = bytes[(t0 + m[t4 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t0, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 1106: // ldrb (register)
        case 1114: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            let t3 = 0;
            const t4 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4096)) t3 = bytes[(t0 + m[t4 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t0, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 1121: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            const t4 = (t0 + t3) | 0;
            let t5 = 0;
            const t6 = m[51] + 512 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4096)) t5 = bytes[(t4 + m[t6 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t5 = ld(t4, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 1122: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            const t4 = (t0 + t3) | 0;
            let t5 = 0;
            const t6 = m[51] + 512 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4096)) t5 = bytes[(t4 + m[t6 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t5 = ld(t4, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 1129: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (0 - t1) | 0;
            const t4 = (t0 + t3) | 0;
            let t5 = 0;
            const t6 = m[51] + 512 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4096)) t5 = bytes[(t4 + m[t6 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t5 = ld(t4, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 1130: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (0 - t2) | 0;
            const t4 = (t0 + t3) | 0;
            let t5 = 0;
            const t6 = m[51] + 512 + ((t4 >>> 12) & 1023);
            if (m[t6] === (t4 & -4096)) t5 = bytes[(t4 + m[t6 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t5 = ld(t4, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t3) | 0;
            m[(w >>> 12) & 15] = t5;
            break;
          }
        case 1137: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (t0 + t1) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4096)) t4 = bytes[(t3 + m[t5 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 1138: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (t0 + t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4096)) t4 = bytes[(t3 + m[t5 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 1145: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[18];
            const t3 = (t0 + t1) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4096)) t4 = bytes[(t3 + m[t5 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 1146: // ldrb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = t1 << x;
            const t3 = (t0 + t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4096)) t4 = bytes[(t3 + m[t5 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 1170: // strh (immediate)
        case 1171: // strh (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[(w >>> 12) & 15];
            const t2 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t2] === (t0 & -4095)) halves[(t0 + m[t2 + 1024]) >>> 1] = t1;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 2, t1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            break;
          }
        case 1172: // strh (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            const t2 = m[(w >>> 12) & 15];
            const t3 = m[51] + 8704 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4095)) halves[(t1 + m[t3 + 1024]) >>> 1] = t2;
            else {
              m[32] = now;
              m[54] = d;
              st(t1, 2, t2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 1173: // strh (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            const t2 = m[(w >>> 12) & 15];
            const t3 = m[51] + 8704 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4095)) halves[(t1 + m[t3 + 1024]) >>> 1] = t2;
            else {
              m[32] = now;
              m[54] = d;
              st(t1, 2, t2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            break;
          }
        case 1174: // strh (register)
        case 1175: // strh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            const t3 = m[(w >>> 12) & 15];
            const t4 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4095)) halves[(t0 + m[t4 + 1024]) >>> 1] = t3;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 2, t3, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            break;
          }
        case 1176: // strh (register)
        case 1177: // strh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = m[(w >>> 12) & 15];
            const t3 = m[51] + 8704 + ((t0 >>> 12) & 1023);
            if (m[t3] === (t0 & -4095)) halves[(t0 + m[t3 + 1024]) >>> 1] = t2;
            else {
              m[32] = now;
              m[54] = d;
              st(t0, 2, t2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            break;
          }
        case 1178: // strh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            const t3 = (t0 + t2) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4095)) halves[(t3 + m[t5 + 1024]) >>> 1] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t3, 2, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 1179: // strh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            const t3 = (t0 + t2) | 0;
            const t4 = m[(w >>> 12) & 15];
            const t5 = m[51] + 8704 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4095)) halves[(t3 + m[t5 + 1024]) >>> 1] = t4;
            else {
              m[32] = now;
              m[54] = d;
              st(t3, 2, t4, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            break;
          }
        case 1180: // strh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (t0 + t1) | 0;
            const t3 = m[(w >>> 12) & 15];
            const t4 = m[51] + 8704 + ((t2 >>> 12) & 1023);
            if (m[t4] === (t2 & -4095)) halves[(t2 + m[t4 + 1024]) >>> 1] = t3;
            else {
              m[32] = now;
              m[54] = d;
              st(t2, 2, t3, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            break;
          }
        case 1181: // strh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (t0 + t1) | 0;
            const t3 = m[(w >>> 12) & 15];
            const t4 = m[51] + 8704 + ((t2 >>> 12) & 1023);
            if (m[t4] === (t2 & -4095)) halves[(t2 + m[t4 + 1024]) >>> 1] = t3;
            else {
              m[32] = now;
              m[54] = d;
              st(t2, 2, t3, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            break;
          }
        case 1185: // ldrh (immediate)
        case 1186: // ldrh (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            let t1 = 0;
            const t2 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t2] === (t0 & -4095)) t1 = halves[(t0 + m[t2 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t1 = ld(t0, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            m[(w >>> 12) & 15] = t1;
            break;
          }
        case 1187: // ldrh (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            let t2 = 0;
            const t3 = m[51] + 512 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4095)) t2 = halves[(t1 + m[t3 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t1, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 1188: // ldrh (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            let t2 = 0;
            const t3 = m[51] + 512 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4095)) t2 = halves[(t1 + m[t3 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t1, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 1189: // ldrh (register)
        case 1190: // ldrh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            let t3 = 0;
            const t4 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4095)) t3 = halves[(t0 + m[t4 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t0, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 1191: // ldrh (register)
        case 1192: // ldrh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            let t2 = 0;
            const t3 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t3] === (t0 & -4095)) t2 = halves[(t0 + m[t3 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t0, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            m[(w >>> 12) & 15] = t2;
            break;
          }
        case 1193: // ldrh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            const t3 = (t0 + t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4095)) t4 = halves[(t3 + m[t5 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 1194: // ldrh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            const t3 = (t0 + t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4095)) t4 = halves[(t3 + m[t5 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            m[(w >>> 12) & 15] = t4;
            break;
          }
        case 1195: // ldrh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (t0 + t1) | 0;
            let t3 = 0;
            const t4 = m[51] + 512 + ((t2 >>> 12) & 1023);
            if (m[t4] === (t2 & -4095)) t3 = halves[(t2 + m[t4 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t2, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 1196: // ldrh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (t0 + t1) | 0;
            let t3 = 0;
            const t4 = m[51] + 512 + ((t2 >>> 12) & 1023);
            if (m[t4] === (t2 & -4095)) t3 = halves[(t2 + m[t4 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t2, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            m[(w >>> 12) & 15] = t3;
            break;
          }
        case 1200: // ldrsb (immediate)
        case 1201: // ldrsb (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            let t1 = 0;
            const t2 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t2] === (t0 & -4096)) t1 = bytes[(t0 + m[t2 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t1 = ld(t0, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            m[(w >>> 12) & 15] = (t1 << 24) >> 24;
            break;
          }
        case 1202: // ldrsb (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            let t2 = 0;
            const t3 = m[51] + 512 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4096)) t2 = bytes[(t1 + m[t3 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t1, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = (t2 << 24) >> 24;
            break;
          }
        case 1203: // ldrsb (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            let t2 = 0;
            const t3 = m[51] + 512 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4096)) t2 = bytes[(t1 + m[t3 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t1, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            m[(w >>> 12) & 15] = (t2 << 24) >> 24;
            break;
          }
        case 1204: // ldrsb (register)
        case 1205: // ldrsb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            let t3 = 0;
            const t4 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4096)) t3 = bytes[(t0 + m[t4 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t0, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            m[(w >>> 12) & 15] = (t3 << 24) >> 24;
            break;
          }
        case 1206: // ldrsb (register)
        case 1207: // ldrsb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            let t2 = 0;
            const t3 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t3] === (t0 & -4096)) t2 = bytes[(t0 + m[t3 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t0, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            m[(w >>> 12) & 15] = (t2 << 24) >> 24;
            break;
          }
        case 1208: // ldrsb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            const t3 = (t0 + t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4096)) t4 = bytes[(t3 + m[t5 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = (t4 << 24) >> 24;
            break;
          }
        case 1209: // ldrsb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            const t3 = (t0 + t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4096)) t4 = bytes[(t3 + m[t5 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            m[(w >>> 12) & 15] = (t4 << 24) >> 24;
            break;
          }
        case 1210: // ldrsb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (t0 + t1) | 0;
            let t3 = 0;
            const t4 = m[51] + 512 + ((t2 >>> 12) & 1023);
            if (m[t4] === (t2 & -4096)) t3 = bytes[(t2 + m[t4 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t2, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = (t3 << 24) >> 24;
            break;
          }
        case 1211: // ldrsb (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (t0 + t1) | 0;
            let t3 = 0;
            const t4 = m[51] + 512 + ((t2 >>> 12) & 1023);
            if (m[t4] === (t2 & -4096)) t3 = bytes[(t2 + m[t4 + 1024]) >>> 0];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t2, 1, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            m[(w >>> 12) & 15] = (t3 << 24) >> 24;
            break;
          }
        case 1215: // ldrsh (immediate)
        case 1216: // ldrsh (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            let t1 = 0;
            const t2 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t2] === (t0 & -4095)) t1 = halves[(t0 + m[t2 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t1 = ld(t0, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            m[(w >>> 12) & 15] = (t1 << 16) >> 16;
            break;
          }
        case 1217: // ldrsh (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            let t2 = 0;
            const t3 = m[51] + 512 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4095)) t2 = halves[(t1 + m[t3 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t1, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = (t2 << 16) >> 16;
            break;
          }
        case 1218: // ldrsh (immediate)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = (t0 + x) | 0;
            let t2 = 0;
            const t3 = m[51] + 512 + ((t1 >>> 12) & 1023);
            if (m[t3] === (t1 & -4095)) t2 = halves[(t1 + m[t3 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t1, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + x) | 0;
            m[(w >>> 12) & 15] = (t2 << 16) >> 16;
            break;
          }
        case 1219: // ldrsh (register)
        case 1220: // ldrsh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            let t3 = 0;
            const t4 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t4] === (t0 & -4095)) t3 = halves[(t0 + m[t4 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t0, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            m[(w >>> 12) & 15] = (t3 << 16) >> 16;
            break;
          }
        case 1221: // ldrsh (register)
        case 1222: // ldrsh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            let t2 = 0;
            const t3 = m[51] + 512 + ((t0 >>> 12) & 1023);
            if (m[t3] === (t0 & -4095)) t2 = halves[(t0 + m[t3 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t2 = ld(t0, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            m[(w >>> 12) & 15] = (t2 << 16) >> 16;
            break;
          }
        case 1223: // ldrsh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            const t3 = (t0 + t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4095)) t4 = halves[(t3 + m[t5 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = (t4 << 16) >> 16;
            break;
          }
        case 1224: // ldrsh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (0 - t1) | 0;
            const t3 = (t0 + t2) | 0;
            let t4 = 0;
            const t5 = m[51] + 512 + ((t3 >>> 12) & 1023);
            if (m[t5] === (t3 & -4095)) t4 = halves[(t3 + m[t5 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t4 = ld(t3, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t2) | 0;
            m[(w >>> 12) & 15] = (t4 << 16) >> 16;
            break;
          }
        case 1225: // ldrsh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (t0 + t1) | 0;
            let t3 = 0;
            const t4 = m[51] + 512 + ((t2 >>> 12) & 1023);
            if (m[t4] === (t2 & -4095)) t3 = halves[(t2 + m[t4 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t2, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 12) & 15] = (t3 << 16) >> 16;
            break;
          }
        case 1226: // ldrsh (register)
          {
            const t0 = m[(w >>> 16) & 15];
            const t1 = m[w & 15];
            const t2 = (t0 + t1) | 0;
            let t3 = 0;
            const t4 = m[51] + 512 + ((t2 >>> 12) & 1023);
            if (m[t4] === (t2 & -4095)) t3 = halves[(t2 + m[t4 + 1024]) >>> 1];
            else {
              m[32] = now;
              m[54] = d;
              t3 = ld(t2, 2, 0);
              if (m[25] !== 0) {
                m[25] = 0;
                next = m[24];
                break;
              }
            }
            m[(w >>> 16) & 15] = (t0 + t1) | 0;
            m[(w >>> 12) & 15] = (t3 << 16) >> 16;
            break;
          }
        case 1367: // b
          {
            const t0 = m[15];
            const t1 = (t0 + x) | 0;
            next = t1;
            break;
          }
        case 1368: // bl
          {
            const t0 = m[15];
            m[14] = (t0 - 4) | 0;
            const t1 = (t0 + x) | 0;
            next = t1;
            break;
          }
        case 1371: // bx
          {
            const t0 = m[w & 15];
            m[32] = now;
            m[54] = d;
            cpu.branchExchange(t0, (w & 15) === 14);
            next = m[24];
            break;
          }
        case 1372: // blx (register)
          {
            const t0 = m[w & 15];
            const t1 = m[15];
            m[14] = (t1 - 4) | 0;
            m[32] = now;
            m[54] = d;
            cpu.branchExchange(t0, (w & 15) === 14);
            next = m[24];
            break;
          }
        default: {
          m[32] = now;
          m[54] = d;
          m[24] = next;
          cold(h & 4095, w, x);
          m[25] = 0;
          next = m[24];
        }
      }
      pc = next;
    }
    m[23] = pc;
    m[32] = now;
    m[55] = left;
  }

  return { run };
}
