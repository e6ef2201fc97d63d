// What sets a result apart from the usual one: said wherever it is shown.
import type { Manifest } from "./record.ts";

type Conditions = Pick<Manifest, "append" | "assumed_scale">;

/** One line each, for under a table; a command line of several lines stays in its own. */
export const conditionNotes = ({ append, assumed_scale }: Conditions): readonly string[] => [
  ...(append === "" ? [] : [`The kernel's command line: ${append.replaceAll(/\s/g, " ")}`]),
  ...(assumed_scale === 1 ? [] : [`Assumed prices multiplied by ${assumed_scale}.`]),
];
