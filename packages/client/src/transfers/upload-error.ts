import { AngoHubError } from "../errors/ango-hub-error.ts";
import type { FailedUpload, UnregisteredFile, UploadedFile, UploadResult } from "./upload-types.ts";

/** Not all files became assets. What became of each stands in the three lists; nothing else is half done. */
export class UploadError extends AngoHubError {
  override get name(): "UploadError" {
    return "UploadError";
  }
  override get code(): "upload_failed" {
    return "upload_failed";
  }

  /** Files that are assets of the project now. */
  readonly registered: readonly UploadedFile[];
  /** Files that lie in the storage, but are no assets: registering them failed. */
  readonly unregistered: readonly UnregisteredFile[];
  /** Files that were not uploaded. */
  readonly failed: readonly FailedUpload[];

  /** @param stopped What kept the rest of the files from being tried. */
  constructor(result: UploadResult, stopped?: unknown) {
    const cause = stopped ?? result.failed[0]?.error ?? result.unregistered[0]?.error;
    super(message(result, stopped), { cause });
    this.registered = result.registered;
    this.unregistered = result.unregistered;
    this.failed = result.failed;
  }
}

function message({ registered, unregistered, failed }: UploadResult, stopped: unknown): string {
  const counts = [`${registered.length} files are registered`];
  if (unregistered.length > 0) counts.push(`${unregistered.length} are uploaded but not registered`);
  if (failed.length > 0) counts.push(`${failed.length} failed`);
  const [first] = [...failed, ...unregistered];
  const reason = stopped ?? first?.error;
  const what =
    stopped === undefined ? `The first failure, ${first?.externalId ?? `file ${first?.index}`}` : "It stopped";
  return `Not all files were uploaded: ${counts.join(", ")}. ${what}: ${messageOf(reason)}`;
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
