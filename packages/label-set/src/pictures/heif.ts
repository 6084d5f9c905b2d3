import type { Size } from "./arguments.ts";

/**
 * The size of an AVIF or HEIC picture as browsers show it (ISO/IEC 23008-12). The library for all other kinds takes the
 * largest picture in the file, and knows nothing of turns.
 */
export function heifSize(bytes: Uint8Array): Size | undefined {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return isHeif(file) ? shownSize(file) : undefined;
  } catch (error) {
    // The file breaks off, or is damaged.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isHeif(file: DataView): boolean {
  return file.byteLength >= 8 && nameAt(file, 4) === "ftyp";
}

function shownSize(file: DataView): Size | undefined {
  const meta = find(boxesIn(file), "meta");
  // A version and flags come first, which the other boxes below have not.
  const parts = meta && [...boxesIn(inside(meta, 4))];
  const properties = parts && find(parts, "iprp");
  const primary = parts && find(parts, "pitm");
  if (properties === undefined || primary === undefined) return undefined;
  const item = primary.getUint8(0) === 0 ? primary.getUint16(4) : primary.getUint32(4);
  const lists = [...boxesIn(properties)];
  const [container, associations] = [find(lists, "ipco"), find(lists, "ipma")];
  if (container === undefined || associations === undefined) return undefined;
  const all = [...boxesIn(container)];
  const own = indexesOf(item, associations).flatMap((index) => all[index - 1] ?? []);
  const [extent, crop, turn] = ["ispe", "clap", "irot"].map((name) => find(own, name));
  if (extent === undefined) return undefined;
  const [width, height] = crop ? [fraction(crop, 0), fraction(crop, 8)] : [extent.getUint32(4), extent.getUint32(8)];
  if (![width, height].every((side) => Number.isFinite(side) && side > 0)) return undefined;
  const isTurned = turn !== undefined && turn.getUint8(0) % 2 === 1;
  return isTurned ? { width: height, height: width } : { width, height };
}

interface HeifBox {
  readonly name: string;
  readonly content: DataView;
}

/** The boxes that stand one after another; of the last one, what is there. */
function* boxesIn(view: DataView): Generator<HeifBox> {
  for (let start = 0; start + 8 <= view.byteLength; ) {
    const short = view.getUint32(start);
    const size = short === 1 ? Number(view.getBigUint64(start + 8)) : short || view.byteLength - start;
    const header = short === 1 ? 16 : 8;
    if (size < header) return;
    yield { name: nameAt(view, start + 4), content: inside(view, start + header, start + size) };
    start += size;
  }
}

function find(boxes: Iterable<HeifBox>, name: string): DataView | undefined {
  for (const box of boxes) if (box.name === name) return box.content;
  return undefined;
}

/** The properties of an item, by their places from 1. */
function indexesOf(item: number, associations: DataView): number[] {
  const [isLong, isWide] = [associations.getUint8(0) > 0, associations.getUint8(3) % 2 === 1];
  let place = 4;
  const next = (size: 1 | 2 | 4): number => {
    const at = place;
    place += size;
    return size === 1
      ? associations.getUint8(at)
      : size === 2
        ? associations.getUint16(at)
        : associations.getUint32(at);
  };
  for (let left = next(4); left > 0; left--) {
    const id = next(isLong ? 4 : 2);
    // The highest bit says whether a reader must know the property.
    const indexes = Array.from({ length: next(1) }, () => (isWide ? next(2) & 0x7fff : next(1) & 0x7f));
    if (id === item) return indexes;
  }
  return [];
}

function fraction(view: DataView, start: number): number {
  return Math.round(view.getUint32(start) / view.getUint32(start + 4));
}

function inside(view: DataView, start: number, end: number = view.byteLength): DataView {
  return new DataView(view.buffer, view.byteOffset + start, Math.min(end, view.byteLength) - start);
}

function nameAt(view: DataView, start: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(start + i)));
}
