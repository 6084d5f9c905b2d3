import type { ApiError } from "../errors/api-error.ts";
import { isAboutAll, notTried } from "./storage-error.ts";

/** So many files that are refused one after the other tell of all: the first ones of a call, and later ones. */
const enough = { first: 3, later: 20 };

/** Counts files that the storage refuses for a reason that holds for all of them. */
export class Refusals {
  /** Why no further file is tried. */
  reason: ApiError | undefined;
  #inARow = 0;
  #most = enough.first;

  add(error: unknown): void {
    if (!isAboutAll(error)) return;
    this.#inARow += 1;
    if (this.#inARow >= this.#most) this.reason ??= error;
  }

  /** A file was taken. */
  clear(): void {
    this.#inARow = 0;
    this.#most = enough.later;
  }

  /** The error of the files that were not tried. */
  get untried(): ApiError | undefined {
    return this.reason && notTried(this.reason);
  }
}
