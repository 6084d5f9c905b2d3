import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type AnyHub, type ClassicHubOptions, createHub, type HubOptions, type ProjectContent } from "@ango-hub/mock";
import type { Generation } from "../server/generations.ts";
import { readJson, SeedFolder } from "./seed-folder.ts";

/**
 * Creates a hub that starts with
 *
 * - a JSON file: a saved state, or content whose `data` may be paths of files beside it;
 * - a folder with `hub.json`, which is such a file;
 * - a folder with one folder per project, or that is itself one: its files become assets, named as the files are, and
 *   `label-set.json` and `labels.json` become the project's label set and imported labels.
 *
 * No path in it, and no link, leads out of its folder.
 *
 * @throws Error saying which file cannot be read or used, and why.
 */
export async function createHubFromSeed(path: string, generation: Generation): Promise<AnyHub> {
  const { start, files } = await readSeed(path);
  try {
    return await createHub({ generation, ...start } as HubOptions | ClassicHubOptions);
  } catch (error) {
    const { message } = error as Error;
    const file = files.find(({ place }) => message.startsWith(place))?.path;
    throw new Error(`The seed ${file ?? path} cannot be used: ${message}`, { cause: error });
  }
}

/** What a hub is to start with. */
interface Seed {
  start: Pick<HubOptions, "content" | "state"> | Pick<ClassicHubOptions, "content" | "state">;
  /** Files that a part of the content comes from, with its place, such as `projects[0].labels`. */
  files: { place: string; path: string }[];
}

async function readSeed(path: string): Promise<Seed> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return await (isFolder ? readSeedFolder(path) : readSeedFile(path, await readJson(path)));
  } catch (error) {
    throw new Error(`The seed cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

const labelSetFile = "label-set.json";
const labelsFile = "labels.json";

async function readSeedFolder(path: string): Promise<Seed> {
  const folder = new SeedFolder(path);
  const names = await folder.names();
  if (names.includes("hub.json")) return readSeedFile(join(path, "hub.json"), await folder.json("hub.json"));
  const folders = await filter(names, (name) => folder.isFolder(name));
  if (folders.length > 0 && folders.length < names.length) {
    throw new Error(`${path} holds both files and folders. Put the files into folders, one per project.`);
  }
  const projects = folders.length > 0 ? folders : ["."];
  return {
    start: { content: { projects: await Promise.all(projects.map((name) => readProject(folder, name))) } },
    files: projects.flatMap((name, i) => [
      { place: `projects[${i}].labelSet`, path: folder.pathOf(join(name, labelSetFile)) },
      { place: `projects[${i}].labels`, path: folder.pathOf(join(name, labelsFile)) },
    ]),
  };
}

async function readSeedFile(path: string, seed: unknown): Promise<Seed> {
  const files = [{ place: "", path }];
  if (isObject(seed) && "format" in seed) return { start: { state: seed as never }, files };
  const folder = new SeedFolder(dirname(path));
  for (const asset of objectsIn(seed, "projects").flatMap((project) => objectsIn(project, "assets"))) {
    if (typeof asset.data !== "string" || asset.data === "" || URL.canParse(asset.data)) continue;
    asset.data = await folder.file(asset.data);
  }
  return { start: { content: seed as never }, files };
}

/** The objects in a list, as far as there are such: whatever else there is, the hub refuses. */
function objectsIn(value: unknown, field: string): Record<string, unknown>[] {
  const list = isObject(value) ? value[field] : [];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

async function readProject(folder: SeedFolder, at: string): Promise<ProjectContent> {
  const project: ProjectContent = { name: basename(resolve(folder.pathOf(at))), assets: [] };
  for (const name of await folder.names(at)) {
    const path = join(at, name);
    if (name === labelSetFile) project.labelSet = (await folder.json(path)) as object;
    else if (name === labelsFile) project.labels = (await folder.json(path)) as [];
    else project.assets?.push({ externalId: name, data: await folder.file(path) });
  }
  return project;
}

async function filter(names: string[], keep: (name: string) => Promise<boolean>): Promise<string[]> {
  const kept = await Promise.all(names.map(keep));
  return names.filter((_, i) => kept[i]);
}
