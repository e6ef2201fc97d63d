// What both worlds see, printed line by line: the same on QEMU's virt,secure=on and on the simulator.
typedef unsigned int u32;

extern u32 vectors[], monitor_vectors[];
extern volatile u32 vector_taken;
u32 call_smc(u32 r0);
void call(u32 address);

static volatile u32 *const uart = (u32 *)0x09000000;
static volatile u32 *const secure_ram = (u32 *)0x0e000000;
static volatile u32 *const gicd = (u32 *)0x08000000;
static volatile u32 *const gicc = (u32 *)0x08010000;

static void put(char c) { uart[0] = c; }
static void print(const char *name, u32 value) {
  while (*name) put(*name++);
  put(' ');
  for (int shift = 28; shift >= 0; shift -= 4) put("0123456789abcdef"[value >> shift & 15]);
  put('\n');
}

// A word from an address, 0 after an abort.
static u32 load(volatile u32 *at) {
  u32 v = 0;
  asm volatile("ldr %0, [%1]" : "+r"(v) : "r"(at) : "memory");
  return v;
}

#define READ(where) ({ u32 v_ = 0; asm volatile("mrc " where : "+r"(v_) : : "memory"); v_; })
#define WRITE(where, value) asm volatile("mcr " where "\n isb" : : "r"(value) : "memory")
#define AT(opc1, n, m, opc2) "p15, " #opc1 ", %0, c" #n ", c" #m ", " #opc2
#define SCR AT(0, 1, 1, 0)
#define NSACR AT(0, 1, 1, 2)

static u32 cpsr(void) {
  u32 v;
  asm volatile("mrs %0, cpsr" : "=r"(v));
  return v;
}
#define MODE(mode) asm volatile("cps #" #mode : : : "memory")

// Writes one copy and the other in Monitor mode, by SCR.NS, and reads both. Everything is in registers: a stack would be Monitor's.
#define BOTH(where, a, b, first, second)                                                                                        \
  asm volatile("cps #0x16\n mrc p15, 0, r4, c1, c1, 0\n orr r5, r4, #1\n"                                                       \
               "mcr " where_(where, "%2") "\n mcr p15, 0, r5, c1, c1, 0\n isb\n mcr " where_(where, "%3") "\n isb\n"              \
               "mrc " where_(where, "%1") "\n mcr p15, 0, r4, c1, c1, 0\n isb\n mrc " where_(where, "%0") "\n cps #0x13"          \
               : "=&r"(first), "=&r"(second) : "r"(a), "r"(b) : "r4", "r5", "memory")
#define where_(where, register) "p15, 0, " register ", " where

#define BANKED(name, where, bits)                                                                                               \
  do {                                                                                                                          \
    u32 old = READ(AT0(where)), first, second;                                                                                  \
    BOTH(where, 0x12345678 & (bits), 0x65a4cbe2 & (bits), first, second);                                                       \
    WRITE(AT0(where), old);                                                                                                     \
    print(name " of the Secure world", first & (bits));                                                                         \
    print(name " of the other", second & (bits));                                                                               \
  } while (0)
#define AT0(where) "p15, 0, %0, " where

static void banked(void) {
  BANKED("TTBR0", "c2, c0, 0", 0xffffc000);
  BANKED("TTBR1", "c2, c0, 1", 0xffffc000);
  BANKED("TTBCR", "c2, c0, 2", 7);
  BANKED("DACR", "c3, c0, 0", ~0u);
  BANKED("DFSR", "c5, c0, 0", 0xf);
  BANKED("IFSR", "c5, c0, 1", 0xf);
  BANKED("DFAR", "c6, c0, 0", ~0u);
  BANKED("IFAR", "c6, c0, 2", ~0u);
  BANKED("PAR", "c7, c4, 0", 0xfffff000);
  BANKED("PRRR", "c10, c2, 0", ~0u);
  BANKED("NMRR", "c10, c2, 1", ~0u);
  BANKED("VBAR", "c12, c0, 0", ~31u);
  BANKED("CONTEXTIDR", "c13, c0, 1", ~0u);
  BANKED("TPIDRURW", "c13, c0, 2", ~0u);
  BANKED("TPIDRURO", "c13, c0, 3", ~0u);
  BANKED("TPIDRPRW", "c13, c0, 4", ~0u);
  BANKED("CNTP_CTL", "c14, c2, 1", 2);
}

static u32 table[4096] __attribute__((aligned(16384)));
static u32 ns_table[4096] __attribute__((aligned(16384)));

#define SECTION 0xc02 // full access, Strongly-ordered, domain 0
#define NS (1 << 19)

// Secure memory at 0x50000000, and there with the NS bit at 0x50100000; elsewhere as it is, from the Secure world NS = 0.
static void translation_on(u32 *to) {
  for (u32 i = 0; i < 4096; i++) to[i] = i << 20 | SECTION;
  to[0x500] = 0x0e000000 | SECTION;
  to[0x501] = 0x0e000000 | SECTION | NS;
  to[0x502] = 0x40000000 | SECTION | NS;
  to[0x503] = 0;
  WRITE(AT(0, 2, 0, 0), (u32)to);
  WRITE(AT(0, 2, 0, 2), 0);
  WRITE(AT(0, 3, 0, 0), 1);
  WRITE(AT(0, 8, 7, 0), 0);
  asm volatile("dsb\n isb" : : : "memory");
  WRITE(AT(0, 1, 0, 0), READ(AT(0, 1, 0, 0)) | 1);
}

static void loads(const char *name, u32 address) {
  vector_taken = 0;
  print(name, load((u32 *)address));
  if (!vector_taken) return;
  print("  exception", vector_taken);
  print("  DFSR", READ(AT(0, 5, 0, 0)) & 0x140f);
  print("  DFAR", READ(AT(0, 6, 0, 0)));
}

static void interrupt(u32 control, u32 scr) {
  vector_taken = 0;
  gicc[0] = control;
  WRITE(SCR, scr);
  gicd[0xf00 / 4] = 2 << 24; // SGI 0 to this processor
  asm volatile("dsb" : : : "memory");
  print("Secure world, interrupt taken", vector_taken);
}

void secure_main(void) {
  WRITE(AT(0, 12, 0, 0), vectors);
  WRITE(AT(0, 12, 0, 1), monitor_vectors);
  print("reset CPSR", cpsr() & 0x1df);
  print("reset SCR", READ(SCR));
  print("ID_PFR1 security", READ(AT(0, 0, 1, 1)) & 0xf0);
  print("MVBAR is kept", READ(AT(0, 12, 0, 1)) == (u32)monitor_vectors);
  banked();
  WRITE(AT(0, 13, 0, 4), 0x5ec00000);
  secure_ram[0] = 0xcafe0001;
  secure_ram[1] = 0xe12fff1e; // bx lr
  loads("Secure world, Secure RAM", 0x0e000000);
  loads("Secure world, Secure UART flags", 0x09040018);
  print("the other world said", call_smc(1));
  print("TPIDRPRW after it", READ(AT(0, 13, 0, 4)));
  WRITE(AT(0, 7, 8, 4), 0x40123456); // ATS12NSOPR: its translation is off
  print("ATS12NSOPR, off", READ(AT(0, 7, 4, 0)) & 0xfffff201);

  translation_on(table);
  loads("translated, Secure RAM", 0x50000000);
  loads("translated with NS, Secure RAM", 0x50100000);
  loads("translated with NS, common RAM differs", 0x50300000);
  print("translated with NS, common RAM", load((u32 *)0x50210000) == load((u32 *)0x40010000));
  WRITE(AT(0, 7, 8, 0), 0x50000123); // ATS1CPR
  print("ATS1CPR", READ(AT(0, 7, 4, 0)) & 0xfffff201);
  WRITE(AT(0, 7, 8, 0), 0x50100123);
  print("ATS1CPR with NS", READ(AT(0, 7, 4, 0)) & 0xfffff201);
  print("the other world said", call_smc(2));
  loads("translated, Secure RAM still", 0x50000000);
  WRITE(AT(0, 7, 8, 4), 0x50300000);
  print("ATS12NSOPR, its own fault", READ(AT(0, 7, 4, 0)) & 0x3f);
  WRITE(AT(0, 7, 8, 4), 0x50200000);
  print("ATS12NSOPR, on", READ(AT(0, 7, 4, 0)) & 0xfffff201);

  gicd[0] = 1;
  gicc[1] = 0xff;
  interrupt(1, 2);
  print("the other world said", call_smc(3));
  interrupt(9, 4);
  print("the other world said", call_smc(4));
  WRITE(SCR, 0x30);
  print("the other world said", call_smc(5));
}

static void refused(const char *name) {
  print(name, vector_taken);
  vector_taken = 0;
}

void ns_main(void) {
  print("Non-secure CPSR", cpsr() & 0x1df);
  WRITE(AT(0, 12, 0, 0), vectors);
  print("its TPIDRPRW", READ(AT(0, 13, 0, 4)) == 0x5ec00000);
  WRITE(AT(0, 13, 0, 4), 0x0005ec00);
  vector_taken = 0;
  READ(SCR);
  refused("SCR read, exception");
  WRITE(SCR, 0);
  refused("SCR write, exception");
  READ(AT(0, 12, 0, 1));
  refused("MVBAR read, exception");
  READ(AT(0, 1, 1, 1));
  refused("SDER read, exception");
  READ(NSACR);
  refused("NSACR read, exception");
  WRITE(NSACR, 0);
  refused("NSACR write, exception");
  WRITE(AT(0, 7, 8, 4), 0);
  refused("ATS12NSOPR, exception");
  WRITE(AT(0, 14, 0, 0), 1);
  refused("CNTFRQ write, exception");
  MODE(0x16);
  print("after CPS to Monitor mode", cpsr() & 0x1f);
  asm volatile("msr cpsr_c, %0" : : "r"(0x1d6) : "memory");
  print("after MSR to Monitor mode", cpsr() & 0x1f);
  asm volatile("cpsie aif");
  print("after CPSIE aif", cpsr() & 0x1c0);
  asm volatile("cpsid aif");
  print("after CPSID aif", cpsr() & 0x1c0);
  loads("Non-secure world, Secure RAM", 0x0e000000);
  loads("Non-secure world, Secure UART", 0x09040018);
  vector_taken = 0;
  call(0x0e000004);
  print("Non-secure world, call of Secure RAM, exception", vector_taken);
  print("  IFSR", READ(AT(0, 5, 0, 1)) & 0x140f);
  print("the Secure world said", call_smc(11));

  translation_on(ns_table);
  loads("Non-secure, translated, Secure RAM", 0x50000000);
  loads("Non-secure, translated with NS, Secure RAM", 0x50100000);
  loads("Non-secure, nothing there", 0x50300000);
  print("the Secure world said", call_smc(12));
  vector_taken = 0;
  asm volatile("cpsie i\n nop\n nop\n cpsid i" : : : "memory");
  print("Non-secure world, interrupt taken", vector_taken);
  print("the Secure world said", call_smc(13));
  print("Non-secure world, fast interrupt taken", vector_taken);
  print("the Secure world said", call_smc(14));
  asm volatile("cpsie aif");
  print("SCR.AW and FW: after CPSIE aif", cpsr() & 0x1c0);
  asm volatile("cpsid aif");
  call_smc(15);
}
