import type { TextWindow } from "./text-window.ts";

const longestBorder = 256;
const longestPause = 1024;

/**
 * Guesses where elements end, by what stood between two of them. Where guesses fail, ever more elements are left to be
 * scanned before the next one, so that they cost little where elements are not alike.
 */
export class Guesses {
  #border: string | undefined;
  #longest = 0;
  #misses = 0;
  #pause = 0;

  /** The next element, if it ends at the next likely border. */
  async next(text: TextWindow): Promise<{ length: number; value: unknown } | undefined> {
    if (this.#border === undefined || this.#pause > 0) {
      this.#pause = Math.max(0, this.#pause - 1);
      return undefined;
    }
    const element = await this.#guess(text, this.#border);
    if (element) {
      this.#misses = 0;
    } else {
      this.#pause = Math.min(longestPause, 2 ** this.#misses);
      this.#misses += 1;
      this.#border = undefined;
    }
    return element;
  }

  /** Learns what stands between an element and the next, up to its first key, when the window is at their comma. */
  async learn(text: TextWindow, length: number): Promise<void> {
    this.#longest = Math.max(this.#longest, length);
    if (this.#border !== undefined) return;
    while (text.length < longestBorder && (await text.grow()));
    const match = /^,\s*\{\s*"(?:[^"\\]|\\.)*"/.exec(text.slice(longestBorder));
    if (match) this.#border = `}${match[0]}`;
  }

  /** How far a border may be is limited by what came before. */
  async #guess(text: TextWindow, border: string): Promise<{ length: number; value: unknown } | undefined> {
    const limit = 4 * this.#longest + 65_536;
    let searched = 0;
    for (;;) {
      const end = text.indexOf(border, searched);
      if (end !== -1) return parse(text.slice(end + 1));
      if (text.length > limit) return undefined;
      searched = Math.max(0, text.length - border.length);
      if (!(await text.grow())) return undefined;
    }
  }
}

function parse(json: string): { length: number; value: unknown } | undefined {
  try {
    return { length: json.length, value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}
