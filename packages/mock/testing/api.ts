import { inflateRawSync } from "node:zlib";
import type { CategorySchema, ExportedAsset } from "@ango-hub/openapi/classic";
import type { ClassicHub } from "../src/hub.ts";

/** What a call came to: the payload under `data`, or the message of a failure. */
export interface Outcome {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  data: any;
  message: string;
  headers: Headers;
}

/** Calls the API of a hub with its key. */
export type Api = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Outcome>;

/** An `Api` on a hub in this process, or on a server. */
export function api(hub: Pick<ClassicHub, "fetch" | "apiKey">, base = "https://api.ango.ai"): Api {
  return async (method, path, body, headers = {}) => {
    const answer = await hub.fetch(path.startsWith("http") ? path : base + path, {
      method,
      headers: {
        apikey: hub.apiKey,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get("content-type")?.startsWith("application/json");
    const { data, message } = isJson && text !== "" ? JSON.parse(text) : { data: text, message: text };
    return { status: answer.status, data, message, headers: answer.headers };
  };
}

/** A label set with a part of every kind. */
export const labelSet: CategorySchema = JSON.parse(
  JSON.stringify({
    tools: [
      {
        tool: "bounding-box",
        title: "Vehicle",
        schemaId: "vehicle",
        classifications: [
          {
            tool: "radio",
            title: "Type",
            schemaId: "type",
            options: [
              { value: "Car", schemaId: "car" },
              { value: "Truck", schemaId: "truck" },
            ],
            classifications: [{ tool: "text", title: "Plate", schemaId: "plate", parentOptionId: "truck" }],
          },
        ],
      },
      { tool: "rotated-bounding-box", title: "Trailer", schemaId: "trailer" },
      { tool: "polygon", title: "Same", schemaId: "area" },
      { tool: "polyline", title: "Same", schemaId: "line" },
      { tool: "point", title: "Lamp", schemaId: "lamp" },
      { tool: "segmentation", title: "Road", schemaId: "road" },
      { tool: "ner", title: "Name", schemaId: "name" },
      { tool: "pdf", title: "Clause", schemaId: "clause" },
    ],
    classifications: [
      {
        tool: "checkbox",
        title: "Weather",
        schemaId: "weather",
        options: [
          { value: "Rain", schemaId: "rain" },
          { value: "Fog", schemaId: "fog" },
        ],
      },
      {
        tool: "tree-dropdown",
        title: "Place",
        schemaId: "place",
        treeOptions: [
          { title: "City", key: "city", children: [{ title: "Street", key: "street" }] },
          { title: "Forest", key: "forest" },
        ],
      },
    ],
    relations: [
      { tool: "one-to-one", title: "tows", schemaId: "tows" },
      { tool: "group", title: "convoy", schemaId: "convoy" },
    ],
  }),
);

/** Adds a project with so many assets named `0`, `1`, … Gives its id and those of its assets and tasks. */
export async function addProject(
  hub: ClassicHub,
  {
    assets = 1,
    consensusCount = 1,
    batches = ["Night", "Day"],
  }: { assets?: number; consensusCount?: number; batches?: string[] } = {},
): Promise<{ id: string; assets: string[]; tasks: string[]; tags: string[] }> {
  const content = Array.from({ length: assets }, (_, i) => ({
    externalId: `${i}`,
    data: `https://example.com/${i}.png`,
  }));
  const [id = ""] = await hub.add({
    projects: [{ name: "Road scenes", labelSet, batches, consensusCount, assets: content }],
  });
  const project = hub.state.projects.get(id);
  return {
    id,
    assets: project?.assets.map((asset) => asset._id) ?? [],
    tasks: project?.assets.flatMap((asset) => asset.tasks.map((task) => task._id)) ?? [],
    tags: project?.tags.map((tag) => tag._id) ?? [],
  };
}

/** The assets in an export archive, read by means of our own: the one local entry, inflated by Node. */
export function unzip(archive: Uint8Array): ExportedAsset[] {
  const view = new DataView(archive.buffer, archive.byteOffset);
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return JSON.parse(inflateRawSync(archive.subarray(start, start + view.getUint32(18, true))).toString());
}

/** Creates an export and downloads it. */
export async function exportOf(hub: ClassicHub, project: string, query = ""): Promise<ExportedAsset[]> {
  const { data } = await api(hub)("GET", `/v2/export?project=${project}${query}`);
  return unzip(new Uint8Array(await (await hub.fetch(data.exportPath)).arrayBuffer()));
}
