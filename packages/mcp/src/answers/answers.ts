/** Length of the longest answer that is given at once, and of a part of a longer one, in UTF-16 code units. */
export const partLength = 20_000;

/** A long answer that is kept to be read in parts. */
export interface KeptAnswer {
  readonly id: string;
  /** What asked for it, such as the name of a tool. */
  readonly source: string;
  readonly text: string;
  readonly parts: number;
}

/** How much is kept, in UTF-16 code units. What was kept first goes first. */
export interface Room {
  readonly answers: number;
  readonly length: number;
}

/** The long answers of a session. */
export class Answers {
  readonly #room: Room;
  readonly #kept = new Map<string, KeptAnswer>();
  #length = 0;
  #count = 0;

  constructor(room: Room = { answers: 100, length: 50_000_000 }) {
    this.#room = room;
  }

  /** Keeps an answer, or returns nothing when there is no room for one so long. */
  keep(source: string, text: string): KeptAnswer | undefined {
    if (text.length > this.#room.length) return undefined;
    this.#count += 1;
    const kept = { id: String(this.#count), source, text, parts: partsOf(text).length };
    this.#kept.set(kept.id, kept);
    this.#length += text.length;
    for (const oldest of this.#kept.values()) {
      if (this.#kept.size <= this.#room.answers && this.#length <= this.#room.length) break;
      this.#kept.delete(oldest.id);
      this.#length -= oldest.text.length;
    }
    return kept;
  }

  get(id: string): KeptAnswer | undefined {
    return this.#kept.get(id);
  }

  /** All that are kept, the oldest first. */
  list(): KeptAnswer[] {
    return [...this.#kept.values()];
  }
}

/** A part of an answer, counted from 1; nothing where there is none. */
export function partOf({ text }: KeptAnswer, part: number): string | undefined {
  const range = partsOf(text)[part - 1];
  return range && text.slice(...range);
}

/** Where the parts of a text begin and end: at the end of a line where one is near, and never inside a character. */
function partsOf(text: string): [number, number][] {
  const parts: [number, number][] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfPart(text, from);
    parts.push([from, to]);
    from = to;
  }
  return parts;
}

function endOfPart(text: string, from: number): number {
  const most = from + partLength;
  if (most >= text.length) return text.length;
  const line = text.lastIndexOf("\n", most - 1) + 1;
  if (line > from + partLength / 2) return line;
  return isInsideCharacter(text, most) ? most - 1 : most;
}

function isInsideCharacter(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xff_ff;
}
