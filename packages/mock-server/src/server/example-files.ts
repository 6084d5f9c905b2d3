import { type ClassicProjectContent, createHub, type ProjectContent } from "@ango-hub/mock";
import { type ImportPolygon, operations } from "@ango-hub/openapi/classic";
import type { Generation } from "./generations.ts";

/** A file of a media type that the specification can have no example of: a mask, or an export whose masks are at `origin`. */
export async function exampleFile(generation: Generation, type: string, origin: string): Promise<Blob | undefined> {
  if (type !== "image/png" && type !== "application/zip") return undefined;
  return generation === "classic" ? classicFile(type, origin) : exampleExport(origin);
}

async function exampleExport(origin: string): Promise<Blob> {
  const hub = await createHub({ content: { projects: [project] } });
  const headers = { apikey: hub.apiKey };
  const [id] = hub.state.projects.keys();
  const created = await (await hub.fetch(`${origin}/v2/export?project=${id}`, { headers })).json();
  return (await hub.fetch(created.data.exportPath)).blob();
}

async function classicFile(type: string, origin: string): Promise<Blob> {
  const hub = await createHub({ generation: "classic", content: { projects: [project] } });
  const headers = { apikey: hub.apiKey, "content-type": "application/json" };
  const call = (path: string, init?: RequestInit) => hub.fetch(origin + path, { headers, ...init });
  const [task] = hub.state.tasks.values();
  if (!task) throw new Error("The hub made no task of its asset.");
  const completed = { method: "POST", body: JSON.stringify({ status: "Completed" }) };
  await call(operations.setTaskStatus.path.replace("{taskId}", task._id), completed);
  if (type === "image/png") {
    return (await call(`${operations.getMask.path}?task=${task._id}&annotation=${vehicle.objectId}`)).blob();
  }
  const query = `project=${task.asset.project._id}&completion=true&labelStatus=true&mask=true`;
  const created = await (await call(`${operations.createExport.path}?${query}`)).json();
  return (await hub.fetch(created.data.exportPath)).blob();
}

const vehicle: ImportPolygon & { objectId: string } = {
  title: "Vehicle",
  objectId: "3a1f6cbb8f1c4d52a9e07c1",
  polygon: [
    [20, 30],
    [70, 30],
    [45, 90],
  ],
};

const project: ProjectContent & ClassicProjectContent = {
  name: "Road scenes",
  labelSet: { tools: [{ tool: "polygon", title: vehicle.title, schemaId: "c7b4b8c8eead545dbc7420b527c43f8d" }] },
  assets: [{ externalId: "a.jpg", data: "https://example.com/a.jpg", metadata: { width: 100, height: 100 } }],
  labels: [{ externalId: "a.jpg", objects: [vehicle] }],
};
