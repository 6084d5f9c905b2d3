import type { ExportedAsset } from "@ango-hub/openapi";
import { type ExportField, exportFields } from "@ango-hub/openapi";
import { zip } from "../../formats/zip.ts";
import { exportedAssets } from "../../labels/export-assets.ts";
import type { TaskRecord } from "../../store/records.ts";
import { type Handler, projectOf } from "../call.ts";
import { oneOf, queryBoolean, queryIds, queryTimes, text } from "../input.ts";
import { inBatches } from "./tasks.ts";

export const createExport: Handler = async (call) => {
  const { query, store, storage, origin } = call;
  const project = projectOf(call, text(query.get("project"), "project"));
  oneOf(query.get("format") ?? "json", ["json"], "format");
  // The stand-in has nobody to mail or notify, but a wrong value is refused all the same.
  queryBoolean(query, "sendEmail", false);
  queryBoolean(query, "doNotNotify", true);
  const assets = exportedAssets({ store, project, origin, switches: switchesOf(query), includes: filterOf(query) });
  const slug = project.name
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 60);
  const archive = await zip(`${slug}.json`, jsonArray(assets), call.now());
  const path = await storage.addExport(`${slug}-${call.ids.objectId()}.zip`, archive);
  return { exportPath: origin + path };
};

function switchesOf(query: URLSearchParams): Set<ExportField> {
  const chosen = new Set(exportFields.filter((name) => queryBoolean(query, name, false)));
  if (queryBoolean(query, "duration", false)) chosen.add("totalDuration");
  return chosen;
}

function filterOf(query: URLSearchParams): (task: TaskRecord) => boolean {
  const assignees = queryIds(query, "assignee");
  const tags = queryIds(query, "tag");
  const completed = queryTimes(query, "completedAt");
  const updated = queryTimes(query, "updatedAt");
  return (task) =>
    (assignees === undefined || (task.completedBy !== null && assignees.includes(task.completedBy))) &&
    inBatches(task, tags) &&
    within(task.completedAt, completed) &&
    within(task.updatedAt, updated);
}

function within(time: string | null, range: { after: number; before: number } | undefined): boolean {
  if (!range) return true;
  if (time === null) return false;
  const at = Date.parse(time);
  return at > range.after && at < range.before;
}

function* jsonArray(assets: Iterable<ExportedAsset>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let piece = "[";
  let separator = "";
  for (const asset of assets) {
    piece += separator + JSON.stringify(asset);
    separator = ",\n";
    if (piece.length < pieceLength) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  yield encoder.encode(`${piece}]`);
}

/** Small pieces cost more to hand on than to compress. */
const pieceLength = 64 * 1024;
