import { toBase64 } from "../../formats/text.ts";
import type { Store } from "../../store/classic/store.ts";
import type { SavedState } from "./saved-state.ts";

/** What a saved state holds beside the store. */
export type SavedIdentity = Pick<SavedState, "apiKey" | "secret" | "random" | "ids" | "owner">;

/** Writes a store as JSON. Later changes of the store do not reach it. */
export function saveStore(store: Store, identity: SavedIdentity): SavedState {
  return structuredClone({
    format: "ango-hub-mock",
    version: 1,
    ...identity,
    users: [...store.users.values()],
    projects: Array.from(store.projects.values(), (project) => ({
      ...project,
      assets: project.assets.map(({ project: _, tasks, ...asset }) => ({
        ...asset,
        tasks: tasks.map(({ asset: _, ...task }) => task),
      })),
    })),
    integrations: [...store.integrations.values()],
    webhooks: [...store.webhooks.values()],
    files: Array.from(store.files, ([path, { bytes, ...file }]) => ({ path, ...file, base64: toBase64(bytes) })),
  });
}
