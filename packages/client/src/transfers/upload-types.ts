import type { AssetMetadata, Attachment } from "@ango-hub/openapi";
import type { RequestOptions } from "../pipeline/options.ts";
import type { JournalStore } from "./journal.ts";

/** The content of a file: a path where there is a file system, a `File` or `Blob`, or bytes. */
export type UploadData = string | URL | Blob | ArrayBuffer | Uint8Array;

/** A file with what is to be known about it. */
export interface UploadItem {
  /** The content. */
  data: UploadData;
  /**
   * Your own name for the asset.
   *
   * @default the file's name, as the web application does; a `Blob` or bytes have none and need one here
   */
  externalId?: string | undefined;
  /** Names or ids of the asset's batches. They win over those of the call. */
  batches?: readonly string[] | undefined;
  /** What annotators see beside the asset. */
  attachments?: readonly Attachment[] | undefined;
  /** Width and height in pixels, and the frame rate of a video in frames per second. */
  metadata?: AssetMetadata | undefined;
}

/** What can be uploaded: some content, or content with what is to be known about it. */
export type UploadSource = UploadData | UploadItem;

/** The files to upload. A stream of them is read as fast as they are uploaded. */
export type UploadSources = Iterable<UploadSource> | AsyncIterable<UploadSource>;

/** How files are uploaded. */
export interface UploadOptions extends RequestOptions {
  /** Names or ids of the batches that the assets go into. An unknown one is an error before anything is sent. */
  batches?: readonly string[] | undefined;
  /**
   * How many files are sent at the same time.
   *
   * @default 16
   */
  concurrency?: number | undefined;
  /** Called when a file is done, with how far the upload is. */
  onProgress?: ((progress: UploadProgress) => void) | undefined;
  /**
   * Where to keep track of what is done, so that the same call can go on after it was stopped: the path of a file, or a
   * store of your own. No file is sent twice then, and no asset registered twice.
   */
  journal?: string | URL | JournalStore | undefined;
}

/** How far an upload is. */
export interface UploadProgress {
  /** Files that are registered or have failed, and how many there are; that is not known of a stream of files. */
  files: { done: number; failed: number; total: number | undefined };
  /** Bytes of files that arrived, and how fast: bytes per second since the start. */
  bytes: { done: number; total: number | undefined; perSecond: number };
}

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
  /** Why it could not be registered. */
  error: unknown;
}

/** A file that could not be uploaded. */
export interface FailedUpload {
  /** Place of the file among the sources, counted from 0. */
  index: number;
  /** Its external id, as far as it is known. */
  externalId: string | undefined;
  /** Why it failed. */
  error: unknown;
}

/** What became of each file. */
export interface UploadResult {
  /** Files that are assets of the project now. */
  registered: UploadedFile[];
  /** Files that lie in the storage, but are no assets: registering them failed. */
  unregistered: UnregisteredFile[];
  /** Files that were not uploaded. */
  failed: FailedUpload[];
}
