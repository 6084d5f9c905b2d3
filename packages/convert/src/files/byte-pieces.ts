/** How large a piece is, in bytes. */
const pieceLength = 65_536;

/**
 * Gathers texts as UTF-8, in pieces. What is kept or waits to be written takes as many bytes so, outside of what the engine's
 * garbage collector goes through: a hundred thousand small texts make it take several times the memory.
 */
export class BytePieces {
  readonly #encoder = new TextEncoder();
  #full: Uint8Array[] = [];
  #piece = new Uint8Array(pieceLength);
  #length = 0;

  /** Whether a piece is full. */
  get isFull(): boolean {
    return this.#full.length > 0;
  }

  add(text: string): void {
    for (let rest = text; rest !== ""; ) {
      const { read, written } = this.#encoder.encodeInto(rest, this.#piece.subarray(this.#length));
      this.#length += written;
      rest = rest.slice(read);
      if (rest !== "") this.#next();
    }
  }

  /** Takes the pieces that are full. */
  takeFull(): Uint8Array[] {
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** Takes everything. */
  takeAll(): Uint8Array[] {
    this.#next();
    return this.takeFull();
  }

  #next(): void {
    if (this.#length > 0) this.#full.push(this.#piece.subarray(0, this.#length));
    this.#piece = new Uint8Array(pieceLength);
    this.#length = 0;
  }
}
