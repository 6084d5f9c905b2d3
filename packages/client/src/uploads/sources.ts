import { platform } from "#platform";
import { checkText, refuse, shown } from "../core/check.ts";
import { bytesOf, isBlob, isUrl } from "../core/kinds.ts";
import { withoutSignatures } from "../core/redact.ts";
import { ValidationError } from "../errors/validation-error.ts";
import { fileName } from "../platform/file-name.ts";
import type { LocalFile } from "../platform/platform.ts";
import { checkAsset } from "./check-asset.ts";
import { isStream, openStream } from "./open-stream.ts";
import type { UploadData, UploadItem, UploadSource, UploadStream } from "./options.ts";

/** A file that is ready to be sent. */
export interface OpenedSource extends Pick<UploadItem, "batches" | "attachments" | "metadata" | "contextData"> {
  externalId: string;
  file: LocalFile;
}

/**
 * Finds a file's name and size.
 *
 * @throws {ValidationError} when it is nothing that can be uploaded, or has no name.
 */
export async function openSource(source: UploadSource): Promise<OpenedSource> {
  const { data, size, externalId, ...item }: UploadItem = isItem(source) ? source : { data: source };
  if (externalId !== undefined) checkText("externalId", externalId);
  checkAsset(item);
  const file = isStream(data) && !isBlob(data) ? openStream(data, size) : await open(data);
  const id = externalIdOf(source) ?? "";
  if (id === "") {
    throw new ValidationError("A Blob or bytes have no name. Give { data, externalId } instead.", {
      argument: "externalId",
      expected: "a text that is not empty",
      received: "missing",
    });
  }
  if (file.size === 0) {
    throw new ValidationError(`${id} is empty. Leave out files without content.`, {
      argument: "data",
      expected: "a file with content",
      received: "an empty file",
    });
  }
  return { ...item, externalId: id, file };
}

/** What a source holds. */
export function contentOf(source: UploadSource): UploadData | UploadStream {
  return isItem(source) ? source.data : source;
}

/** The external id that a source has or gets: as it says, or the path of a file of a chosen folder, or its name. */
export function externalIdOf(source: UploadSource): string | undefined {
  if (isItem(source) && source.externalId !== undefined) return source.externalId;
  const content = contentOf(source);
  if (typeof content === "string" || isUrl(content)) return fileName(content);
  return isBlob(content) ? relativePath(content) || blobName(content) : undefined;
}

/** The path or the name of a source, where it has one. */
export function nameOf(source: UploadSource): string | undefined {
  const content = contentOf(source);
  if (typeof content === "string" || isUrl(content)) return withoutSignatures(String(content));
  return isBlob(content) ? relativePath(content) || (content as Partial<File>).name : undefined;
}

/** Whether a source says more than its content. */
export function isItem(source: UploadSource): source is UploadItem {
  return typeof source === "object" && source !== null && "data" in source;
}

async function open(data: unknown): Promise<LocalFile> {
  if (typeof data === "string" || isUrl(data)) return platform.openFile(localPath(data));
  if (isBlob(data)) return openBlob(data);
  const bytes = bytesOf(data);
  if (bytes) return { name: "", size: bytes.length, lastModified: 0, content: async () => bytes };
  return refuse("data", "a path, a File, a Blob or bytes", shown(data));
}

function localPath(path: string | URL): string | URL {
  if (!/^(https?|s3|gs|azure|data):/i.test(String(path))) return path;
  throw new ValidationError("A file that has a URL need not be uploaded. Import it with assets.importFromCloud.", {
    argument: "data",
    expected: "a path, a File, a Blob or bytes",
    received: "a URL",
  });
}

function openBlob(blob: Blob): LocalFile {
  const { lastModified = 0, type } = blob as Blob & Partial<File>;
  const content = async () => (isForeign(blob) ? new Uint8Array(await blob.arrayBuffer()) : blob);
  return { name: blobName(blob), size: blob.size, lastModified, type, content };
}

/** The path of a file that a page got as part of a folder, of which several may have files of one name. */
function relativePath(blob: Blob): string {
  return (blob as Partial<File>).webkitRelativePath ?? "";
}

function blobName(blob: Blob): string {
  return fileName((blob as Partial<File>).name ?? "");
}

/** Whether a `Blob` is one of another implementation, of which `fetch` would send a text such as `[object Blob]`. */
function isForeign(blob: Blob): boolean {
  if (!(blob instanceof Blob) || typeof blob.stream !== "function") return true;
  // Of the whole content some runtimes would make a copy.
  return new Response(blob.slice(0, 0)).headers.get("content-type") === "text/plain;charset=UTF-8";
}
