import { ValidationError } from "../errors/validation-error.ts";

/** A line of the journal. Each run begins with its project. */
export type Line =
  | { project: string; format: 1 }
  | { stored: string; url: string; version: string; checksum?: string | undefined }
  | { registering: string[] }
  | { registered: string[] };

/**
 * The lines of a journal.
 *
 * @throws {ValidationError} when it is no journal, or that of a later version.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const line of text.split("\n")) {
    const value = parse(line);
    if (value === undefined) continue;
    if (lines.length === 0 && !("project" in value)) refuseOther();
    lines.push(value);
  }
  return lines;
}

/** Says that the journal can't be used. */
export function refuseJournal(message: string, received: string): never {
  throw new ValidationError(message, { argument: "journal", expected: "a journal of this project, or none", received });
}

function parse(line: string): Line | undefined {
  // A power cut can leave zeros where a line was to be.
  const text = line.replaceAll("\0", "");
  if (text === "") return undefined;
  if (!text.startsWith("{")) refuseOther();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // It can also leave a line half written in front of whole ones: what that would have said was not done yet.
    return undefined;
  }
  return checkLine(value as Record<string, unknown>);
}

function checkLine(line: Record<string, unknown>): Line {
  const { project, format, stored, url, version, registering, registered } = line;
  if (typeof project === "string" && typeof format === "number" && format > 1) {
    refuseJournal("The journal was written by a later version of this package. Use that one.", `format ${format}`);
  }
  const isRun = typeof project === "string" && format === 1;
  const isStored = typeof stored === "string" && typeof url === "string" && typeof version === "string";
  if (isRun || isStored || isListOfTexts(registering) || isListOfTexts(registered)) return line as Line;
  return refuseOther();
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function refuseOther(): never {
  refuseJournal(
    "The journal holds something else. Give the path of a journal, or of a file yet to be made.",
    "no journal",
  );
}
