import { AngoHub, type Asset } from "@ango-hub/client";
import { detect } from "./detect.ts";
import { labelSet } from "./label-set.ts";

const [projectId] = process.argv.slice(2);
if (!projectId) throw new Error("Usage: bun pre-label.ts <project id>");

const ango = new AngoHub();
let labelled = 0;
for await (const assets of chunks(
  ango.assets.list(projectId, { isPreLabeled: false }),
  100,
)) {
  const labels = await Promise.all(
    assets.map(({ externalId, data = "" }) => preLabel(externalId, data)),
  );
  await ango.labels.import(projectId, labels);
  labelled += labels.length;
}
console.log(`${labelled} assets are pre-labelled.`);

async function preLabel(externalId: string, url: string) {
  const label = labelSet.label(externalId);
  for (const { box, type } of await detect(url))
    label.addObject("Vehicle", box, { classifications: { Type: type } });
  return label;
}

async function* chunks(
  assets: AsyncIterable<Asset>,
  size: number,
): AsyncGenerator<Asset[]> {
  const chunk: Asset[] = [];
  for await (const asset of assets) {
    chunk.push(asset);
    if (chunk.length === size) yield chunk.splice(0);
  }
  if (chunk.length > 0) yield chunk;
}
