import { pageOf, string, text } from "../../../http/input.ts";
import { readLabelSet } from "../../../labels/classic/label-set.ts";
import type { ProjectRecord } from "../../../store/classic/records.ts";
import { type Handler, listed, projectOf, type Service } from "../call.ts";
import { callerView, projectSummary, projectView } from "../views.ts";

export const listProjects: Handler = (call) => {
  const { page, limit } = pageOf(call.query);
  const projects = listed(call, [...call.store.projects.values()]);
  return { projects: projects.slice((page - 1) * limit, page * limit).map(projectSummary), total: projects.length };
};

export const createProject: Handler = (call) => {
  const name = text(call.body.name, "name");
  const description = string(call.body.description ?? "", "description");
  const project = newProject(call, { name, description, consensusCount: 1 });
  return { project: projectView(project, call, project.user) };
};

export const getProject: Handler = (call) => {
  const project = projectOf(call, call.params.projectId);
  const user = call.store.users.get(project.user) ?? call.owner;
  return { project: projectView(project, call, callerView(user, call)) };
};

export const setLabelSet: Handler = (call) => {
  const project = projectOf(call, call.params.projectId);
  project.categorySchema = readLabelSet(call.body.categorySchema, call.ids.schemaId);
  project.revision++;
  return { project: projectView(project, call, project.user) };
};

/** Adds an empty project to the hub. */
export function newProject(
  { store, ids, owner, now }: Service,
  { name, description, consensusCount }: Pick<ProjectRecord, "name" | "description" | "consensusCount">,
): ProjectRecord {
  const project: ProjectRecord = {
    _id: ids.objectId(),
    name,
    description,
    user: owner._id,
    createdAt: now().toISOString(),
    consensusCount,
    categorySchema: { tools: [], classifications: [], relations: [] },
    tags: [],
    revision: 0,
    assets: [],
  };
  store.addProject(project);
  return project;
}
