import { checkId, checkInteger, checkText } from "../arguments.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";

/** An issue to open. */
export interface NewIssue {
  /** What is to be said. */
  content: string;
  /** Where it is: `[x, y]` in pixels on an image, or the index of a character in a text. */
  position?: readonly [x: number, y: number] | number | undefined;
  /** Page or frame, counted from 0. */
  page?: number | undefined;
}

/** Issues are remarks on a task. */
export class Issues {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Opens an issue on a task, at a place of the asset or for the whole of it. Sent once. Operation `createIssue`. */
  async create(taskId: string, { content, position, page }: NewIssue, options: RequestOptions = {}): Promise<void> {
    await this.#transport.call("createIssue", options, () => ({
      body: {
        content: checkText("content", content),
        labelTask: checkId("taskId", taskId),
        ...(position === undefined ? {} : { position: positionText(position) }),
        ...(page === undefined ? {} : { page: checkInteger("page", page, { minimum: 0 }) }),
      },
    }));
  }
}

/** The service takes a position as JSON in a string. */
function positionText(position: readonly [number, number] | number): string {
  if (typeof position === "number") return String(checkInteger("position", position, { minimum: 0 }));
  if (position.length === 2 && position.every(Number.isFinite)) return `[${position.map(plainDecimal).join(", ")}]`;
  throw new ValidationError("position", "[x, y] in pixels, or an index", JSON.stringify(position));
}

/** Without an exponent, which `String` gives very small and very large numbers. */
function plainDecimal(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, "");
}
