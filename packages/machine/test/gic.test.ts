// The GICv2 by its registers (ARM IHI 0048B), and against a naive model.
import { Arena } from "@armvirt/arm-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Gic } from "../src/devices/gic.ts";

const GICC = {
  CTLR: 0,
  PMR: 4,
  BPR: 8,
  IAR: 0xc,
  EOIR: 0x10,
  RPR: 0x14,
  HPPIR: 0x18,
  AIAR: 0x20,
  AEOIR: 0x24,
  DIR: 0x1000,
};
const GICH = { HCR: 0, VTR: 4, VMCR: 8, MISR: 0x10, EISR: 0x20, ELRSR: 0x30, APR: 0xf0, LR: 0x100 };

function rig() {
  const lines = { irq: 0, fiq: 0, virtualIrq: 0, virtualFiq: 0 };
  const gic = new Gic(
    new Arena(1 << 20),
    {
      irq: (v) => {
        lines.irq = v;
      },
      fiq: (v) => {
        lines.fiq = v;
      },
      virtualIrq: (v) => {
        lines.virtualIrq = v;
      },
      virtualFiq: (v) => {
        lines.virtualFiq = v;
      },
    },
    25,
  );
  const d = (offset: number, value: number) => gic.distributor.write(offset, 4, value);
  const c = (offset: number, value: number) => gic.cpuInterface.write(offset, 4, value);
  const h = (offset: number, value: number) => gic.hypervisorInterface.write(offset, 4, value);
  const v = (offset: number, value: number) => gic.virtualCpuInterface.write(offset, 4, value);
  const rd = (offset: number) => gic.distributor.read(offset, 4);
  const rc = (offset: number) => gic.cpuInterface.read(offset, 4);
  const rh = (offset: number) => gic.hypervisorInterface.read(offset, 4);
  const rv = (offset: number) => gic.virtualCpuInterface.read(offset, 4);
  return { gic, lines, d, c, h, v, rd, rc, rh, rv };
}

/** Everything on, nothing masked. */
function open() {
  const r = rig();
  r.d(0, 1);
  r.c(GICC.CTLR, 1);
  r.c(GICC.PMR, 0xff);
  return r;
}

describe("distributor and CPU interface", () => {
  test("a level interrupt is signalled, acknowledged, and signalled again after its end while the wire is high", () => {
    const { gic, lines, d, c, rc } = open();
    const wire = gic.wire(33);
    d(0x104, 2);
    wire(1);
    expect(lines.irq).toBe(1);
    expect(rc(GICC.HPPIR)).toBe(33);
    expect(rc(GICC.IAR)).toBe(33);
    expect(lines.irq).toBe(0);
    expect(rc(GICC.IAR)).toBe(1023);
    c(GICC.EOIR, 33);
    expect(lines.irq).toBe(1);
    expect(rc(GICC.IAR)).toBe(33);
    wire(0);
    c(GICC.EOIR, 33);
    expect(lines.irq).toBe(0);
  });

  test("an edge interrupt stays pending after its wire fell, once", () => {
    const { gic, lines, d, c, rc } = open();
    d(0xc08, 2 << 2);
    d(0x104, 2);
    gic.wire(33)(1);
    gic.wire(33)(0);
    expect(rc(GICC.IAR)).toBe(33);
    c(GICC.EOIR, 33);
    expect(lines.irq).toBe(0);
  });

  test("nothing is signalled when the distributor, the interface, the enable bit or the mask forbids it", () => {
    for (const forbid of [
      (r: ReturnType<typeof open>) => r.d(0, 0),
      (r: ReturnType<typeof open>) => r.c(GICC.CTLR, 0),
      (r: ReturnType<typeof open>) => r.d(0x184, 2),
      (r: ReturnType<typeof open>) => r.c(GICC.PMR, 0x80),
    ]) {
      const r = open();
      r.d(0x104, 2);
      r.d(0x420, 0x8000);
      r.gic.wire(33)(1);
      expect(r.lines.irq).toBe(1);
      forbid(r);
      expect(r.lines.irq).toBe(0);
      expect(r.rc(GICC.IAR)).toBe(1023);
    }
  });

  test("a higher priority preempts, and the running priority returns step by step", () => {
    const { gic, d, c, rc } = open();
    d(0x104, 0xff);
    gic.distributor.write(0x421, 1, 0xa0);
    gic.distributor.write(0x422, 1, 0x40);
    gic.wire(33)(1);
    expect(rc(GICC.IAR)).toBe(33);
    expect(rc(GICC.RPR)).toBe(0xa0);
    gic.wire(34)(1);
    expect(rc(GICC.IAR)).toBe(34);
    expect(rc(GICC.RPR)).toBe(0x40);
    c(GICC.EOIR, 34);
    expect(rc(GICC.RPR)).toBe(0xa0);
    c(GICC.EOIR, 33);
    expect(rc(GICC.RPR)).toBe(0xff);
  });

  test("the binary point takes low priority bits out of the comparison", () => {
    const { gic, d, c, rc } = open();
    d(0x104, 0xff);
    c(GICC.BPR, 6); // group priority is bit 7
    gic.distributor.write(0x421, 1, 0x70);
    gic.distributor.write(0x422, 1, 0x10);
    gic.wire(33)(1);
    expect(rc(GICC.IAR)).toBe(33);
    gic.wire(34)(1);
    expect(rc(GICC.IAR)).toBe(1023);
    c(GICC.BPR, 0);
    expect(rc(GICC.BPR)).toBe(2);
  });

  test("a software interrupt reaches this processor by list and by `self`, not by `all others`", () => {
    for (const [word, arrives] of [
      [(0 << 24) | (1 << 16) | 5, true],
      [(0 << 24) | (2 << 16) | 5, false],
      [(1 << 24) | 5, false],
      [(2 << 24) | 5, true],
    ] as const) {
      const { d, rc } = open();
      d(0xf00, word);
      expect(rc(GICC.IAR)).toBe(arrives ? 5 : 1023);
    }
  });

  test("with EOImode the end drops the priority and DIR deactivates", () => {
    const { gic, d, c, rc, rd } = open();
    c(GICC.CTLR, 0x201);
    d(0x104, 2);
    gic.wire(33)(1);
    expect(rc(GICC.IAR)).toBe(33);
    c(GICC.EOIR, 33);
    expect(rc(GICC.RPR)).toBe(0xff);
    expect(rd(0x304)).toBe(2);
    expect(rc(GICC.IAR)).toBe(1023);
    c(GICC.DIR, 33);
    expect(rd(0x304)).toBe(0);
    expect(rc(GICC.IAR)).toBe(33);
  });

  test("groups: group 0 may be a FIQ, group 1 is acknowledged through AIAR or with AckCtl", () => {
    const { gic, lines, d, c, rc } = open();
    d(0, 3);
    d(0x104, 6);
    d(0x84, 4); // 34 is in group 1
    c(GICC.CTLR, 3 | 8);
    gic.wire(33)(1);
    expect(lines).toMatchObject({ irq: 0, fiq: 1 });
    expect(rc(GICC.IAR)).toBe(33);
    gic.wire(33)(0);
    c(GICC.EOIR, 33);
    gic.wire(34)(1);
    expect(lines).toMatchObject({ irq: 1, fiq: 0 });
    expect(rc(GICC.IAR)).toBe(1022);
    expect(rc(GICC.AIAR)).toBe(34);
    c(GICC.AEOIR, 34);
    c(GICC.CTLR, 3 | 4);
    expect(rc(GICC.IAR)).toBe(34);
  });

  test("TYPER, target registers and identification are those of one processor with 288 interrupts", () => {
    const { rd } = rig();
    expect(rd(4)).toBe(8);
    expect(rd(0x820)).toBe(0);
    expect(rd(0xfe8)).toBe(0x2b);
    expect(rd(0x100)).toBe(0xffff);
    expect(rd(0xc00)).toBe(0xaaaaaaaa);
  });

  test("agrees with a naive model on random histories", () => {
    const IDS = [0, 3, 20, 27, 33, 40, 63, 64, 287];
    const step = fc.record({
      verb: fc.constantFrom("wire", "enable", "disable", "priority", "pend", "unpend", "ack", "eoi", "mask"),
      id: fc.constantFrom(...IDS),
      value: fc.nat(255),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const r = open();
        const model = new Map(
          IDS.map((id) => [
            id,
            { enabled: id < 16, latched: false, level: false, active: false, priority: 0 },
          ]),
        );
        const stack: number[] = [];
        let mask = 0xf8;
        const expected = () => {
          const ready = [...model]
            .filter(([, m]) => m.enabled && !m.active && (m.latched || m.level))
            .sort(([a, m], [b, n]) => m.priority - n.priority || a - b)[0];
          const running = Math.min(0x100, ...stack);
          return ready && ready[1].priority < mask && ready[1].priority < running ? ready[0] : 1023;
        };
        for (const { verb, id, value } of steps) {
          const m = model.get(id);
          if (!m) throw new Error("no such interrupt in the model");
          const at = (id >> 5) * 4;
          const bit = 1 << (id & 31);
          if (verb === "wire" && id >= 16) {
            r.gic.wire(id)(value & 1);
            m.level = (value & 1) === 1;
          } else if (verb === "enable") {
            r.d(0x100 + at, bit);
            m.enabled = true;
          } else if (verb === "disable" && id >= 16) {
            r.d(0x180 + at, bit);
            m.enabled = false;
          } else if (verb === "priority") {
            r.gic.distributor.write(0x400 + id, 1, value);
            m.priority = value & 0xf8;
          } else if (verb === "pend" && id >= 16) {
            r.d(0x200 + at, bit);
            m.latched = true;
          } else if (verb === "unpend" && id >= 16) {
            r.d(0x280 + at, bit);
            m.latched = false;
          } else if (verb === "mask") {
            r.c(GICC.PMR, value);
            mask = value & 0xf8;
          } else if (verb === "ack") {
            const want = expected();
            expect(r.rc(GICC.IAR)).toBe(want);
            const taken = model.get(want);
            if (taken) {
              taken.active = true;
              taken.latched = false;
              stack.push(taken.priority);
            }
          } else if (verb === "eoi") {
            r.c(GICC.EOIR, id);
            if (stack.length > 0) {
              stack.pop();
              m.active = false;
            }
          }
          expect(r.lines.irq).toBe(expected() === 1023 ? 0 : 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("virtual interface", () => {
  const lr = (
    id: number,
    state: number,
    o: { priority?: number; physical?: number; eoi?: boolean; group?: 1 } = {},
  ) =>
    ((o.physical === undefined ? 0 : 0x80000000 | (o.physical << 10)) |
      ((o.group ?? 0) << 30) |
      (state << 28) |
      (((o.priority ?? 0) >> 3) << 23) |
      (o.eoi ? 1 << 19 : 0) |
      id) >>>
    0;

  function guest() {
    const r = open();
    r.h(GICH.HCR, 1);
    r.v(GICC.CTLR, 1);
    r.v(GICC.PMR, 0xff);
    return r;
  }

  test("VTR describes four list registers with 32 priority levels", () => {
    expect(rig().rh(GICH.VTR)).toBe(0x90000003);
  });

  test("a pending list register raises the virtual IRQ; the guest acknowledges and ends it", () => {
    const { lines, h, v, rv, rh } = guest();
    h(GICH.LR, lr(27, 1, { priority: 0xa0 }));
    expect(lines.virtualIrq).toBe(1);
    expect(rv(GICC.IAR)).toBe(27);
    expect(lines.virtualIrq).toBe(0);
    expect(rh(GICH.LR) >>> 28).toBe(2);
    expect(rh(GICH.APR)).toBe(1 << (0xa0 >> 3));
    v(GICC.EOIR, 27);
    expect(rh(GICH.LR) >>> 28).toBe(0);
    expect(rh(GICH.ELRSR)).toBe(0xf);
  });

  test("the end of a hardware interrupt deactivates it in the distributor", () => {
    const { gic, lines, d, c, h, v, rc, rv, rd } = guest();
    c(GICC.CTLR, 0x201);
    d(0x100, 1 << 27);
    gic.wire(27)(1);
    expect(rc(GICC.IAR)).toBe(27);
    c(GICC.EOIR, 27);
    h(GICH.LR + 4, lr(27, 1, { physical: 27 }));
    expect(rv(GICC.IAR)).toBe(27);
    gic.wire(27)(0);
    expect(rd(0x300)).toBe(1 << 27);
    v(GICC.EOIR, 27);
    expect(rd(0x300)).toBe(0);
    expect(lines.irq).toBe(0);
  });

  test("an ended software interrupt that asked for it raises maintenance until its list register is reused", () => {
    const { lines, d, h, v, rv, rh, rc } = guest();
    d(0x100, 1 << 25);
    h(GICH.LR + 8, lr(40, 1, { eoi: true }));
    expect(rv(GICC.IAR)).toBe(40);
    v(GICC.EOIR, 40);
    expect(rh(GICH.EISR)).toBe(4);
    expect(rh(GICH.ELRSR)).toBe(0xb);
    expect(rh(GICH.MISR)).toBe(1);
    expect(lines.irq).toBe(1);
    expect(rc(GICC.HPPIR)).toBe(25);
    h(GICH.LR + 8, 0);
    expect(lines.irq).toBe(0);
  });

  test("each maintenance condition appears in MISR exactly when HCR asks for it", () => {
    const { h, v, rh } = guest();
    h(GICH.HCR, 1 | 2);
    expect(rh(GICH.MISR)).toBe(2); // underflow
    h(GICH.LR, lr(40, 1));
    h(GICH.LR + 4, lr(41, 1));
    expect(rh(GICH.MISR)).toBe(0);
    h(GICH.HCR, 1 | 8);
    expect(rh(GICH.MISR)).toBe(0);
    h(GICH.LR, 0);
    h(GICH.LR + 4, 0);
    expect(rh(GICH.MISR)).toBe(8); // no pending
    h(GICH.HCR, 1 | 0x10);
    expect(rh(GICH.MISR)).toBe(0x10); // group 0 enabled
    h(GICH.HCR, 1 | 0x20);
    expect(rh(GICH.MISR)).toBe(0);
    v(GICC.CTLR, 0);
    expect(rh(GICH.MISR)).toBe(0x20); // group 0 disabled
  });

  test("ends without a list register are counted, and LRENPIE tells the hypervisor", () => {
    const { h, v, rv, rh } = guest();
    h(GICH.HCR, 1 | 4);
    h(GICH.LR, lr(40, 1));
    expect(rv(GICC.IAR)).toBe(40);
    h(GICH.LR, 0);
    v(GICC.EOIR, 40);
    expect(rh(GICH.HCR) >>> 27).toBe(1);
    expect(rh(GICH.MISR)).toBe(4);
    h(GICH.HCR, 1);
    expect(rh(GICH.MISR)).toBe(0);
  });

  test("VMCR is the guest's view of the interface, saved and restored whole", () => {
    const { h, v, rv, rh } = guest();
    v(GICC.CTLR, 0x21f);
    v(GICC.PMR, 0xf0);
    v(GICC.BPR, 5);
    const saved = rh(GICH.VMCR);
    h(GICH.VMCR, 0);
    expect(rv(GICC.CTLR)).toBe(0);
    expect(rv(GICC.BPR)).toBe(2);
    h(GICH.VMCR, saved);
    expect([rv(GICC.CTLR), rv(GICC.PMR), rv(GICC.BPR)]).toEqual([0x21f, 0xf0, 5]);
  });

  test("APR restored by a hypervisor keeps lower priorities waiting", () => {
    const { lines, h, rv } = guest();
    h(GICH.APR, 1 << (0x80 >> 3));
    h(GICH.LR, lr(40, 1, { priority: 0x80 }));
    expect(lines.virtualIrq).toBe(0);
    expect(rv(GICC.RPR)).toBe(0x80);
    h(GICH.LR + 4, lr(41, 1, { priority: 0x78 }));
    expect(rv(GICC.IAR)).toBe(41);
  });

  test("with EOImode DIR ends the interrupt, active and pending becomes pending", () => {
    const { lines, h, v, rv, rh } = guest();
    v(GICC.CTLR, 0x201);
    h(GICH.LR, lr(40, 1));
    expect(rv(GICC.IAR)).toBe(40);
    v(GICC.EOIR, 40);
    expect(rh(GICH.LR) >>> 28).toBe(2);
    h(GICH.LR, lr(40, 3));
    expect(lines.virtualIrq).toBe(0);
    v(GICC.DIR, 40);
    expect(lines.virtualIrq).toBe(1);
  });

  test("a software interrupt carries its source processor, and group 0 may be a virtual FIQ", () => {
    const { lines, h, v, rv } = guest();
    v(GICC.CTLR, 1 | 8);
    h(GICH.LR, lr(5, 1) | (3 << 10));
    expect(lines).toMatchObject({ virtualIrq: 0, virtualFiq: 1 });
    expect(rv(GICC.IAR)).toBe(5 | (3 << 10));
  });

  test("nothing is signalled while GICH_HCR.En is clear", () => {
    const { lines, h, rv } = guest();
    h(GICH.LR, lr(40, 1));
    h(GICH.HCR, 0);
    expect(lines.virtualIrq).toBe(0);
    expect(rv(GICC.IAR)).toBe(1023);
  });
});

test("hostile accesses are answered: any offset, width and value", () => {
  const { gic } = rig();
  const devices = [
    gic.distributor,
    gic.cpuInterface,
    gic.hypervisorInterface,
    gic.virtualCpuInterface,
  ] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...devices),
      fc.nat(),
      fc.constantFrom(1, 2, 4),
      fc.integer(),
      fc.boolean(),
      (device, place, width, value, write) => {
        const offset = (place % device.size) & -width;
        if (write) device.write(offset, width, value);
        const v = device.read(offset, width);
        expect(Number.isInteger(v) && v >= 0 && v < 2 ** (8 * width)).toBe(true);
      },
    ),
    { numRuns: 5000 },
  );
});
