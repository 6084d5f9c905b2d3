import type {
  AddMembersRequest,
  CloneProjectRequest,
  CreateProjectRequest,
  LabelValidation,
  ProjectSettings,
  PurgeProjectRequest,
  Stage,
  UpdateProjectRequest,
} from "@ango-hub/openapi";
import { Failure } from "../../http/failure.ts";
import { wrong } from "../../http/input.ts";
import { completeLabelSet } from "../../labels/label-set.ts";
import { uploads } from "../../storage/address.ts";
import type { ProjectRecord } from "../../store/current/records.ts";
import { problemOfWorkflow } from "../../workflow/check-workflow.ts";
import { type Call, type Handler, listed, memberOf, pageOf, projectOf, type Service } from "./call.ts";
import { sorted } from "./sorting.ts";
import { projectSummary, projectView } from "./views.ts";

export const listProjects: Handler = (call) => {
  const projects = listed(call, [...call.store.projects.values()]).map(projectSummary);
  return {
    projects: pageOf(call, sorted(projects, call.query.sort ?? "-createdAt")),
    total: projects.length,
  };
};

export const createProject: Handler = (call: Call<CreateProjectRequest>) => {
  const { name, description = "", type = "ango", categorySchema = {}, ...settings } = call.body;
  const project = newProject(call, { name, description, type }, settings);
  project.categorySchema = completeLabelSet(categorySchema, call.ids.schemaId);
  return { project: projectView(project, call) };
};

export const getProject: Handler = (call) => ({ project: projectView(projectOf(call, call.params.projectId), call) });

export const updateProject: Handler = (call: Call<UpdateProjectRequest>) => {
  const project = projectOf(call, call.params.projectId);
  const { categorySchema, stages, benchmarkEnabled, benchmarkRatio, benchmarkCutoff } = call.body;
  const isForBenchmarks = benchmarkRatio !== undefined || benchmarkCutoff !== undefined;
  if (isForBenchmarks && benchmarkEnabled === undefined)
    throw new Failure(400, "benchmarkRatio and benchmarkCutoff go with benchmarkEnabled alone.");
  if (categorySchema) project.categorySchema = completeLabelSet(categorySchema, call.ids.schemaId);
  else if (stages) setStages(call, project, stages);
  else {
    Object.assign(project.settings, { benchmarkEnabled, ...(benchmarkRatio === undefined ? {} : { benchmarkRatio }) });
    if (benchmarkCutoff !== undefined) project.benchmarkCutoff = benchmarkCutoff;
  }
  return { project: projectView(project, call) };
};

export const deleteProject: Handler = (call) => {
  call.store.removeProject(projectOf(call, call.params.projectId));
  return {};
};

export const purgeProject: Handler = (call: Call<PurgeProjectRequest>) => {
  const project = projectOf(call, call.params.projectId);
  if (call.body.confirmName !== project.name)
    throw new Failure(400, "confirmName must be the name of the project that is purged.");
  call.store.removeProject(project);
  // Files in storages of the organization stay.
  for (const path of call.store.files.keys()) {
    if (path.startsWith(`${uploads}${project._id}/`)) call.store.files.delete(path);
  }
  return {};
};

export const cloneProject: Handler = (call: Call<CloneProjectRequest>) => {
  const original = projectOf(call, call.params.projectId);
  const { categorySchema, assignedTo, batches, workflow, pluginPresets, projectGeneralSettings } = call.body;
  const { pluginPresets: presets = [], ...settings } = structuredClone(original.settings);
  const project = newProject(
    call,
    { name: `${original.name} copy`, description: original.description, type: original.type },
    {
      ...(projectGeneralSettings === false ? {} : settings),
      ...(pluginPresets === false ? {} : { pluginPresets: presets }),
    },
  );
  if (categorySchema !== false) project.categorySchema = structuredClone(original.categorySchema);
  if (workflow !== false) project.stages = structuredClone(original.stages);
  if (batches !== false) project.batches = original.batches.map((batch) => ({ ...batch, _id: call.ids.objectId() }));
  if (assignedTo !== false) for (const { assignee, role } of original.members) addMember(project, assignee, role);
  return { project: projectSummary(project) };
};

export const addMembers: Handler = (call: Call<AddMembersRequest>) => {
  const project = projectOf(call, call.params.projectId);
  const { assignees, role } = call.body;
  for (const email of assignees) memberOf(call, email);
  for (const email of assignees) addMember(project, email, role);
  return {};
};

export const setLabelValidation: Handler = (call: Call<LabelValidation>) => {
  const project = projectOf(call, call.params.projectId);
  if (call.body.externalValidation && project.type !== "pct")
    throw wrong("externalValidation", "must be left out: it is for projects of point clouds alone");
  Object.assign(project, structuredClone(call.body));
  return {};
};

/** Gives somebody a role in a project, in place of the one that they have. */
export function addMember(project: ProjectRecord, assignee: string, role: AddMembersRequest["role"]): void {
  const known = project.members.find((member) => member.assignee === assignee);
  if (known) known.role = role;
  else project.members.push({ assignee, role });
}

/** Adds an empty project to the hub. */
export function newProject(
  { store, ids, owner, now }: Service,
  named: Pick<ProjectRecord, "name" | "description" | "type">,
  settings: ProjectSettings,
): ProjectRecord {
  const project: ProjectRecord = {
    _id: ids.objectId(),
    ...named,
    owner,
    createdAt: now().toISOString(),
    categorySchema: { tools: [], classifications: [], relations: [] },
    stages: firstStages(),
    members: [{ assignee: owner, role: "Manager" }],
    batches: [],
    templates: [],
    settings: { ...firstSettings(), ...settings },
  };
  store.addProject(project);
  return project;
}

/** Replaces the workflow of a project. */
export function setStages({ store }: Pick<Service, "store">, project: ProjectRecord, stages: Stage[]): void {
  const problem = problemOfWorkflow(stages);
  if (problem !== undefined) throw new Failure(400, problem);
  // Nothing is known of what the service does with tasks in a stage that goes away.
  const left = store.queue(project._id).find(({ stage }) => !stages.some(({ id }) => id === stage));
  if (left) throw new Failure(400, `stages must hold the stage ${left.stage}: tasks are in it.`);
  project.stages = stages;
}

function firstStages(): Stage[] {
  return [
    { id: "Start", type: "Start", name: "Start", next: ["Label"], autoForward: true, position: { x: 0, y: 0 } },
    { id: "Label", type: "Label", name: "Labeling", next: ["Complete"], assignedTo: [], position: { x: 400, y: 0 } },
    { id: "Complete", type: "Complete", name: "Complete", preventRequeue: false, position: { x: 800, y: 0 } },
  ];
}

function firstSettings(): ProjectSettings {
  return {
    benchmarkEnabled: false,
    benchmarkRatio: 10,
    instructions: null,
    ocrLanguage: "eng",
    idleTimeout: 300,
    projectPlugins: {},
    pluginPresets: [],
    errorCodesEnabled: false,
    errorSchema: {},
    exportStorageEnabled: false,
    taskSkipEnabled: true,
    unassignSkippedTask: false,
    gcSyncEnabled: false,
  };
}
