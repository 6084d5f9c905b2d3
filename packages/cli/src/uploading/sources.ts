import { stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, relative as pathBetween, resolve, sep } from "node:path";
import { UsageError } from "../terminal/usage-error.ts";
import { globMatcher, isGlob, nameMatcher, splitGlob } from "./glob.ts";
import { LeftOut } from "./left-out.ts";
import { type FoundFile, walk } from "./walk.ts";

/** A file, a folder, or the files of a folder that match a pattern. */
export interface Source {
  kind: "file" | "folder" | "glob";
  /** The file, or the folder in which files are looked for. */
  path: string;
  /** The folder that file names are relative to. */
  folder: string;
  pattern?: string;
}

/** Which files of the sources are meant. */
export interface Selection {
  include?: readonly string[] | undefined;
  exclude?: readonly string[] | undefined;
  /** The folder that all paths are relative to, in place of each source's own. */
  base?: string | undefined;
  /** Files of the command itself, which are not to be sent. */
  own: ReadonlySet<string>;
}

/** Reads what is given on the command line. What is there by that very name is no pattern. */
export async function readSources(given: readonly string[]): Promise<Source[]> {
  return Promise.all(given.map((text) => readSource(sep === "\\" ? text.replaceAll("\\", "/") : text)));
}

async function readSource(text: string): Promise<Source> {
  const found = await stat(text).catch((error: NodeJS.ErrnoException) => error);
  if (!(found instanceof Error))
    return found.isDirectory()
      ? { kind: "folder", path: text, folder: text }
      : { kind: "file", path: text, folder: dirname(text) };
  if (!isGlob(text)) {
    const reason = found.code === "ENOENT" ? "there is no such file or folder" : `it can't be read (${found.code})`;
    throw new UsageError(`${text}: ${reason}.`, { cause: found });
  }
  const { folder, rest } = splitGlob(text);
  const isThere = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isThere) throw new UsageError(`${text}: there is no folder ${folder}.`);
  return { kind: "glob", path: folder, folder, pattern: rest };
}

/** The files of all sources, one after the other. */
export async function* filesOf(
  sources: readonly Source[],
  selection: Selection,
  leftOut: LeftOut = new LeftOut(),
): AsyncGenerator<FoundFile, void, void> {
  const included = (selection.include ?? []).map(nameMatcher);
  const excluded = (selection.exclude ?? []).map(nameMatcher);
  const isExcluded = (relative: string): boolean => excluded.some((matches) => matches(relative));
  for (const source of sources) {
    const matches = source.pattern === undefined ? undefined : globMatcher(source.pattern);
    for await (const file of filesOfOne(source, isExcluded, leftOut)) {
      if (matches && !matches(file.relative)) continue;
      if (selection.own.has(resolve(file.path))) continue;
      if (included.length > 0 && !included.some((one) => one(file.relative))) leftOut.add("excluded");
      else yield selection.base === undefined ? file : { ...file, relative: below(selection.base, file.path) };
    }
  }
}

async function* filesOfOne(
  { kind, path, pattern }: Source,
  isExcluded: (relative: string) => boolean,
  leftOut: LeftOut,
): AsyncGenerator<FoundFile, void, void> {
  if (kind !== "file") {
    yield* walk(path, { depth: depthOf(pattern), isExcluded, leftOut });
    return;
  }
  const relative = basename(path).normalize();
  if (isExcluded(relative)) leftOut.add("excluded");
  else yield { path, relative };
}

/** How many folders deep a pattern can match. */
function depthOf(pattern: string | undefined): number {
  const isAnyDepth = pattern === undefined || pattern.includes("**") || pattern.includes("{");
  return isAnyDepth ? Number.POSITIVE_INFINITY : pattern.split("/").length;
}

function below(base: string, path: string): string {
  const between = pathBetween(base, path);
  if (between === ".." || between.startsWith(`..${sep}`) || isAbsolute(between))
    throw new UsageError(`${path} is not below ${base}, which --base says all files are.`);
  return between.split(sep).join("/").normalize();
}
