import type { Service } from "./service/current/call.ts";
import { restoreHub } from "./state/current/restore-hub.ts";
import { saveHub } from "./state/current/save-hub.ts";
import type { SavedHub } from "./state/current/saved-hub.ts";
import { Storage } from "./storage/storage.ts";
import { Store } from "./store/current/store.ts";
import { createIds, hex } from "./store/ids.ts";
import { createRandom, type Random, resumeRandom } from "./store/random.ts";

/** The service together with what is needed to save it. */
export interface Core extends Service {
  random: Random;
  renewApiKey: () => void;
  save(): SavedHub;
}

/** What a core is made of. */
export interface CoreOptions {
  seed: string | number | undefined;
  apiKey: string | undefined;
  now: () => Date;
  uploadSeconds: number;
  exportSeconds: number;
  maxPageSize: number;
  showSecrets: boolean;
  alwaysAnswer: boolean;
}

/** Starts a service with one member, whose key it accepts, or one that goes on from a saved state. */
export function createCore(options: CoreOptions, saved: SavedHub | undefined): Core {
  const { now, maxPageSize, showSecrets, alwaysAnswer } = options;
  // Checks the state before anything else is read from it.
  const store = saved === undefined ? new Store() : restoreHub(saved);
  const random = saved ? resumeRandom(saved.random) : createRandom(options.seed);
  const ids = createIds(random, now, saved?.ids);
  const secret = saved?.secret ?? hex(random, 32);
  let apiKey = options.apiKey ?? saved?.apiKey ?? hex(random, 32);
  const owner = saved?.owner ?? "owner@example.com";
  if (!saved) {
    const member = { _id: ids.objectId(), email: owner, name: "Owner", createdAt: now().toISOString() };
    store.members.set(owner, { ...member, organizationRole: "admin" });
  }
  return {
    store,
    ids,
    now,
    owner,
    random,
    maxPageSize,
    showSecrets,
    alwaysAnswer,
    apiKey: () => apiKey,
    renewApiKey: () => {
      apiKey = hex(random, 32);
    },
    storage: new Storage({ ...options, files: store.files, secret }),
    save: () => saveHub(store, { apiKey, secret, random: random.state(), ids: ids.count(), owner }),
  };
}
