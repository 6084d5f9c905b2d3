import { MaskError, UnreadableFileError } from "../errors.ts";
import { fitsMemory } from "../mask.ts";

/** Headers have a few hundred bytes; what goes on longer without its end is none. */
export const longestHeader = 65_536;

/** What the header of an NRRD file says. */
export interface NrrdHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly encoding: "raw" | "gzip";
  /** All lines that say nothing of how the voxels lie in the file, as they are. */
  readonly header: readonly string[];
  /** Where the voxels begin. */
  readonly end: number;
}

/**
 * Reads the header of an NRRD file, up to an empty line.
 *
 * @throws {UnreadableFileError} when there is none, or the voxels have a form that is not supported.
 */
export function readNrrdHeader(bytes: Uint8Array): NrrdHeader {
  const end = endOf(bytes);
  const [, ...lines] = new TextDecoder().decode(bytes.subarray(0, end)).trimEnd().split(/\r?\n/);
  const fields = new Map<string, string>();
  const header: string[] = [];
  for (const line of lines) {
    const name = fieldName(line);
    if (name !== undefined && isOwn(name))
      fields.set(
        name,
        line
          .slice(line.indexOf(":") + 1)
          .trim()
          .toLowerCase(),
      );
    else header.push(line);
  }
  checkForm(fields);
  const [width, height, depth] = sizesOf(fields.get("sizes") ?? "");
  return { width, height, depth, encoding: encodingOf(fields.get("encoding")), header, end };
}

/**
 * A header as it stands in a file.
 *
 * @throws {MaskError} when one of the other lines is none.
 */
export function nrrdHeader(size: readonly number[], encoding: string, others: readonly string[]): Uint8Array {
  for (const [index, line] of others.entries()) checkLine(line, index);
  const own = ["type: uint8", `dimension: ${size.length}`, `sizes: ${size.join(" ")}`, `encoding: ${encoding}`];
  return new TextEncoder().encode(["NRRD0005", ...own, ...others, "", ""].join("\n"));
}

const newline = 0x0a;

function endOf(bytes: Uint8Array): number {
  const magic = new TextDecoder().decode(bytes.subarray(0, 8));
  if (!/^NRRD000[1-5]$/.test(magic)) throw new UnreadableFileError("is not an NRRD volume");
  for (let at = magic.length; at < Math.min(bytes.length, longestHeader); at += 1) {
    if (bytes[at] !== newline) continue;
    const next = bytes[at + 1] === 0x0d ? at + 2 : at + 1;
    if (bytes[next] === newline) return next + 1;
  }
  throw new UnreadableFileError("is cut short: its header has no end");
}

/** The name of the field that a line has. Comments begin with `#`, and pairs of keys and values have `:=`. */
function fieldName(line: string): string | undefined {
  return /^([^#:][^:]*):(?!=)/.exec(line)?.[1]?.trim().toLowerCase();
}

/** Whether a field says how the voxels lie in the file. */
function isOwn(name: string): boolean {
  return /^(type|dimension|sizes|encoding|endian|data ?file|(line|byte) ?skip)$/.test(name);
}

function checkForm(fields: ReadonlyMap<string, string>): void {
  const isElsewhere = fields.has("data file") || fields.has("datafile");
  if (isElsewhere) throw new UnreadableFileError("has its data in another file, which is not supported");
  if (!/^(uint8(_t)?|uchar|unsigned char)$/.test(fields.get("type") ?? "")) {
    throw new UnreadableFileError("has voxels of another type than uint8, which is not supported");
  }
  if (fields.get("dimension") !== "3") {
    throw new UnreadableFileError("has no three dimensions, and others are not supported");
  }
  const skips = ["line skip", "lineskip", "byte skip", "byteskip"].map((name) => fields.get(name) ?? "0");
  if (skips.some((skip) => skip !== "0")) {
    throw new UnreadableFileError("has a gap before its data, which is not supported");
  }
}

function encodingOf(text = ""): "raw" | "gzip" {
  if (text === "raw") return "raw";
  if (text === "gzip" || text === "gz") return "gzip";
  throw new UnreadableFileError("has an encoding other than raw and gzip, which is not supported");
}

function sizesOf(text: string): [number, number, number] {
  if (!/^\d+\s+\d+\s+\d+$/.test(text)) throw new UnreadableFileError("is damaged: its sizes are not three numbers");
  const size = text.split(/\s+/).map(Number) as [number, number, number];
  if (size.includes(0)) throw new UnreadableFileError("says that it has no size");
  if (!fitsMemory(size)) throw new UnreadableFileError(`is larger than can be read: ${size.join(" × ")}`);
  return size;
}

function checkLine(line: unknown, index: number): void {
  const name = typeof line === "string" ? fieldName(line) : undefined;
  const isLine = typeof line === "string" && /^[^\r\n]+$/.test(line) && !(name !== undefined && isOwn(name));
  if (isLine) return;
  throw new MaskError(
    `Line ${index} of the header must be one line of text that says nothing of the voxels' type, number or place; it is ${JSON.stringify(line)}.`,
  );
}
