import { Names, type Place } from "../names.ts";
import type { SavedState } from "./saved-state.ts";

/**
 * Checks that what has an id, an address or a path of its own in a saved state is there once, and that what is named is
 * there.
 *
 * @throws TypeError saying what is wrong first, and where.
 */
export function checkReferences(saved: SavedState): void {
  const { isNew, names } = new Names();
  for (const [i, { _id, email }] of saved.users.entries()) {
    isNew("id", _id, "users", i);
    isNew("e-mail address", email, "users", i);
  }
  const isUser = names(
    "one of the users",
    saved.users.map(({ _id }) => _id),
  );
  isUser(saved.owner, "owner");
  for (const [i, { id }] of saved.integrations.entries()) isNew("id", id, "integrations", i);
  const isIntegration = names(
    "an integration",
    saved.integrations.map(({ id }) => id),
  );
  for (const [i, { tags, assets, ...project }] of saved.projects.entries()) {
    const inProject: Place = ["projects", i];
    isNew("id", project._id, ...inProject);
    isUser(project.user, ...inProject, "user");
    for (const [j, { _id }] of tags.entries()) isNew("id", _id, ...inProject, "tags", j);
    const isBatch = names(
      "a batch of the project",
      tags.map(({ _id }) => _id),
    );
    for (const [j, { tasks, ...asset }] of assets.entries()) {
      const inAsset: Place = [...inProject, "assets", j];
      isNew("id", asset._id, ...inAsset);
      for (const [k, id] of asset.tags.entries()) isBatch(id, ...inAsset, "tags", k);
      if (asset.storage !== undefined) isIntegration(asset.storage, ...inAsset, "storage");
      for (const [k, task] of tasks.entries()) {
        const inTask: Place = [...inAsset, "tasks", k];
        isNew("id", task._id, ...inTask);
        for (const role of ["assignee", "updatedBy", "completedBy", "reviewedBy"] as const) {
          if (task[role] !== null) isUser(task[role], ...inTask, role);
        }
        for (const [l, { _id = "" }] of task.issues.entries()) isNew("id", _id, ...inTask, "issues", l);
      }
    }
  }
  const isProject = names(
    "a project",
    saved.projects.map(({ _id }) => _id),
  );
  for (const [i, { _id, project }] of saved.webhooks.entries()) {
    isNew("id", _id, "webhooks", i);
    isProject(project, "webhooks", i, "project");
  }
  for (const [i, { path }] of saved.files.entries()) isNew("path", path, "files", i);
}
