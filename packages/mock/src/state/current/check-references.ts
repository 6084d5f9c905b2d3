import type { ProjectRecord, TaskRecord } from "../../store/current/records.ts";
import { problemOfWorkflow } from "../../workflow/check-workflow.ts";
import { damaged } from "../damaged.ts";
import { Names, type Place } from "../names.ts";
import type { SavedHub } from "./saved-hub.ts";

/**
 * Checks that what has an id, an address or a path of its own in a saved state is there once, that what is named is there, and
 * that tasks are in stages of workflows that can be passed.
 *
 * @throws TypeError saying what is wrong first, and where.
 */
export function checkReferences(saved: SavedHub): void {
  const all = new Names();
  const { isNew, names } = all;
  const records = ["members", "projects", "assets", "tasks", "issues", "invites", "storages", "llms"] as const;
  for (const list of records) for (const [i, { _id }] of saved[list].entries()) isNew("id", `${_id}`, list, i);
  for (const [i, { email }] of saved.members.entries()) isNew("e-mail address", email, "members", i);
  for (const [i, { to }] of saved.invites.entries()) isNew("invited e-mail address", to, "invites", i);
  for (const [i, { path }] of saved.files.entries()) isNew("path", path, "files", i);
  const isMember = names(
    "a member, whose id is the e-mail address",
    saved.members.map(({ email }) => email),
  );
  isMember(saved.owner, "owner");
  for (const [i, project] of saved.projects.entries()) checkProject(project, ["projects", i], all, isMember);
  checkAssets(saved, all);
  checkIssues(saved, all);
}

type Check = (id: string, ...place: Place) => void;

function checkProject(project: ProjectRecord, place: Place, { isNew }: Names, isMember: Check): void {
  const problem = problemOfWorkflow(project.stages);
  if (problem !== undefined) throw damaged(`${place[0]}[${place[1]}] can't be passed: ${problem}`);
  for (const [j, { _id }] of project.batches.entries()) isNew("id", _id, ...place, "batches", j);
  for (const [j, { _id }] of project.templates.entries()) isNew("id", `${_id}`, ...place, "templates", j);
  for (const [j, { assignee }] of project.members.entries()) {
    isMember(assignee, ...place, "members", j, "assignee");
    isNew(`member of ${project._id}`, assignee, ...place, "members", j);
  }
}

function checkAssets(saved: SavedHub, { isNew, names }: Names): void {
  const projects = new Map(saved.projects.map((project) => [project._id, project]));
  const tasks = new Map(saved.tasks.map((task) => [task._id, task]));
  const isProject = names("a project", [...projects.keys()]);
  const isTask = names("a task", [...tasks.keys()]);
  for (const [i, { _id, project, task, batches }] of saved.assets.entries()) {
    isProject(project, "assets", i, "project");
    isTask(task, "assets", i, "task");
    isNew("task", task, "assets", i);
    const isBatch = names("a batch of the project", projects.get(project)?.batches.map((batch) => batch._id) ?? []);
    for (const [j, batch] of batches.entries()) isBatch(batch, "assets", i, "batches", j);
    const { asset, project: of } = tasks.get(task) as TaskRecord;
    if (asset !== _id || of !== project) throw damaged(`assets[${i}].task is the task of another asset.`);
  }
  if (saved.tasks.length !== saved.assets.length) throw damaged("tasks must hold one task for each asset.");
  for (const [i, { project, stage, history }] of saved.tasks.entries()) {
    const isStage = names("a stage of the project", projects.get(project)?.stages.map(({ id }) => id) ?? []);
    isStage(stage, "tasks", i, "stage");
    for (const [j, { id }] of history.entries()) isNew("id", `${id}`, "tasks", i, "history", j);
  }
}

function checkIssues({ tasks, issues }: SavedHub, { isNew, names }: Names): void {
  const isIssue = names(
    "an issue",
    issues.map(({ _id }) => `${_id}`),
  );
  const byTask = new Map(tasks.map((task) => [task._id, task]));
  for (const [i, task] of tasks.entries()) {
    for (const [j, id] of task.issues.entries()) {
      isIssue(id, "tasks", i, "issues", j);
      isNew("issue", id, "tasks", i, "issues", j);
    }
  }
  for (const [i, { _id, labelTask, asset, project }] of issues.entries()) {
    const task = byTask.get(labelTask);
    if (!task?.issues.includes(`${_id}`) || task.asset !== asset || task.project !== project)
      throw damaged(`issues[${i}] is none of its task.`);
  }
}
