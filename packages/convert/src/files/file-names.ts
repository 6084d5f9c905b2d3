import type { Report } from "../problems/report.ts";

const longest = 255;

/**
 * Names for files that every file system takes, each given once: without regard to case or Unicode form, since some file systems
 * have none. What is renamed is reported.
 */
export class FileNames {
  readonly #taken = new Set<string>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /**
   * A path for an item, with `/` between folders.
   *
   * @param name The path that it should have, such as its external id.
   * @param extension What the path ends with instead of its own extension, such as `.txt`; without it, its own stays.
   */
  take(name: string, extension?: string): string {
    const [base, own] = splitExtension(safePath(name));
    const end = extension ?? own;
    let path = base + end;
    for (let number = 2; this.#taken.has(keyOf(path)); number += 1) path = `${base} (${number})${end}`;
    this.#taken.add(keyOf(path));
    if (path !== base + end) {
      const message = `"${base}${end}" is the name of another file already; this one is called "${path}".`;
      this.#report.add({ kind: "renamed", item: name, message });
    } else if (base + own !== name) {
      const message = `"${name}" is no path that every file system takes; the file is called "${path}".`;
      this.#report.add({ kind: "renamed", item: name, message });
    }
    return path;
  }
}

/** A relative path that is safe on every file system: Windows' separators and drives, `..` and forbidden characters included. */
export function safePath(name: string): string {
  const parts = name
    .normalize("NFC")
    .replace(/^[A-Za-z]:(?=[\\/])/, "")
    .split(/[\\/]/)
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .map(safePart);
  return parts.length > 0 ? parts.join("/") : "_";
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Windows forbids.
const forbidden = /[\u0000-\u001f<>:"|?*]/g;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

function safePart(part: string): string {
  const safe = part
    .replace(forbidden, "_")
    .replace(reserved, "_$1")
    .replace(/[. ]+$/, "_");
  const [base, extension] = splitExtension(safe);
  return shortened(base, longest - byteLength(extension)) + extension;
}

/** A path without its extension, and the extension with its dot. */
export function splitExtension(path: string): [base: string, extension: string] {
  const dot = path.lastIndexOf(".");
  const hasExtension = dot > path.lastIndexOf("/") + 1 && path.length - dot <= 10;
  return hasExtension ? [path.slice(0, dot), path.slice(dot)] : [path, ""];
}

function shortened(text: string, most: number): string {
  let short = text;
  while (byteLength(short) > most) short = [...short].slice(0, -1).join("");
  return short;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function keyOf(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
