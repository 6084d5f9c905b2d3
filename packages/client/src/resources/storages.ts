import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { checkId } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
import { NotFoundError } from "../errors/status-errors.ts";
import type { ProjectId, StorageId } from "../types/ids.ts";
import type { Storage } from "../types/models.ts";
import { Resource } from "./resource.ts";

/** A storage to connect. */
export interface NewStorage {
  /** Name of the storage. */
  name: string;
  /** Whose storage it is. AWS takes a pair of keys, GCP credentials; what Azure needs is not documented. */
  provider: "AWS" | "GCP" | "AZURE";
  /** Public half of the pair of keys. */
  publicKey?: string | undefined;
  /** Secret half of the pair of keys. It shows in no error and no event. */
  privateKey?: string | undefined;
  /**
   * Where it lies.
   *
   * @default "eu-central-1"
   */
  region?: string | undefined;
  /** The service account, as JSON in a text. It shows in no error and no event. */
  credentials?: string | undefined;
}

/** Which files of a storage to list. */
export interface StorageFolder {
  /** The bucket. */
  bucket: string;
  /**
   * The folder in the bucket.
   *
   * @default ""
   */
  path?: string | undefined;
  /**
   * Whether each file has a presigned URL.
   *
   * @default true
   */
  getSignedUrls?: boolean | undefined;
  /**
   * Whether the service waits and tries again when the storage is busy.
   *
   * @default true
   */
  retryOnSlowDown?: boolean | undefined;
}

/** What to look at in a storage, or what to register of it. */
export interface Exploration {
  /** The bucket. */
  bucket: string;
  /** The folder. */
  folder?: string | undefined;
  /** The files to register. */
  files?: readonly string[] | undefined;
  /** Whether files are registered as assets of a project. */
  upload?: boolean | undefined;
  /** The project that they are registered in. */
  projectId?: ProjectId | undefined;
  /** Where to go on, as the last answer said. */
  scrollToken?: string | undefined;
  /** Ids of batches that the assets go into. */
  batches?: readonly string[] | undefined;
  /** Only files with these extensions. */
  extensions?: readonly string[] | undefined;
}

/** Storages connect your organization to object storages of its own. */
export class Storages extends Resource {
  /**
   * Lists the storages of your organization. The service may send their keys; they can be read, but logs,
   * `JSON.stringify` and copies leave them out. Operation `listStorages`.
   *
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * for (const { _id, name } of await ango.storages.list()) console.log(_id, name);
   */
  list(options?: RequestOptions): ApiPromise<Storage[]> {
    return this.call(rows.storagesList, {}, options);
  }

  /**
   * Returns one storage. Operation `listStorages`.
   *
   * @param storageId Id of the storage.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {NotFoundError} when your organization has none with this id.
   * @example
   * const { name, region } = await ango.storages.get(storageId);
   */
  get(storageId: StorageId, options?: RequestOptions): ApiPromise<Storage> {
    const input = () => ({ _id: checkId("storageId", storageId) });
    return this.call(rows.storagesList, input, options).transform(
      (storages) => storages.find(({ _id }) => _id === storageId) ?? notFound(storageId),
    );
  }

  /**
   * Connects a storage to your organization. Sent once: after a lost answer it is not known whether it is connected.
   * Operation `createStorage`.
   *
   * @param storage Its name, whose it is, and what opens it.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const { _id } = await ango.storages.create({
   *   name: "cameras",
   *   provider: "AWS",
   *   publicKey,
   *   privateKey,
   * });
   */
  create(storage: NewStorage, options?: RequestOptions): ApiPromise<Storage> {
    return this.call(rows.storagesCreate, storage, options);
  }

  /**
   * Disconnects a storage and returns it. Files in it stay. Operation `deleteStorage`.
   *
   * @param storageId Id of the storage.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.storages.delete(storageId);
   */
  delete(storageId: StorageId, options?: RequestOptions): ApiPromise<Storage> {
    return this.call(rows.storagesDelete, { storageId }, options);
  }

  /**
   * Lists what lies in a bucket of a storage, in a form that is not documented. Operation `listStorageFiles`.
   *
   * @param storageId Id of the storage.
   * @param folder The bucket, and the folder in it.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const found = await ango.storages.files(storageId, {
   *   bucket: "cameras",
   *   path: "north/",
   * });
   */
  files(
    storageId: StorageId,
    folder: StorageFolder,
    options?: RequestOptions,
  ): ApiPromise<Readonly<Record<string, unknown>>> {
    return this.call(rows.storagesFiles, { ...folder, storageId }, options);
  }

  /**
   * Lists folders and files of a bucket, or, with `upload`, registers files as assets of a project. Sent once. What it
   * answers is not documented. Operation `exploreFiles`.
   *
   * @param storageId Id of the storage.
   * @param exploration What to look at, or what to register.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const found = await ango.storages.explore(storageId, {
   *   bucket: "cameras",
   *   folder: "north/",
   * });
   */
  explore(
    storageId: StorageId,
    exploration: Exploration,
    options?: RequestOptions,
  ): ApiPromise<Readonly<Record<string, unknown>>> {
    return this.call(rows.storagesExplore, { ...exploration, storageId }, options);
  }
}

function notFound(storageId: string): never {
  const message = `Your organization has no storage with the id ${storageId}. storages.list() says which it has.`;
  throw new NotFoundError({ operation: "listStorages", status: 404, message });
}
