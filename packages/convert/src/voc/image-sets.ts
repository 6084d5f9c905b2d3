import type { Problem } from "../problems/problem.ts";

/** Lists that hold those of others together, and say less than these. */
const united = new Set(["trainval", "default", "all"]);

/** The lists of a data set: which part each picture belongs to. */
export class ImageSets {
  readonly #pictures = new Set<string>();
  readonly #lines: { list: string; text: string; file: string; line: number }[] = [];
  #parts: Map<string, string> | undefined;

  /** Takes a picture that is there. */
  addPicture(name: string): void {
    this.#pictures.add(name.normalize("NFC"));
  }

  /** Takes a line of a list. */
  addLine(list: string, text: string, file: string, line: number): void {
    if (text.trim() !== "" && !text.startsWith("#")) this.#lines.push({ list, text: text.trim(), file, line });
  }

  /** The list that a picture stands in. */
  partOf(name: string): string | undefined {
    this.#parts ??= this.#read();
    const part = this.#parts.get(name.normalize("NFC"));
    return part === "default" ? undefined : part;
  }

  /** Lines that name no picture. */
  *missing(): Generator<Problem, void, void> {
    for (const { text, file, line } of this.#lines) {
      if (this.#nameIn(text) !== undefined) continue;
      yield { kind: "missing-reference", message: `There is no XML file of "${text}".`, file, line };
    }
  }

  #read(): Map<string, string> {
    const parts = new Map<string, string>();
    for (const { list, text } of this.#lines) {
      // A list of one class, such as `dog_train.txt`, says with a number which pictures show it.
      const name = this.#nameIn(text);
      if (name === undefined || name.isFlagged) continue;
      const before = parts.get(name.picture);
      if (before === undefined || united.has(before)) parts.set(name.picture, list);
    }
    return parts;
  }

  /** The picture that a line names: whole, in quotes as some programs write names with spaces, or before a number. */
  #nameIn(text: string): { picture: string; isFlagged: boolean } | undefined {
    const whole = text.normalize("NFC");
    const flagged = /^(.*\S)\s+-?\d+$/.exec(whole)?.[1];
    for (const [name, isFlagged] of [[whole, false] as const, [flagged, true] as const]) {
      const picture = name && [name, name.replace(/^"(.*)"$/, "$1")].find((name) => this.#pictures.has(name));
      if (picture) return { picture, isFlagged };
    }
    return undefined;
  }
}
