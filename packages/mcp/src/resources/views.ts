import type { AngoHub, AssetId, ProjectId, Task } from "@ango-hub/client";

/** What of the service can be looked at by address. */
export interface View {
  /** Its name in the protocol. */
  readonly name: string;
  /** Where it is, with the names of what it takes in braces. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  read(ango: AngoHub, ids: Ids, options: ViewOptions): PromiseLike<unknown>;
}

/** What paths take. A view gets those of its own path. */
export interface Ids {
  readonly projectId: ProjectId;
  readonly assetId: AssetId;
}

interface ViewOptions {
  readonly signal: AbortSignal;
}

/** All that can be looked at. */
export const views: readonly View[] = [
  {
    name: "project",
    path: "projects/{projectId}",
    title: "Project",
    description: "A project with its settings, members and batches.",
    read: (ango, { projectId }, options) => ango.projects.get(projectId, options),
  },
  {
    name: "label-set",
    path: "projects/{projectId}/label-set",
    title: "Label set of a project",
    description: "What annotators can draw, answer and relate in a project.",
    read: (ango, { projectId }, options) => ango.labelSets.get(projectId, options),
  },
  {
    name: "workflow",
    path: "projects/{projectId}/workflow",
    title: "Workflow of a project",
    description: "The stages that tasks of a project pass.",
    read: (ango, { projectId }, options) => ango.workflows.get(projectId, options),
  },
  {
    name: "labels",
    path: "projects/{projectId}/assets/{assetId}/labels",
    title: "Labels of an asset",
    description: "The tasks of an asset, with what was labelled in each.",
    read: labelsOf,
  },
];

async function labelsOf(ango: AngoHub, { projectId, assetId }: Ids, options: ViewOptions): Promise<Task[]> {
  const [asset] = await ango.assets.list(projectId, { assetId }, options);
  if (!asset) throw new Error(`The project ${projectId} has no asset with the id ${assetId}.`);
  const filters = { filter: { externalId: asset.externalId }, includeAnswer: true };
  const named = await ango.tasks.list(projectId, filters, options).all();
  // External ids need not be unique.
  return named.filter(({ asset: its }) => (typeof its === "string" ? its : its?._id) === assetId);
}
