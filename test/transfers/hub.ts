import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AngoHub, type AngoHubOptions } from "@ango-hub/client";
import { createHub, type Hub } from "@ango-hub/mock";
import { startServer } from "@ango-hub/mock-server";

export interface Ground {
  hub: Hub;
  url: string;
  projectId: string;
  ango: AngoHub;
  close(): Promise<void>;
}

/** A hub behind a real server, with an empty project and a client that does not wait long between attempts. */
export async function startGround(options: AngoHubOptions = {}): Promise<Ground> {
  const hub = await createHub();
  const server = await startServer(hub);
  const ango = new AngoHub({ apiKey: hub.apiKey, baseUrl: server.url, retryDelay: 1, ...options });
  const { _id: projectId } = await ango.projects.create({ name: "Transfers" });
  return { hub, url: server.url, projectId, ango, close: () => server.close() };
}

/** Makes files of a few bytes in a folder of their own. */
export function makeFiles(names: readonly string[]): string[] {
  const folder = makeFolder();
  return names.map((name) => {
    const path = join(folder, name);
    writeFileSync(path, `content of ${name}`);
    return path;
  });
}

/** Makes an empty folder. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "ango-hub-"));
}

export function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${index}.jpg`);
}

/** External ids of a project's assets, each as often as it is registered. */
export async function registeredIds({ ango, projectId }: Pick<Ground, "ango" | "projectId">): Promise<string[]> {
  return (await ango.assets.list(projectId).all()).map(({ externalId }) => externalId);
}
