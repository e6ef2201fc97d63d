// What a loader says about a file it cannot use: one sentence that names the thing and the remedy.

/** A file that cannot be loaded. */
export class LoadError extends Error {
  override readonly name = "LoadError";
}
