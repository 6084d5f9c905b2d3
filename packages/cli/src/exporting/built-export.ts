import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AngoHub, ProjectId } from "@ango-hub/client";
import { writeWhole } from "../disk/write-whole.ts";
import { bytesStep, Progress } from "../terminal/progress.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** Which tasks an export is of. */
export interface ExportQuery {
  project: string;
  service: string;
  stages?: readonly string[] | "all";
  batches?: readonly string[];
  from?: string;
  to?: string;
}

/** An export that the service has built. Its URL is signed: the file is for its owner alone. */
interface Built {
  query: string;
  url: string;
  builtAt: string;
}

/** An older one says too little of what the project is like now. */
const longestKept = 6 * 3_600_000;

/**
 * Has an export built and downloads it into a folder; returns the path of the archive. An export that an earlier run has had built for
 * the same query, and could not bring to its end, is not built again: its archive is taken if it is there, and is downloaded otherwise
 * while its URL is good.
 */
export async function builtExport(
  ango: AngoHub,
  query: ExportQuery,
  { folder, terminal, signal }: { folder: string; terminal: Terminal; signal: AbortSignal },
): Promise<{ archive: string; isResumed: boolean }> {
  const paths = { archive: join(folder, "export.zip"), state: stateIn(folder) };
  const kept = await keptExport(paths.state, query);
  if (kept) {
    terminal.note(`Going on with the export that was built at ${kept.builtAt}. To have a new one, remove ${folder}.`);
    if ((await isThere(paths.archive)) || (await isDownloaded(ango, kept.url, paths.archive, { terminal, signal })))
      return { archive: paths.archive, isResumed: true };
    terminal.note("Its URL is no longer good: it is built again.");
  }
  terminal.note("The service builds the export, which takes minutes for a large project.");
  const { url } = await ango.exports.create(query.project as ProjectId, optionsOf(query, signal));
  const built: Built = { query: JSON.stringify(query), url, builtAt: new Date().toISOString() };
  await writeWhole(paths.state, [JSON.stringify(built)], 0o600);
  await download(ango, url, paths.archive, { terminal, signal });
  return { archive: paths.archive, isResumed: false };
}

/** Whether an export was built that is not at its end. */
export function hasBuiltExport(folder: string): Promise<boolean> {
  return isThere(stateIn(folder));
}

function stateIn(folder: string): string {
  return join(folder, "export.json");
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function optionsOf({ stages, batches, from, to }: ExportQuery, signal: AbortSignal) {
  return {
    signal,
    ...(stages && { stages }),
    ...(batches && { batches }),
    ...((from || to) && { updatedAt: { from, to } }),
  };
}

async function keptExport(path: string, query: ExportQuery): Promise<Built | undefined> {
  try {
    const kept = JSON.parse(await readFile(path, "utf8")) as Built;
    const isYoung = Date.now() - Date.parse(kept.builtAt) < longestKept;
    return kept.query === JSON.stringify(query) && isYoung ? kept : undefined;
  } catch {
    // Nothing is kept, or nothing that can be read.
    return undefined;
  }
}

interface Watched {
  terminal: Terminal;
  signal: AbortSignal;
}

/** Whether what lies behind a URL could be downloaded; not where the storage refuses it, as it does once the URL has expired. */
async function isDownloaded(ango: AngoHub, url: string, path: string, watched: Watched): Promise<boolean> {
  try {
    await download(ango, url, path, watched);
    return true;
  } catch (error) {
    const { status } = error as { status?: number };
    if (status === 400 || status === 403 || status === 404 || status === 410) return false;
    throw error;
  }
}

async function download(ango: AngoHub, url: string, path: string, { terminal, signal }: Watched): Promise<void> {
  const exported = await ango.exports.open(url);
  const progress = new Progress(terminal, "Downloading");
  try {
    await exported.download(path, {
      signal,
      onProgress: ({ bytes: { done, total } }) => progress.report(bytesStep(done, total)),
    });
  } finally {
    progress.end();
  }
}
