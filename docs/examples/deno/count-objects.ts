import process from "node:process";
import { AngoHub } from "@ango-hub/client";

const [projectId] = process.argv.slice(2);
if (!projectId) throw new Error("Usage: deno run count-objects.ts <project id>");

const ango = new AngoHub();
const counts = new Map<string, number>();
const exported = await ango.exports.create(projectId, { includeHistory: false });
for await (const { task } of exported.assets()) {
  for (const { title = "" } of task.tools ?? [])
    counts.set(title, (counts.get(title) ?? 0) + 1);
}
for (const [title, count] of counts) console.log(`${title}: ${count}`);
