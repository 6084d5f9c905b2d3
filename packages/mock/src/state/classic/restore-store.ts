import { fromBase64 } from "../../formats/text.ts";
import type { AssetRecord, ProjectRecord } from "../../store/classic/records.ts";
import { Store } from "../../store/classic/store.ts";
import { damaged } from "../damaged.ts";
import { checkSavedState } from "./check-saved-state.ts";
import type { SavedState } from "./saved-state.ts";

/**
 * Makes a store from a saved state.
 *
 * @throws TypeError when the state is damaged, saying where.
 */
export function restoreStore(saved: SavedState): Store {
  checkSavedState(saved);
  const copy = copyOf(saved);
  const store = new Store();
  for (const user of copy.users) store.addUser(user);
  for (const integration of copy.integrations) store.integrations.set(integration.id, integration);
  for (const webhook of copy.webhooks) store.webhooks.set(webhook._id, webhook);
  for (const { path, base64, ...file } of copy.files) store.files.set(path, { ...file, bytes: fromBase64(base64) });
  for (const { assets, ...rest } of copy.projects) {
    const project: ProjectRecord = { ...rest, assets: [] };
    store.addProject(project);
    for (const { tasks, ...fields } of assets) {
      const asset: AssetRecord = { ...fields, project, tasks: [] };
      asset.tasks = tasks.map((task) => ({ ...task, asset }));
      store.addAsset(asset);
    }
  }
  return store;
}

function copyOf(saved: SavedState): SavedState {
  try {
    return structuredClone(saved);
  } catch {
    throw damaged("state must hold nothing but JSON.");
  }
}
