import { toBase64 } from "../../formats/text.ts";
import type { Store } from "../../store/current/store.ts";
import type { SavedHub } from "./saved-hub.ts";

/** What a saved state holds beside the store. */
export type SavedIdentity = Pick<SavedHub, "apiKey" | "secret" | "random" | "ids" | "owner">;

/** Writes a store as JSON. Later changes of the store do not reach it. */
export function saveHub(store: Store, identity: SavedIdentity): SavedHub {
  return structuredClone({
    format: "ango-hub-mock",
    generation: "current",
    version: 1,
    ...identity,
    members: [...store.members.values()],
    projects: [...store.projects.values()],
    assets: [...store.projects.keys()].flatMap((project) => store.assetsOf(project)),
    tasks: [...store.tasks.values()],
    issues: [...store.issues.values()],
    invites: [...store.invites.values()],
    storages: [...store.storages.values()],
    llms: [...store.llms.values()],
    notifications: store.notifications,
    plugins: store.plugins,
    files: Array.from(store.files, ([path, { bytes, ...file }]) => ({ path, ...file, base64: toBase64(bytes) })),
  });
}
