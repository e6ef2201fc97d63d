// What a run loop is: the generated engines, and any later translator, implement this.

export interface Engine {
  /** Runs from PC until UNTIL, the end of BUDGET, or a stop; leaves PC, NOW and BUDGET in the state block. */
  run(): void;
}
