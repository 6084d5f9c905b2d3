import type { WebhookType } from "@ango-hub/openapi/classic";
import { exportFields } from "@ango-hub/openapi/classic";
import { exportedAssets } from "./labels/classic/export-assets.ts";
import type { Service } from "./service/classic/call.ts";
import { restoreStore } from "./state/classic/restore-store.ts";
import { saveStore } from "./state/classic/save-store.ts";
import type { SavedState } from "./state/classic/saved-state.ts";
import { Storage } from "./storage/storage.ts";
import type { TaskRecord } from "./store/classic/records.ts";
import { Store } from "./store/classic/store.ts";
import { createIds, hex } from "./store/ids.ts";
import { createRandom, type Random, resumeRandom } from "./store/random.ts";
import type { Deliveries } from "./webhooks/deliveries.ts";

/** The service together with what is needed to save it. */
export interface Core extends Service {
  random: Random;
  save(): SavedState;
}

/** What a core is made of. */
export interface CoreOptions {
  seed: string | number | undefined;
  apiKey: string | undefined;
  now: () => Date;
  uploadSeconds: number;
  exportSeconds: number;
  deliveries: Deliveries;
  /** Where webhook events say that files are. */
  origin: () => string;
}

/** Starts an empty service, or one that goes on from a saved state. */
export function createCore(options: CoreOptions, saved: SavedState | undefined): Core {
  const { now } = options;
  // Checks the state before anything else is read from it.
  const store = saved === undefined ? new Store() : restoreStore(saved);
  const random = saved ? resumeRandom(saved.random) : createRandom(options.seed);
  const ids = createIds(random, now, saved?.ids);
  const secret = saved?.secret ?? hex(random, 32);
  let apiKey = options.apiKey ?? saved?.apiKey ?? hex(random, 32);
  const owner = (saved && store.users.get(saved.owner)) ?? {
    _id: ids.objectId(),
    email: "owner@example.com",
    name: "Owner",
  };
  store.addUser(owner);
  return {
    store,
    ids,
    now,
    owner,
    random,
    apiKey: () => apiKey,
    renewApiKey: () => {
      apiKey = hex(random, 32);
    },
    storage: new Storage({ ...options, files: store.files, secret }),
    notify: (type, task) => notify(type, task, store, options),
    save: () => saveStore(store, { apiKey, secret, random: random.state(), ids: ids.count(), owner: owner._id }),
  };
}

function notify(type: WebhookType, task: TaskRecord, store: Store, { deliveries, origin }: CoreOptions): void {
  const { project } = task.asset;
  const webhooks = store.webhooksOf(project).filter((webhook) => webhook.types.includes(type));
  if (webhooks.length === 0) return;
  const switches = new Set(exportFields);
  const only = { ...project, assets: [task.asset] };
  const [event] = exportedAssets({
    store,
    project: only,
    origin: origin(),
    switches,
    includes: (other) => other === task,
  });
  if (event) for (const webhook of webhooks) deliveries.send(webhook, type, structuredClone(event));
}
