// What a plan says of guests beside each other, as words for a VMM's image: who has how much of the processor, and who may talk to whom.
import { type Plan, VmmError } from "./contract.ts";

/** The objects of a VMM's image that take a word for each guest; what a VMM has no object for is refused. */
export interface SettingObjects {
  /** The guests' weights. */
  readonly weights?: string;
  /** The guests' priorities. */
  readonly priorities?: string;
  /** Of each guest a bit for each other one that it has a channel with. */
  readonly partners?: string;
}

/** A number that a guest may be given. */
interface Setting {
  readonly field: "weight" | "priority";
  readonly object: "weights" | "priorities";
  readonly least: number;
  readonly most: number;
  /** Of a guest that asks for none. */
  readonly usual: number;
}
const SETTINGS: readonly Setting[] = [
  { field: "weight", object: "weights", least: 1, most: 65535, usual: 256 },
  { field: "priority", object: "priorities", least: 0, most: 255, usual: 100 },
];

/** A plan's words by the object of the image that takes them, one for each guest.
 *  @param name of the VMM @throws VmmError when the plan sets what the VMM has not, or to what it cannot be */
export function settingsOf(
  name: string,
  objects: SettingObjects,
  plan: Plan,
): ReadonlyMap<string, readonly number[]> {
  const words = new Map<string, readonly number[]>();
  for (const setting of SETTINGS) {
    const object = objects[setting.object];
    const numbers = numbersOf(name, setting, object !== undefined, plan);
    if (object !== undefined) words.set(object, numbers);
  }
  if (objects.partners !== undefined) words.set(objects.partners, partnersOf(plan));
  else if (plan.channels !== undefined)
    throw new VmmError(
      `the plan says which guests have a channel; ${name} has no configuration of channels, so leave it out.`,
    );
  return words;
}

function numbersOf(name: string, setting: Setting, known: boolean, { guests }: Plan): readonly number[] {
  const { field, object, least, most, usual } = setting;
  return guests.map((guest) => {
    const value = guest[field];
    if (value === undefined) return usual;
    if (!known)
      throw new VmmError(
        `${guest.name} has a ${field} of ${value}; ${name} has a scheduler without ${object}, so leave it out.`,
      );
    if (!Number.isInteger(value) || value < least || value > most)
      throw new VmmError(
        `${guest.name} has a ${field} of ${typeof value === "number" ? value : JSON.stringify(value)}; ${name} takes whole numbers from ${least} to ${most}.`,
      );
    return value;
  });
}

/** The pairs of guests that have a channel, by their places, under a VMM whose channels are configured. */
export function channelPairs({ guests, channels }: Plan): readonly (readonly [number, number])[] {
  return channels ?? guests.flatMap((_, b) => guests.slice(0, b).map((_, a) => [a, b] as const));
}

function partnersOf(plan: Plan): readonly number[] {
  const { guests } = plan;
  const all = guests.map((_, n) => n);
  const words = all.map(() => 0);
  const pairs = channelPairs(plan);
  if (!Array.isArray(pairs))
    throw new VmmError("the plan's channels are no list; give pairs such as [[0, 1]].");
  for (const pair of pairs) {
    const [a, b, ...more] = Array.isArray(pair) ? pair : [];
    if (a === b || more.length > 0 || !all.includes(a) || !all.includes(b))
      throw new VmmError(
        `a channel is between guests ${JSON.stringify(pair)}; name two of the ${guests.length} guests as in [0, 1], the first of which is 0.`,
      );
    words[a] = (words[a] as number) | (1 << b);
    words[b] = (words[b] as number) | (1 << a);
  }
  return words;
}
