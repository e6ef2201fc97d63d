// Which words a virtual machine monitor must care about, read off the table (Popek and Goldberg's classes).
import { decode } from "./decode.ts";
import { formOf } from "./forms.ts";

/** `privileged`: traps in User mode. `sensitive`: reads or writes what must be virtualised and does not trap there.
 *  `innocuous`: neither. SVC, BKPT and UDF trap in every mode and are innocuous: no patch is needed. */
export type Sensitivity = "innocuous" | "privileged" | "sensitive";

/** The class of a word in User mode. UNDEFINED words, and UNPREDICTABLE ones, which are UNDEFINED here, trap in every
 *  mode too. System-register transfers are privileged as a whole, though a core lets User mode reach a few of them.
 *  @param word any 32 bits */
export function sensitivity(word: number): Sensitivity {
  const row = decode(word);
  const form = row && formOf(row, word);
  if (!form) return "innocuous";
  if (form.sensitive) return "sensitive";
  return form.row.privileged || form.row.timing === "coprocessor" ? "privileged" : "innocuous";
}
