import { openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { IfExists, StorageId } from "@ango-hub/client";
import type { Run } from "../frame/command.ts";
import { findProject } from "../service/find-project.ts";
import { counted } from "../terminal/amounts.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { Progress } from "../terminal/progress.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** Where a file goes. */
export interface StorageFlags {
  storageId?: string;
  bucket?: string;
}

/** What a table is. */
export type TableFormat = "csv" | "csv;" | "tsv" | "json";

/** How the rows of a table become assets. */
export interface TableFlags {
  format?: TableFormat;
  priority?: number;
  ifExists?: IfExists;
}

/** Uploads the instructions of a project. */
export const uploadInstructions: Run<StorageFlags, [string, string]> = async (job, flags, given, path) => {
  const { terminal, signal } = job;
  const file = await openAsBlob(path).catch((cause: Error) => unreadable(path, cause));
  const ango = await job.connect();
  const project = await findProject(ango, given, signal);
  const { storageId, bucket } = flags;
  const instructions = { file, name: basename(path), storageId: storageId as StorageId | undefined, bucket };
  await ango.instructions.upload(project, instructions, { signal });
  await terminal.result({ project, name: basename(path) }, async () => terminal.note(`${path} is uploaded.`));
  return exitCodes.done;
};

/** Builds assets of the rows of a table. */
export const buildAssets: Run<TableFlags, [string, string, string]> = async (job, flags, given, templateId, path) => {
  const { terminal, signal } = job;
  const { format = formatOf(path), ...options } = flags;
  const text = await readFile(path, "utf8").catch((cause: Error) => unreadable(path, cause));
  const ango = await job.connect();
  const project = await findProject(ango, given, signal);
  const progress = new Progress(terminal, "Building");
  try {
    const result = await ango.assetBuilders.upload(
      project,
      templateId,
      { text, format },
      {
        ...options,
        signal,
        onProgress: ({ files: { done, total } }) =>
          progress.report({ fraction: total && done / total, text: `${done} of ${total ?? "?"} assets` }),
      },
    );
    progress.end();
    await terminal.result(result, () => terminal.print(`Registered ${counted(result.registered.length, "asset")}.`));
    return exitCodes.done;
  } finally {
    progress.end();
  }
};

function formatOf(path: string): TableFormat {
  const extension = extname(path).slice(1).toLowerCase();
  if (extension === "csv" || extension === "tsv" || extension === "json") return extension;
  throw new UsageError(`What ${path} is, its name does not say. Give --format csv, "csv;", tsv or json.`);
}

function unreadable(path: string, cause: Error): never {
  throw new UsageError(`${path} can't be read: ${cause.message}.`, { cause });
}
