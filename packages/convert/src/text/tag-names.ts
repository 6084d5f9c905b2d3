import type { WriteConllOptions } from "./conll-options.ts";

/** Names of classes as tags: without the characters that end a column, and each for one class alone. */
export class TagNames {
  readonly #options: WriteConllOptions;
  readonly #tags = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(options: WriteConllOptions) {
    this.#options = options;
  }

  of(name: string): string {
    const known = this.#tags.get(name);
    if (known !== undefined) return known;
    const { separator = " ", report } = this.#options;
    const base = name.replace(separator === "\t" ? /[\t\r\n]+/g : /\s+/g, "_") || "_";
    let tag = base;
    for (let number = 2; this.#taken.has(tag); number += 1) tag = `${base}_${number}`;
    this.#tags.set(name, tag);
    this.#taken.add(tag);
    if (tag !== name) report.add({ kind: "renamed", message: `The class "${name}" is called "${tag}" in tags.` });
    return tag;
  }
}
