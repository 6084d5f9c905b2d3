import type { ClassicHubContent } from "./content/classic/content.ts";
import type { HubContent } from "./content/current/content.ts";
import type { FaultControl } from "./faults/faults.ts";
import type { AnyOperationId, RequestRecord } from "./requests.ts";
import type { SavedState } from "./state/classic/saved-state.ts";
import type { SavedHub } from "./state/current/saved-hub.ts";
import type { Store as ClassicStore } from "./store/classic/store.ts";
import type { Store } from "./store/current/store.ts";
import type { Delivery, DeliveryOptions } from "./webhooks/deliveries.ts";

/** Options that hubs of both generations have. */
export interface CommonHubOptions {
  /**
   * The key that the hub accepts.
   *
   * @default a random one
   */
  apiKey?: string;
  /**
   * Where the hub says it is. A server puts its own address here.
   *
   * @default "https://ango-hub.test"
   */
  baseUrl?: string;
  /**
   * The hub's clock. Fix it together with `seed` for runs that are the same to the byte.
   *
   * @default the time of day
   */
  now?: () => Date;
  /**
   * Makes ids, the key, signatures and the choice of faults repeatable.
   *
   * @default different each time
   */
  seed?: string | number;
  /**
   * How long a presigned upload URL is valid, in seconds.
   *
   * @default 900
   */
  uploadUrlSeconds?: number;
  /**
   * How long the URL of an export is valid, in seconds.
   *
   * @default 3_600
   */
  exportUrlSeconds?: number;
}

/** Options of `createHub` for the service as it is today. */
export interface HubOptions extends CommonHubOptions {
  /**
   * Which generation of the service the hub stands in for.
   *
   * @default "current"
   */
  generation?: "current";
  /** A saved state to start from, see `hub.save()`. */
  state?: SavedHub;
  /** What to put into the hub at the start. */
  content?: HubContent;
  /**
   * The most items that a page of a list may hold. The documents of the service disagree about it; with 100, programs show what
   * they make of a refusal.
   *
   * @default 1_000
   */
  maxPageSize?: number;
  /**
   * Whether answers carry the keys of storages and models, as those of the service may.
   *
   * @default false
   */
  showSecrets?: boolean;
  /**
   * Whether `getTask` has the answer even where `includeAnswer` is something else than `true`. What the service makes of the `True`
   * and `False` of the Python package is not known, whose `annotate_task` needs the answer unless it overwrites it.
   *
   * @default false
   */
  alwaysAnswer?: boolean;
}

/** Options of `createHub` for the classic generation. */
export interface ClassicHubOptions extends CommonHubOptions {
  /** Which generation of the service the hub stands in for. */
  generation: "classic";
  /** A saved state to start from, see `hub.save()`. */
  state?: SavedState;
  /** What to put into the hub at the start. */
  content?: ClassicHubContent;
  /** How webhooks are called. */
  webhooks?: DeliveryOptions;
}

/** One request on its way through the hub. */
export interface Exchange {
  request: Request;
  url: URL;
  /** The operation that the request is for, those of the storage included; none where there is no such operation. */
  operation: AnyOperationId | undefined;
  record: RequestRecord;
}

/** Stands between the faults and the service: looks at an exchange, or answers it instead. */
export type HubMiddleware = (exchange: Exchange, next: (request: Request) => Promise<Response>) => Promise<Response>;

/** What stand-ins for both generations of Ango Hub have in common. */
export interface CommonHub {
  /**
   * Answers a request as the service would, whatever host it is for. Give it to a client in place of `fetch`, or pass it
   * the requests of a server.
   *
   * @throws TypeError with the `code` `connection_cut` when a fault cuts the connection, and the signal's reason when the
   * request is aborted.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** The key that the hub accepts. */
  readonly apiKey: string;
  /** Where the hub is. Webhook events name files under this address. */
  baseUrl: string;
  /** Faults on demand. */
  readonly faults: FaultControl;
  /** The last 200 requests, oldest first. */
  readonly requests: readonly RequestRecord[];
  /** Makes a new API key, which revokes the old one, as on the account page. */
  renewApiKey(): string;
  /** Adds a middleware. Call what it gives to take it away again. */
  use(middleware: HubMiddleware): () => void;
  /** Gives up on webhook calls that are on their way. The hub needs no closing else. */
  close(): Promise<void>;
}

/** A stand-in for Ango Hub as it is today, in memory. */
export interface Hub extends CommonHub {
  readonly generation: "current";
  /** Everything the hub knows, to look at. */
  readonly state: Store;
  /**
   * Puts people, storages and projects into the hub: all of them, or none where something is wrong.
   *
   * @returns The ids of the new projects, in their order.
   * @throws Error saying what is wrong with the content and where, such as `projects[0].assets must be an array`.
   */
  add(content: HubContent): Promise<string[]>;
  /**
   * Forwards a task that waits in a *Start* or *Hold* stage, as a manager does. The API has no operation for this.
   *
   * @throws Error when there is no such task, or its stage is another one.
   */
  forwardTask(taskId: string): void;
  /** Everything the hub knows, as JSON to be kept in a file. It holds the keys and the uploaded files. */
  save(): SavedHub;
  /**
   * Goes back to a saved state.
   *
   * @throws TypeError when the state is damaged, saying where; the hub then stays as it was.
   */
  restore(state: SavedHub): void;
}

/** A stand-in for the classic generation of Ango Hub, in memory. */
export interface ClassicHub extends CommonHub {
  readonly generation: "classic";
  /** Everything the hub knows, to look at. */
  readonly state: ClassicStore;
  /** The last 200 deliveries to webhooks, oldest first. */
  readonly deliveries: readonly Delivery[];
  /**
   * Puts users, integrations and projects into the hub: all of them, or none where something is wrong.
   *
   * @returns The ids of the new projects, in their order.
   * @throws Error saying what is wrong with the content and where, such as `projects[0].assets must be an array`.
   */
  add(content: ClassicHubContent): Promise<string[]>;
  /**
   * Accepts a task as a reviewer does: it becomes `Reviewed`, and webhooks of type `ACCEPTED` are called. The API has no
   * operation for this.
   *
   * @throws Error when there is no such task.
   */
  acceptTask(taskId: string): void;
  /** Everything the hub knows, as JSON to be kept in a file. It holds the key and the uploaded files. */
  save(): SavedState;
  /**
   * Goes back to a saved state.
   *
   * @throws TypeError when the state is damaged, saying where; the hub then stays as it was.
   */
  restore(state: SavedState): void;
  /** Waits until no webhook call is on its way. */
  settled(): Promise<void>;
}

/** A hub of either generation. */
export type AnyHub = Hub | ClassicHub;
