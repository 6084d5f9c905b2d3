import { createWriteStream, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Zip, ZipDeflate } from "fflate";
import { labelSet } from "./label-set.ts";

/** Makes the archive of an export with about so many megabytes of JSON, an asset a line, once, and returns its path. */
export async function makeExport(megabytes: number): Promise<string> {
  const path = join(tmpdir(), `ango-hub-export-labels-${megabytes}.zip`);
  if (existsSync(path)) return path;
  const file = createWriteStream(path);
  const zip = new Zip((error, chunk, final) => {
    if (error) throw error;
    file.write(chunk);
    if (final) file.end();
  });
  const entry = new ZipDeflate("export.ndjson", { level: 6 });
  zip.add(entry);
  const random = numbers();
  let bytes = 0;
  for (let index = 0; bytes < megabytes * 1e6; index += 1) {
    const text = `${JSON.stringify(asset(index, random))}\n`;
    bytes += text.length;
    entry.push(new TextEncoder().encode(text));
    if (file.writableNeedDrain) await new Promise<void>((resolve) => file.once("drain", resolve));
  }
  entry.push(new Uint8Array(), true);
  zip.end();
  await new Promise<void>((resolve) => file.once("finish", resolve));
  return path;
}

/** Twenty objects: boxes, with an answer each, and polygons of twenty corners. */
function asset(index: number, random: () => number): object {
  const [vehicle, road] = labelSet.tools;
  const [type] = vehicle?.classifications ?? [];
  const given = {
    metadata: { createdAt: new Date(1678258960002 + index).toISOString(), createdBy: "lorenzo@example.com" },
  };
  const answer = {
    schemaId: type?.schemaId,
    tool: "radio",
    title: "Type",
    answer: "Car",
    classifications: [],
    ...given,
  };
  const objects = Array.from({ length: 20 }, (_, number) => ({
    objectId: hex(random, 23),
    ...given,
    ...(number % 2 === 0
      ? {
          schemaId: vehicle?.schemaId,
          title: "Vehicle",
          classifications: [{ ...answer, objectId: hex(random, 23) }],
          "bounding-box": { x: random() * 1000, y: random() * 1000, width: random() * 99, height: random() * 99 },
        }
      : {
          schemaId: road?.schemaId,
          title: "Road",
          classifications: [],
          polygon: Array.from({ length: 20 }, () => [random() * 1000, random() * 1000]),
        }),
  }));
  return {
    asset: `https://example.com/${index}.jpg`,
    externalId: `${index}.jpg`,
    task: { taskId: hex(random, 24), stage: "Complete", tools: objects, classifications: [], relations: [] },
  };
}

function hex(random: () => number, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("");
}

/** The same numbers at every run, which don't repeat themselves within an export: it would compress too well. */
function numbers(): () => number {
  let state = 1;
  return () => {
    // The multiplier of Park and Miller. Products stay below 2 ** 53, and are exact.
    state = (state * 48271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}
