import { createWriteStream, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { boundingBox, defineLabelSet, radio } from "@ango-hub/label-set";

const classes = ["Car", "Truck", "Bus", "Bicycle", "Person", "Sign", "Dog", "Bench"] as const;

/** The label set of the export. */
export const labelSet = defineLabelSet({
  tools: classes.map((title) => boundingBox(title, { classifications: [radio("Occluded", ["Yes", "No"])] })),
});

/** Makes an export with so many pictures, an asset a line, ten boxes on each, once, and returns its path. */
export async function makeExport(pictures: number): Promise<string> {
  const path = join(tmpdir(), `ango-hub-boxes-${pictures}.ndjson`);
  if (existsSync(path)) return path;
  const file = createWriteStream(path);
  const tools = labelSet.toJSON().tools ?? [];
  let seed = 1;
  const random = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return Math.round((seed / 2_147_483_647) * most * 100) / 100;
  };
  for (let index = 0; index < pictures; index += 1) {
    const objects = Array.from({ length: 10 }, () => {
      const tool = tools[Math.floor(random(tools.length - 0.01))];
      const metadata = { createdAt: 1_678_258_960_002 + index, createdBy: "annotator@example.com" };
      const box = { x: random(1800), y: random(1000), width: 1 + random(120), height: 1 + random(80) };
      const objectId = `${index}-${random(1e6)}`;
      const { schemaId, title } = tool ?? {};
      return { schemaId, objectId, title, tool: "bounding-box", "bounding-box": box, classifications: [], metadata };
    });
    const name = `pictures/${String(index).padStart(6, "0")}.jpg`;
    const task = {
      taskId: `t${index}`,
      stage: "Complete",
      stageId: "Complete",
      tools: objects,
      classifications: [],
      relations: [],
    };
    const asset = {
      asset: `https://example.com/${name}`,
      externalId: name,
      metadata: { width: 1920, height: 1080 },
      batches: [],
      task,
    };
    if (!file.write(`${JSON.stringify(asset)}\n`)) await new Promise<void>((resolve) => file.once("drain", resolve));
  }
  await new Promise<void>((resolve) => file.end(resolve));
  return path;
}
