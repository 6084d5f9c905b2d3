import { AngoHub, type ProjectId } from "@ango-hub/client";
import type { TestHub } from "./hub.ts";

let count = 0;

/** A new project of a hub. */
export async function newProject(hub: TestHub): Promise<ProjectId> {
  const ango = new AngoHub({ apiKey: hub.hub.apiKey, baseUrl: hub.url });
  count += 1;
  return (await ango.projects.create({ name: `Project ${count}` }))._id;
}

/** What a project has: each asset's external id with its content, in the order in which they were made. */
export function assetsOf({ hub }: TestHub, projectId: string): [externalId: string, content: string][] {
  const assets = [...hub.state.assets.values()].filter(({ project }) => project === projectId);
  return assets.map(({ externalId, data }) => {
    const file = hub.state.files.get(data);
    return [externalId, file ? new TextDecoder().decode(file.bytes) : data];
  });
}

/** The external ids of a project's assets, in order. */
export function externalIdsOf(hub: TestHub, projectId: string): string[] {
  return assetsOf(hub, projectId)
    .map(([externalId]) => externalId)
    .sort();
}
