import type { Model } from "../definition/model.ts";
import { isObject, type JsonObject, typeName, without } from "../shared/json.ts";
import { at, type Location, root } from "../shared/location.ts";
import { LabelError, problem } from "../shared/problems.ts";
import type { ParsedLabels } from "./parsed.ts";
import type { ParsedAsset, ParsedClassicAsset, ParsedClassicTask, ParsedLabel, ParsedTask } from "./parsed-assets.ts";
import { type ObjectsKey, readLabels } from "./read-labels.ts";
import type { Reading } from "./reading.ts";

/** Reads an asset of an export, which has one task, or in the classic generation a list of them. */
export function parseAsset(labelSet: Model, asset: unknown): ParsedAsset & ParsedClassicAsset {
  const wire = objectAt(asset, root);
  const parsed =
    "task" in wire
      ? { ...wire, task: parseExportedTask(labelSet, wire.task, at(root, "task")) }
      : { ...wire, tasks: parseEach(wire.tasks, at(root, "tasks"), (task, at) => parseExport(labelSet, task, at)) };
  return parsed as unknown as ParsedAsset & ParsedClassicAsset;
}

function parseExportedTask(labelSet: Model, task: unknown, location: Location): ParsedLabels {
  const wire = objectAt(task, location);
  const history = at(location, "stageHistory");
  const stageHistory = parseEach(wire.stageHistory, history, (entry, at) => parseExport(labelSet, entry, at, "tools"));
  return { ...parseExport(labelSet, wire, location, "tools"), ...{ stageHistory } };
}

function parseExport(labelSet: Model, exported: unknown, location: Location, objects?: ObjectsKey): ParsedLabels {
  const wire = objectAt(exported, location);
  return { ...without(wire, labels), ...readLabels(labelSet, wire, location, byText, objects), ...strokesOf(wire) };
}

function parseEach<T>(list: unknown, location: Location, parse: (item: unknown, location: Location) => T): T[] {
  const items = list ?? [];
  if (!Array.isArray(items)) throw wrongType(items, location, "an array");
  return items.map((item, i) => parse(item, at(location, i)));
}

/** Reads a stored task. */
export function parseTask(labelSet: Model, task: unknown): ParsedTask & ParsedClassicTask {
  const wire = objectAt(task, root);
  const location = at(root, "answer");
  const read = readLabels(labelSet, objectAt(wire.answer ?? {}, location), location, byId, "tools");
  return { ...without(wire, new Set(["answer", ...strokes])), ...read, ...strokesOf(wire) } as unknown as ParsedTask &
    ParsedClassicTask;
}

/** Reads a label of an import. */
export function parseLabel(labelSet: Model, label: unknown): ParsedLabel {
  const wire = objectAt(label, root);
  return { ...without(wire, labels), ...readLabels(labelSet, wire, root, byText), ...strokesOf(wire) };
}

const strokes = ["brushDataUrl", "medicalBrushDataUrl"];
const labels = new Set(["objects", "tools", "classifications", "relations", ...strokes]);

/** The URLs of strokes. Where there are none they may be null as well as missing. */
function strokesOf(wire: JsonObject): Pick<ParsedLabels, "brushDataUrl" | "medicalBrushDataUrl"> {
  const known = strokes.filter((key) => typeof wire[key] === "string");
  return Object.fromEntries(known.map((key) => [key, wire[key]]));
}

const byText: Reading = { optionsBy: "text", unknown() {} };
const byId: Reading = { optionsBy: "id", unknown() {} };

function objectAt(value: unknown, location: Location): JsonObject {
  if (isObject(value)) return value;
  throw wrongType(value, location, "an object");
}

function wrongType(value: unknown, location: Location, right: string): LabelError {
  return new LabelError([problem("wrong-type", location, `is ${typeName(value)}; it must be ${right}.`)]);
}
