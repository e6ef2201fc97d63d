// How the long checks read their options: what is wrong is one sentence, and exit code 2.
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

/** Ends the program. @param sentence what is wrong, and the remedy */
export function refuse(command: string, sentence: string): never {
  process.stderr.write(`${command}: ${sentence}\n`);
  process.exit(2);
}

/** The values of options, as `parseArgs` gives them. */
export function optionsOf<T extends ParseArgsOptionsConfig>(
  command: string,
  options: T,
): ReturnType<typeof parseArgs<{ options: T }>>["values"] {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    return refuse(
      command,
      `${(error as Error).message.split(". ")[0]}; it takes ${names.join(", ")}, and nothing else.`,
    );
  }
}
