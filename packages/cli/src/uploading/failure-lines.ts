import { errorOf } from "../terminal/failure.ts";
import type { Progress } from "../terminal/progress.ts";

/** A log with a line for each of thousands of files helps nobody. */
const mostLines = 20;

/** Tells of each failure in a line while the job goes on; of many, the first ones. */
export class FailureLines {
  readonly #progress: Progress;
  readonly #list: string;
  #count = 0;

  /** @param list The file that will have all of them. */
  constructor(progress: Progress, list: string) {
    this.#progress = progress;
    this.#list = list;
  }

  add(name: string, error: unknown): void {
    this.#count += 1;
    const { message } = errorOf(error);
    if (this.#count <= mostLines) this.#progress.above(message.includes(name) ? message : `${name}: ${message}`);
    else if (this.#count === mostLines + 1) this.#progress.above(`Further failures will stand in ${this.#list}.`);
  }
}
