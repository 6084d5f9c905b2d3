// Uploads the files of a folder in one way, and prints how long that took and how much memory.
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import process from "node:process";
import { AngoHub } from "@ango-hub/client";
import { peakMemory } from "./peak-memory.ts";

const [way = "", baseUrl = "", folder = "", concurrency = ""] = process.argv.slice(2);
const projectId = "61602b346ee9eb45e8273fbb";
const names = readdirSync(folder);

/** With bare `fetch`, several at a time, and all of them registered in the end. One at a time is what the Python package does. */
async function bareFetch(concurrency: number): Promise<void> {
  const assets: { data: string; externalId: string }[] = [];
  const headers = { apikey: "a-valid-key", "content-type": "application/json" };
  const waiting = names.values();
  const work = async (): Promise<void> => {
    for (const name of waiting) {
      const query = new URLSearchParams({ name, project: projectId, type: "assets" });
      const answer = await fetch(`${baseUrl}/v2/getUploadUrl?${query}`, { headers });
      const { data } = (await answer.json()) as { data: { uploadUrl: string } };
      const stored = await fetch(data.uploadUrl, { method: "PUT", body: await readFile(`${folder}/${name}`) });
      await stored.arrayBuffer();
      assets.push({ data: data.uploadUrl.split("?")[0] ?? "", externalId: name });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  const body = JSON.stringify({ assets });
  await fetch(`${baseUrl}/v2/project/${projectId}/cloud`, { method: "POST", headers, body });
}

async function thisClient(concurrency: number): Promise<void> {
  const ango = new AngoHub({ apiKey: "a-valid-key", baseUrl });
  const paths = names.map((name) => `${folder}/${name}`);
  const { registered } = await ango.assets.upload(projectId, paths, { concurrency });
  if (registered.length !== names.length) throw new Error(`${registered.length} of ${names.length} files`);
}

const start = performance.now();
await (way === "bare fetch" ? bareFetch : thisClient)(Number(concurrency));
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, memory: peakMemory() }));
