// The instructions that a VMM has no reason to notice, one step for each row of the table (Popek and Goldberg, "innocuous").
import { assembleProgram, type Core, decode } from "@armvirt/arm-core";

/** A step: instructions that leave r9 to r13 as they are. r10 is the middle of a buffer of 128 bytes, r11 is 4. */
type Step = readonly string[];

const each = (names: string, operands: string): readonly Step[] =>
  names.split(" ").map((name) => [`${name} ${operands}`]);
const combined = (first: readonly string[], last: readonly string[], operands: string): readonly Step[] =>
  first.flatMap((prefix) => last.map((name): Step => [`${prefix}${name} ${operands}`]));

const RESULTS = "and ands eor eors sub subs rsb rsbs add adds adc adcs sbc sbcs rsc rscs orr orrs bic bics";
const COMPARISONS = "tst teq cmp cmn";
const MOVES = "mov movs mvn mvns";
const CONDITIONS = ["eq", "ne", "cs", "cc", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le"];

/** Data processing (A5.2.1 to A5.2.4). */
const DATA: readonly Step[] = [
  ...["#0xff0", "r3", "r3, lsl #7", "r3, ror r4"].flatMap((operand) => [
    ...each(RESULTS, `r1, r2, ${operand}`),
    ...each(COMPARISONS, `r2, ${operand}`),
    ...each(MOVES, `r1, ${operand}`),
  ]),
  ...each("rrx rrxs", "r1, r2"),
  ...CONDITIONS.map((condition): Step => [`add${condition} r1, r1, #1`]),
  ["movw r1, #0x1234", "movt r1, #0x5678"],
];

/** Multiplication and division (A5.2.5, A5.2.7, A5.4.4). */
const MULTIPLY: readonly Step[] = [
  ...each("mul muls", "r1, r2, r3"),
  ...each("mla mlas", "r1, r2, r3, r4"),
  ...each("mls smlabb smlabt smlatb smlatt smlawb smlawt", "r1, r2, r3, r4"),
  ...each("umull umulls umlal umlals smull smulls smlal smlals umaal", "r1, r2, r3, r4"),
  ...each("smlalbb smlalbt smlaltb smlaltt smlald smlaldx smlsld smlsldx", "r1, r2, r3, r4"),
  ...each("smulbb smulbt smultb smultt smulwb smulwt smuad smuadx smusd smusdx", "r1, r2, r3"),
  ...each("smlad smladx smlsd smlsdx smmla smmlar smmls smmlsr usada8", "r1, r2, r3, r4"),
  ...each("smmul smmulr usad8 sdiv udiv", "r1, r2, r3"),
];

/** Saturation, parallel arithmetic, packing, extension and bit fields (A5.2.6, A5.4). */
const MEDIA: readonly Step[] = [
  ...each("qadd qsub qdadd qdsub sel", "r1, r2, r3"),
  ...combined(
    ["s", "q", "sh", "u", "uq", "uh"],
    ["add16", "asx", "sax", "sub16", "add8", "sub8"],
    "r1, r2, r3",
  ),
  ...each("ssat usat", "r1, #9, r2, lsl #3"),
  ...each("ssat16 usat16", "r1, #9, r2"),
  ["pkhbt r1, r2, r3, lsl #4"],
  ["pkhtb r1, r2, r3, asr #4"],
  ...combined(["sxt", "uxt"], ["b16", "b", "h"], "r1, r2, ror #8"),
  ...combined(["sxta", "uxta"], ["b16", "b", "h"], "r1, r2, r3, ror #8"),
  ...each("clz rev rev16 revsh rbit", "r1, r2"),
  ["bfc r1, #4, #8"],
  ["bfi r1, r2, #4, #8"],
  ...each("sbfx ubfx", "r1, r2, #4, #8"),
];

/** Loads and stores (A5.3, A5.5, A5.2.8, A5.2.10). */
const MEMORY: readonly Step[] = [
  ...each("str ldr strb ldrb strh ldrh ldrsb ldrsh strd ldrd", "r2, [r10, #8]"),
  ...each("str ldr strb ldrb strh ldrh ldrsb ldrsh strd ldrd", "r2, [r10, -r11]"),
  ...each("str ldr strb ldrb", "r2, [r10, r11, lsl #1]"),
  ...each("str ldr strb ldrb strh ldrh ldrsb ldrsh strd ldrd", "r2, [r5, #8]!").map(at5),
  ...each("str ldr strb ldrb strh ldrh ldrsb ldrsh", "r2, [r5], r11").map(at5),
  ...["ia", "ib", "da", "db"].flatMap((mode) => [
    [`stm${mode} r10, {r1-r8}`],
    [`ldm${mode} r10, {r1-r8}`],
    ...each(`stm${mode} ldm${mode}`, "r5!, {r1, r2, r8}").map(at5),
  ]),
  ["push {r1, r2}", "pop {r1, r2}"],
  ["push {r1}", "pop {r1}"],
  ["swp r1, r2, [r10]"],
  ["swpb r1, r2, [r10]"],
  ["ldrex r1, [r10]", "strex r2, r3, [r10]"],
  ["ldrexb r1, [r10]", "strexb r2, r3, [r10]"],
  ["ldrexh r1, [r10]", "strexh r2, r3, [r10]"],
  ["ldrexd r2, r3, [r10]", "strexd r1, r4, r5, [r10]"],
  ["clrex"],
  ...each("pld pldw pli", "[r10, #4]"),
  ...each("pld pldw pli", "[r10, r11]"),
];
function at5([instruction = ""]: Step): Step {
  return ["mov r5, r10", instruction];
}

/** Branches, and what says something to the processor and changes nothing (A5.5, A5.7, A8.8). */
const CONTROL: readonly Step[] = [
  ["b . + 4"],
  ["bl . + 4"],
  ["bne . + 4"],
  ...each("bx blx bxj", "r5").map(([branch = ""]): Step => ["add r5, pc, #0", branch]),
  ["add r5, pc, #0", "mov pc, r5"],
  ...each("nop yield sev", "").map(([hint = ""]): Step => [hint.trim()]),
  ["dbg #0"],
  ["nop {32}"],
  ...each("dmb dsb isb", "sy"),
];

const STEPS: readonly Step[] = [...DATA, ...MULTIPLY, ...MEDIA, ...MEMORY, ...CONTROL];

/** Extensions with which SWP is undefined until SCTLR.SW says otherwise (A8.8.229). */
const NO_SWAP = "mp";

const has = (core: Core, word: number): boolean => {
  const row = decode(word);
  if (row === undefined) throw new RangeError(`0x${word.toString(16)} is no instruction`);
  return core.features.includes(row.since) && !(row.name === "swp" && core.features.includes(NO_SWAP));
};
const WORDS = new Map<Step, readonly number[]>();
const wordsOf = (step: Step): readonly number[] => {
  const known = WORDS.get(step) ?? [...assembleProgram(step).words];
  WORDS.set(step, known);
  return known;
};

/** The steps that a core has: all of these words are innocuous, and none raises an exception. */
export const innocuousSteps = (core: Core): readonly Step[] =>
  STEPS.filter((step) => wordsOf(step).every((word) => has(core, word)));
