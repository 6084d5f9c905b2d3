import { fromBase64 } from "../../formats/text.ts";
import type { TaskRecord } from "../../store/current/records.ts";
import { Store } from "../../store/current/store.ts";
import { damaged } from "../damaged.ts";
import { checkSavedHub } from "./check-saved-hub.ts";
import type { SavedHub } from "./saved-hub.ts";

/**
 * Makes a store from a saved state.
 *
 * @throws TypeError when the state is damaged, saying where.
 */
export function restoreHub(saved: SavedHub): Store {
  checkSavedHub(saved);
  const copy = copyOf(saved);
  const store = new Store();
  for (const member of copy.members) store.members.set(member.email, member);
  for (const project of copy.projects) store.addProject(project);
  const tasks = new Map(copy.tasks.map((task) => [task._id, task]));
  for (const asset of copy.assets) store.addAsset(asset, tasks.get(asset.task) as TaskRecord);
  for (const issue of copy.issues) store.issues.set(`${issue._id}`, issue);
  for (const invite of copy.invites) store.invites.set(invite.to, invite);
  for (const storage of copy.storages) store.storages.set(storage._id, storage);
  for (const llm of copy.llms) store.llms.set(llm._id, llm);
  store.notifications.push(...copy.notifications);
  store.plugins.log.push(...copy.plugins.log);
  store.plugins.results.push(...copy.plugins.results);
  for (const { path, base64, ...file } of copy.files) store.files.set(path, { ...file, bytes: fromBase64(base64) });
  return store;
}

function copyOf(saved: SavedHub): SavedHub {
  try {
    return structuredClone(saved);
  } catch {
    throw damaged("state must hold nothing but JSON.");
  }
}
