import type { ExportedAsset } from "@ango-hub/openapi/classic";
import { type ExportField, exportFields } from "@ango-hub/openapi/classic";
import { zip } from "../../../formats/zip.ts";
import { oneOf, queryBoolean, queryIds, queryTimes, text } from "../../../http/input.ts";
import { exportedAssets } from "../../../labels/classic/export-assets.ts";
import type { TaskRecord } from "../../../store/classic/records.ts";
import { type Handler, projectOf } from "../call.ts";
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
  const content = new Uint8Array(await new Blob([...jsonArray(assets)]).arrayBuffer());
  const archive = zip({ [`${slug}.json`]: content }, call.now());
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
    task.status !== "TODO" &&
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

/** The pieces of a JSON array, which as a whole may be longer than a string can be. */
function* jsonArray(assets: Iterable<ExportedAsset>): Generator<string> {
  let piece = "[";
  let separator = "";
  for (const asset of assets) {
    piece += separator + JSON.stringify(asset);
    separator = ",\n";
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}]`;
}

/** Small pieces take longer to put together than to write. */
const pieceLength = 64 * 1024;
