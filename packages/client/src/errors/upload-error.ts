import { AngoHubError } from "./ango-hub-error.ts";

/** A file that lies in the storage. */
export interface UploadedFile {
  /** Place of the file among the sources, counted from 0. */
  index: number;
  externalId: string;
  /** URL of the file in the storage. */
  url: string;
}

/** A file that lies in the storage, but is no asset. */
export interface UnregisteredFile extends UploadedFile {
  /** Whether it may be an asset all the same: the answer was lost, and the asset list could not be asked. */
  mayBeRegistered: boolean;
  /** Why it could not be registered. */
  error: unknown;
}

/** A file that could not be uploaded. */
export interface FailedUpload {
  /** Place of the file among the sources, counted from 0. */
  index: number;
  /** Its external id, as far as it is known. */
  externalId: string | undefined;
  /** Path or name of the file, where it has one. */
  source: string | undefined;
  /** Why it failed. */
  error: unknown;
}

/** A file that is no asset: it was not uploaded, or not registered. */
export type FailedFile = FailedUpload | UnregisteredFile;

/** A file that was left out as it should be. */
export interface SkippedFile {
  /** Place of the file among the sources, counted from 0. */
  index: number;
  /** Its external id; a folder has none. */
  externalId: string | undefined;
  /** Its path or name, where it has one. */
  source: string | undefined;
  /** Whether an asset has its external id already (`ifExists: "skip"`), or it is a folder that a stream of files came upon. */
  reason: "exists" | "folder";
}

/** What became of each file. */
export interface UploadResult {
  /** Files that are assets of the project now. */
  registered: UploadedFile[];
  /** Files that lie in the storage, but are no assets: registering them failed. */
  unregistered: UnregisteredFile[];
  /** Files that were not uploaded. */
  failed: FailedUpload[];
  /** Files that were left out: they are there already, or are folders. */
  skipped: SkippedFile[];
}

/** Not all files became assets. What became of each stands in the lists; nothing else is half done. */
export class UploadError extends AngoHubError {
  override readonly name = "UploadError";
  override readonly code = "upload_failed";
  /** Files that are assets of the project now. */
  readonly registered: readonly UploadedFile[];
  /** Files that lie in the storage, but are no assets: registering them failed. */
  readonly unregistered: readonly UnregisteredFile[];
  /** Files that were not uploaded. */
  readonly failed: readonly FailedUpload[];
  /** Files that were left out: they are there already, or are folders. */
  readonly skipped: readonly SkippedFile[];

  /** @param stopped What kept the rest of the files from being tried. */
  constructor(result: UploadResult, stopped?: unknown) {
    const cause = stopped ?? result.failed[0]?.error ?? result.unregistered[0]?.error;
    super(sentences(result, stopped), { cause });
    this.registered = result.registered;
    this.unregistered = result.unregistered;
    this.failed = result.failed;
    this.skipped = result.skipped;
  }
}

function sentences({ registered, unregistered, failed }: UploadResult, stopped: unknown): string {
  const counts = [`${countOf(registered)} registered`];
  if (unregistered.length > 0) counts.push(`${countOf(unregistered)} uploaded but not registered`);
  if (failed.length > 0) counts.push(`${failed.length} failed`);
  const [first] = [...failed, ...unregistered];
  const reason = stopped ?? first?.error;
  const what = stopped === undefined ? `The first failure, ${nameOf(first)}` : "It stopped";
  return `Not all files were uploaded: ${counts.join(", ")}. ${what}: ${messageOf(reason)}`;
}

function countOf({ length }: readonly unknown[]): string {
  return length === 1 ? "1 file is" : `${length} files are`;
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

function nameOf(first: FailedUpload | UnregisteredFile | undefined): string {
  const { source } = (first ?? {}) as Partial<FailedUpload>;
  return source ?? first?.externalId ?? `file ${first?.index}`;
}
