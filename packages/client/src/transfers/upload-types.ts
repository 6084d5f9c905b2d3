import type { AssetMetadata, Attachment } from "@ango-hub/openapi";
import type { RequestOptions } from "../pipeline/options.ts";
import type { JournalStore } from "./journal.ts";
import type { Transfer } from "./transfer.ts";

/** Ids of batches that are given by name or id. */
export type ResolveBatches = (batches: readonly string[]) => Promise<string[]>;

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

/**
 * How files are uploaded. `timeout`, `totalTimeout` and `maxRetries` hold for each request of the upload. Sending a file
 * may take a minute and a second more for each 8 kB of it, unless `timeout` is given.
 */
export interface UploadOptions extends RequestOptions {
  /** Names or ids of the batches that the assets go into. An unknown one is an error before anything is sent. */
  batches?: readonly string[] | undefined;
  /**
   * How many files are sent at the same time.
   *
   * @default 16
   */
  concurrency?: number | undefined;
  /** Called when a file has arrived or is done, with how far the upload is. What it throws is ignored. */
  onProgress?: ((progress: UploadProgress) => void) | undefined;
  /**
   * Where to keep track of what is done, so that the same call can go on after it was stopped: the path of a file, or a
   * store of your own. No file is sent twice then, and no asset registered twice. One upload at a time may use it. A file
   * that has changed since it was registered is an error; a `Blob` or bytes show that by their size alone.
   */
  journal?: string | URL | JournalStore | undefined;
}

/** An upload that is under way: a promise of its result, and an async iterable of its progress. */
export interface Upload extends Transfer<UploadResult, UploadProgress> {}

/** How far an upload is. */
export interface UploadProgress {
  /** Files that are registered or have failed, and how many there are, which is known of an array of files. */
  files: { done: number; failed: number; total: number | undefined };
  /**
   * Bytes of files that have arrived, in earlier runs too; how many there are, once the sizes of an array of files are
   * known; and bytes per second since the start.
   */
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
