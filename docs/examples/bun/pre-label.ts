import { AngoHub, type Task } from "@ango-hub/client";
import { detect } from "./detect.ts";
import { labelSet } from "./label-set.ts";

const [projectId] = process.argv.slice(2);
if (!projectId) throw new Error("Usage: bun pre-label.ts <project id>");

const ango = new AngoHub();
let labelled = 0;
for await (const tasks of chunks(ango.tasks.list(projectId, { status: "TODO" }), 100)) {
  const labels = await Promise.all(tasks.map(({ asset }) => preLabel(asset.externalId, asset.data)));
  await ango.labels.import(projectId, labels);
  labelled += labels.length;
}
console.log(`${labelled} assets are pre-labelled.`);

async function preLabel(externalId: string, url: string) {
  const label = labelSet.label(externalId);
  for (const { box, type } of await detect(url)) label.addObject("Vehicle", box, { classifications: { Type: type } });
  return label;
}

async function* chunks(tasks: AsyncIterable<Task>, size: number): AsyncGenerator<Task[]> {
  const chunk: Task[] = [];
  for await (const task of tasks) {
    chunk.push(task);
    if (chunk.length === size) yield chunk.splice(0);
  }
  if (chunk.length > 0) yield chunk;
}
