// What a user got wrong: one sentence that names the thing and the remedy. The CLI prints it and leaves with code 2.
import { distance } from "fastest-levenshtein";

export class BadInput extends Error {
  override readonly name = "BadInput";
}

/** So many names are told with a mistake; of more, how to list them. */
const MOST_NAMES = 12;

/** The one of `names` that is spelled most alike, or begins so; none when two letters and half of the name are different. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const far = (other: string): number =>
    Math.min(distance(name, other), distance(name, other.slice(0, name.length)) + 0.5);
  const [first] = [...names].sort((a, b) => far(a) - far(b));
  const likely = Math.max(2, name.length / 2);
  return first !== undefined && name !== "" && far(first) <= likely ? first : undefined;
}

/** The end of a sentence about a name that does not exist. @param all the names, or how to list them */
export function instead(name: string, names: readonly string[], all: string): string {
  const meant = nearest(name, names);
  return meant === undefined ? `choose another (${all})` : `did you mean ${meant}? (${all})`;
}

/** The member of a list with this name. @param what how a message calls the members @throws BadInput with the nearest name */
export function choose<T extends { readonly name: string }>(
  list: readonly T[],
  name: string,
  what: string,
): T {
  const found = list.find((one) => one.name === name);
  if (found) return found;
  const names = list.map((one) => one.name);
  const all = names.length <= MOST_NAMES ? names.join(", ") : `armvirt list ${what}s`;
  throw new BadInput(`there is no ${what} "${name}"; ${instead(name, names, all)}`);
}
