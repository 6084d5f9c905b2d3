import { statSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { counted } from "../terminal/amounts.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { NamedFile, SharedFile } from "./named-files.ts";

/** What is to be sent. */
export interface Survey {
  files: number;
  bytes: number;
  /** The first of the files. */
  first: NamedFile[];
}

const shownFirst = 10;
const shownCollisions = 5;
const breathEvery = 200;

/**
 * Counts the files, before anything is sent.
 *
 * @param read Reads the files anew at each call.
 * @throws UsageError when there are none, or two have one external id, also where they are of different shares.
 */
export async function survey(
  read: () => AsyncIterable<SharedFile>,
  signal: AbortSignal,
  told: (files: number) => void = () => {},
): Promise<Survey> {
  const found: Survey = { files: 0, bytes: 0, first: [] };
  const externalIds = new Set<string>();
  const doubled = new Set<string>();
  let all = 0;
  for await (const { path, externalId, isMine } of read()) {
    all += 1;
    if (externalIds.has(externalId)) doubled.add(externalId);
    externalIds.add(externalId);
    // Each file would cost a turn of its own otherwise; and Ctrl-C is to be heard.
    if (all % breathEvery === 0) {
      await setImmediate();
      signal.throwIfAborted();
      told(all);
    }
    if (!isMine) continue;
    found.files += 1;
    found.bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (found.first.length < shownFirst) found.first.push({ path, externalId });
  }
  if (all === 0) throw new UsageError("There is no file to send.");
  if (doubled.size > 0) throw new UsageError(await collisionText(read(), doubled));
  return found;
}

async function collisionText(files: AsyncIterable<NamedFile>, doubled: ReadonlySet<string>): Promise<string> {
  const shown = new Map([...doubled].slice(0, shownCollisions).map((externalId) => [externalId, [] as string[]]));
  for await (const { path, externalId } of files) shown.get(externalId)?.push(path);
  const lines = [...shown].map(([externalId, paths]) => `  ${externalId}: ${paths.join(" and ")}`);
  if (doubled.size > shown.size) lines.push(`  and ${doubled.size - shown.size} more`);
  return [
    `${counted(doubled.size, "external id")} would be that of several files. Nothing was sent.`,
    ...lines,
    "Name the files by their paths: --external-id path with the folder around them, or with --base that folder.",
  ].join("\n");
}
