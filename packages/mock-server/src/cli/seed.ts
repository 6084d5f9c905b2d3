import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { createHub, type Hub, type HubOptions, type ProjectContent } from "@ango-hub/mock";

/**
 * Creates a hub that starts with
 *
 * - a JSON file: a saved state, or content whose `data` may be paths of files beside it;
 * - a folder with `hub.json`, which is such a file;
 * - a folder with one folder per project, or that is itself one: its files become assets, named as the files are, and
 *   `label-set.json` and `labels.json` become the project's label set and imported labels.
 *
 * @throws Error saying which file cannot be read or used, and why.
 */
export async function createHubFromSeed(path: string): Promise<Hub> {
  const { start, files } = await readSeed(path);
  try {
    return await createHub(start);
  } catch (error) {
    const { message } = error as Error;
    const file = files.find(({ place }) => message.startsWith(place))?.path;
    throw new Error(`The seed ${file ?? path} cannot be used: ${message}`, { cause: error });
  }
}

/** What a hub is to start with. */
interface Seed {
  start: Pick<HubOptions, "content" | "state">;
  /** Files that a part of the content comes from, with its place, such as `projects[0].labels`. */
  files: { place: string; path: string }[];
}

async function readSeed(path: string): Promise<Seed> {
  const found = await stat(path).catch((error) => {
    throw new Error(`The seed cannot be read: ${(error as Error).message}`);
  });
  if (!found.isDirectory()) return readSeedFile(path);
  const names = await visible(path);
  if (names.includes("hub.json")) return readSeedFile(join(path, "hub.json"));
  const folders = await filter(names, async (name) => (await stat(join(path, name))).isDirectory());
  if (folders.length > 0 && folders.length < names.length) {
    throw new Error(
      `The seed cannot be read: ${path} holds both files and folders. Put the files into folders, one per project.`,
    );
  }
  const projects = (folders.length > 0 ? folders : ["."]).map((name) => join(path, name));
  return {
    start: { content: { projects: await Promise.all(projects.map(readProject)) } },
    files: projects.flatMap((folder, i) => [
      { place: `projects[${i}].labelSet`, path: join(folder, labelSetFile) },
      { place: `projects[${i}].labels`, path: join(folder, labelsFile) },
    ]),
  };
}

const labelSetFile = "label-set.json";
const labelsFile = "labels.json";

async function readSeedFile(path: string): Promise<Seed> {
  const seed = await readJson(path);
  const files = [{ place: "", path }];
  if (isObject(seed) && "format" in seed) return { start: { state: seed as never }, files };
  for (const asset of objectsIn(seed, "projects").flatMap((project) => objectsIn(project, "assets"))) {
    if (typeof asset.data !== "string" || URL.canParse(asset.data)) continue;
    asset.data = await readBlob(join(dirname(path), asset.data));
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

async function readProject(folder: string): Promise<ProjectContent> {
  const names = await visible(folder);
  const project: ProjectContent = { name: basename(resolve(folder)), assets: [] };
  for (const name of names) {
    const path = join(folder, name);
    if (name === labelSetFile) project.labelSet = (await readJson(path)) as object;
    else if (name === labelsFile) project.labels = (await readJson(path)) as [];
    else project.assets?.push({ externalId: name, data: await readBlob(path) });
  }
  return project;
}

async function visible(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
}

async function filter(names: string[], keep: (name: string) => Promise<boolean>): Promise<string[]> {
  const kept = await Promise.all(names.map(keep));
  return names.filter((_, i) => kept[i]);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new Error(`The seed cannot be read: ${path}: ${(error as Error).message}`);
  }
}

async function readBlob(path: string): Promise<Blob> {
  try {
    return new Blob([new Uint8Array(await readFile(path))]);
  } catch (error) {
    throw new Error(`The seed cannot be read: ${(error as Error).message}`);
  }
}
