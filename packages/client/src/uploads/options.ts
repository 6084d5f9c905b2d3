import type { AssetMetadata, Attachment, ContextData } from "@ango-hub/openapi";
import type { RequestOptions } from "../core/options.ts";
import type { Transfer } from "../core/transfer.ts";
import type { FailedFile, UploadResult } from "../errors/upload-error.ts";
import type { StorageId } from "../types/ids.ts";
import type { JournalStore } from "./journal.ts";

/**
 * What is done with a file whose external id an asset of the project has already. `"error"` lists it as failed, `"skip"`
 * leaves it out and lists it as skipped, `"add"` makes a second asset with that external id.
 */
export type IfExists = "error" | "skip" | "add";

/** What uploads and imports look up before they send anything. */
export interface LookUp {
  /** Ids of batches that are given by name or id. */
  batches(batches: readonly string[]): Promise<string[]>;
  /** Makes sure that a storage of the organization is there. */
  storage(storageId: string): PromiseLike<unknown>;
}

/** A stream of bytes: one of the web, or one of Node. */
export type UploadStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** The content of a file: a path where there is a file system, a `File` or `Blob`, or bytes. */
export type UploadData = string | URL | Blob | ArrayBuffer | Uint8Array;

/** A file with what is to be known about it. */
export interface UploadItem {
  /**
   * The content. A stream needs its `size` and `externalId` beside it. It can be read once, so that a file whose sending
   * breaks off is not tried again; give a path or a `Blob` where there is one. In browsers and edge workers, and with a
   * `fetch` of your own, a stream is read into memory first.
   */
  data: UploadData | UploadStream;
  /** How many bytes a stream gives. One that gives more or fewer is an error, and no asset. */
  size?: number | undefined;
  /**
   * Your own name for the asset.
   *
   * @default the file's name, as the web application does; of a file in a folder that was chosen in a page its path there,
   * such as `photos/a.jpg`; a `Blob`, bytes or a stream have none and need one here
   */
  externalId?: string | undefined;
  /** Names or ids of the asset's batches. They win over those of the call. */
  batches?: readonly string[] | undefined;
  /** What annotators see beside the asset. */
  attachments?: readonly Attachment[] | undefined;
  /** Width and height in pixels, and the frame rate of a video in frames per second. */
  metadata?: AssetMetadata | undefined;
  /** Facts for annotators to read, each a text or a number under its name. The classic generation has none. */
  contextData?: ContextData | undefined;
}

/** What can be uploaded: some content, or content with what is to be known about it. */
export type UploadSource = UploadData | UploadItem;

/** The files to upload, as a list or a stream, which is read as fast as they are uploaded. A single path is no list of them. */
export type UploadSources = (Iterable<UploadSource> | AsyncIterable<UploadSource>) & object;

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
  /**
   * Called when a file has arrived or is done, with how far the upload is, and up to ten times a second while large files are
   * on their way. In browsers and edge workers, and with a `fetch` of your own, nobody sees how much of a file has been
   * sent: its bytes count when it has arrived. What it throws is ignored.
   */
  onProgress?: ((progress: UploadProgress) => void) | undefined;
  /** Called with each file that is no asset, as soon as that is known. What it throws is ignored. */
  onFailure?: ((failed: FailedFile) => void) | undefined;
  /**
   * Where to keep track of what is done, so that the same call can go on after it was stopped: the path of a file, or a
   * store of your own. No file is sent twice then, and no asset registered twice. One upload at a time may use it. A file
   * that has changed since it was registered is an error. Same size and time mean the same file; where the time is another
   * one, or there is none, the content is read and compared by its checksum.
   */
  journal?: string | URL | JournalStore | undefined;
  /**
   * What to do with a file whose external id an asset of the project has already, also in another Unicode form. What the
   * `journal` knows goes on as it says.
   *
   * @default "error"
   */
  ifExists?: IfExists | undefined;
  /**
   * For how long the asset list may lag behind, in milliseconds. When the answer to a registration is lost, assets that are
   * missing in the list are registered again only if they are still missing after this time.
   *
   * @default 10000
   */
  settleTime?: number | undefined;
}

/** An upload that is under way: a promise of its result, and an async iterable of its progress. */
export interface Upload extends Transfer<UploadResult, UploadProgress> {}

/** How far an upload is. */
export interface UploadProgress {
  /** Files that are registered or have failed, and how many there are, which is known of an array of files. */
  files: { done: number; failed: number; total: number | undefined };
  /**
   * Bytes that have been sent, in earlier runs too, each counted once however often it was tried; how many there are, once
   * the sizes of an array of files are known; and bytes per second since the start.
   */
  bytes: { done: number; total: number | undefined; perSecond: number };
}

/** A file in a cloud storage, or a text of its own, that is to become an asset. */
export interface CloudAsset {
  /**
   * URL of the file; or, for a text without a file, its Markdown or HTML, in one line and with single quotes. What has
   * neither a space nor a tag is no text, so that the path of a file is an error. A multi-page asset has `dataset` instead.
   */
  data?: string | undefined;
  /** URLs of the pages of a multi-page asset. */
  dataset?: readonly string[] | undefined;
  /** Your own name for the asset. */
  externalId: string;
  /** Width of a picture in pixels; `metadata` may say it instead. */
  width?: number | undefined;
  /** Height of a picture in pixels; `metadata` may say it instead. */
  height?: number | undefined;
  /** Names or ids of the asset's batches. They win over those of the call. */
  batches?: readonly string[] | undefined;
  /** What annotators see beside the asset. */
  attachments?: readonly Attachment[] | undefined;
  /** Width and height in pixels, and the frame rate of a video in frames per second. */
  metadata?: AssetMetadata | undefined;
  /** Facts for annotators to read, each a text or a number under its name. The classic generation has none. */
  contextData?: ContextData | undefined;
  /** `pct` for a point cloud with several sensors. The classic generation has none. */
  editorType?: "pct" | undefined;
}

/** The files to import. A stream of them is read as fast as they are registered. */
export type CloudAssets = Iterable<CloudAsset> | AsyncIterable<CloudAsset>;

/** How far an import is. */
export type CloudImportProgress = Pick<UploadProgress, "files">;

/** How files are imported from a cloud storage. */
export interface CloudImportOptions extends RequestOptions {
  /** Names or ids of the batches that the assets go into. An unknown one is an error before anything is sent. */
  batches?: readonly string[] | undefined;
  /**
   * Id of the storage of your organization through which files in a private bucket are read. One that does not exist is an
   * error before anything is sent.
   */
  storageId?: StorageId | undefined;
  /** Called when files are registered or have failed, with how far the import is. What it throws is ignored. */
  onProgress?: ((progress: CloudImportProgress) => void) | undefined;
  /** Called with each asset that could not be registered, as soon as that is known. What it throws is ignored. */
  onFailure?: ((failed: FailedFile) => void) | undefined;
  /**
   * Where to keep track of what is done, so that the same call can go on after it was stopped: the path of a file, or a
   * store of your own. No asset is registered twice then.
   */
  journal?: string | URL | JournalStore | undefined;
  /**
   * What to do with an asset whose external id an asset of the project has already, also in another Unicode form. What the
   * `journal` knows goes on as it says.
   *
   * @default "error"
   */
  ifExists?: IfExists | undefined;
  /**
   * For how long the asset list may lag behind, in milliseconds. When the answer to a registration is lost, assets that are
   * missing in the list are registered again only if they are still missing after this time.
   *
   * @default 10000
   */
  settleTime?: number | undefined;
}

/** An import that is under way: a promise of its result, and an async iterable of its progress. */
export interface CloudImport extends Transfer<UploadResult, CloudImportProgress> {}
