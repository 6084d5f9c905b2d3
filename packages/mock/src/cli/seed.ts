import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { AssetContent, HubContent, ProjectContent } from "../content.ts";
import type { HubOptions } from "../hub.ts";
import type { SavedState } from "../store/saved-state.ts";

/**
 * Reads what a hub is to start with, from
 *
 * - a JSON file: a saved state, or content whose `data` may be paths of files beside it;
 * - a folder with `hub.json`, which is such a file;
 * - a folder with one folder per project, or that is itself one: its files become assets, named as the files are, and
 *   `label-set.json` and `labels.json` become the project's label set and imported labels.
 *
 * @throws Error saying which file cannot be read and why.
 */
export async function readSeed(path: string): Promise<Pick<HubOptions, "content" | "state">> {
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
  const projects = await Promise.all(
    (folders.length > 0 ? folders : ["."]).map((name) => readProject(join(path, name))),
  );
  return { content: { projects } };
}

const labelSetFile = "label-set.json";
const labelsFile = "labels.json";

async function readSeedFile(path: string): Promise<Pick<HubOptions, "content" | "state">> {
  const seed = (await readJson(path)) as SavedState | HubContent;
  if (typeof seed === "object" && seed !== null && "format" in seed) return { state: seed };
  const folder = dirname(path);
  for (const project of seed.projects ?? []) {
    for (const asset of project.assets ?? []) {
      if (typeof asset.data !== "string" || URL.canParse(asset.data)) continue;
      asset.data = await readBlob(join(folder, asset.data));
    }
  }
  return { content: seed };
}

async function readProject(folder: string): Promise<ProjectContent> {
  const names = await visible(folder);
  const files = names.filter((name) => name !== labelSetFile && name !== labelsFile);
  const assets: AssetContent[] = [];
  for (const name of files) assets.push({ externalId: name, data: await readBlob(join(folder, name)) });
  const project: ProjectContent = { name: basename(resolve(folder)), assets };
  if (names.includes(labelSetFile)) project.labelSet = (await readJson(join(folder, labelSetFile))) as object;
  if (names.includes(labelsFile)) project.labels = (await readJson(join(folder, labelsFile))) as [];
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
