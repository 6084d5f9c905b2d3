import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AngoHub, type AngoHubOptions } from "@ango-hub/client";
import { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";
import { type AnyHub, type ClassicHub, createHub, type Hub } from "@ango-hub/mock";
import { startServer } from "@ango-hub/mock-server";
import type { AnyAngoHub } from "../clients.ts";

/** A hub of today's generation behind a real server, with an empty project and a client. */
export interface CurrentGround extends GroundOf<Hub, AngoHub> {}

/** The same of the classic generation. */
export interface ClassicGround extends GroundOf<ClassicHub, ClassicAngoHub> {}

/** A ground of either generation: what can be done on it can be done on both. */
export interface Ground extends GroundOf<AnyHub, AnyAngoHub> {}

/** An export that a client of either generation made. */
export type AnyExport = Awaited<ReturnType<AnyAngoHub["exports"]["create"]>>;

interface GroundOf<Served, Ango> {
  hub: Served;
  url: string;
  projectId: string;
  /** A client that does not wait long between attempts. */
  ango: Ango;
  /** Makes another client. */
  connect(options: AngoHubOptions): Ango;
  close(): Promise<void>;
}

/** Starts a hub of today's generation. */
export async function startGround(): Promise<CurrentGround> {
  return groundOf(await createHub(), AngoHub);
}

/** Starts a hub of the classic generation. */
export async function startClassicGround(): Promise<ClassicGround> {
  return groundOf(await createHub({ generation: "classic" }), ClassicAngoHub);
}

async function groundOf<Served extends AnyHub, Ango extends AnyAngoHub>(
  hub: Served,
  Client: new (options: AngoHubOptions) => Ango,
): Promise<GroundOf<Served, Ango>> {
  const { url, close } = await startServer(hub);
  const connect = (options: AngoHubOptions) => new Client({ apiKey: hub.apiKey, baseUrl: url, ...options });
  const ango = connect({ retryDelay: 1 });
  const { _id: projectId } = await ango.projects.create({ name: "Transfers" });
  return { hub, url, projectId, ango, connect, close };
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

/** Brings all tasks to their end: only those that are done are in an export. */
export async function completeAll({ hub, ango }: Ground): Promise<void> {
  for (const id of hub.state.tasks.keys()) {
    if ("setStatus" in ango.tasks) await ango.tasks.setStatus(id, "Completed");
    else await ango.tasks.annotate(id, { objects: [], classifications: [], relations: [] }, { nextStage: true });
  }
}

/** External ids of a project's assets, each as often as it is registered. */
export async function registeredIds({ ango, projectId }: Pick<Ground, "ango" | "projectId">): Promise<string[]> {
  return (await ango.assets.list(projectId).all()).map(({ externalId }) => externalId);
}
