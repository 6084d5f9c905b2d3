import type { Model } from "../definition/model.ts";
import { isObject, type JsonObject, typeName, without } from "../shared/json.ts";
import { at, type Location, root } from "../shared/location.ts";
import { LabelError, problem } from "../shared/problems.ts";
import type { ParsedAsset, ParsedExportedTask, ParsedLabel, ParsedTask } from "./parsed.ts";
import { readLabels } from "./read-labels.ts";
import type { Reading } from "./reading.ts";

/** Reads an asset of an export. */
export function parseAsset(labelSet: Model, asset: unknown): ParsedAsset {
  const wire = objectAt(asset, root);
  const wireTasks = wire.tasks ?? [];
  const list = at(root, "tasks");
  if (!Array.isArray(wireTasks)) throw wrongType(wireTasks, list, "an array");
  const tasks = wireTasks.map((task, i) => parseExportedTask(labelSet, task, at(list, i)));
  return { ...wire, tasks } as unknown as ParsedAsset;
}

function parseExportedTask(labelSet: Model, task: unknown, location: Location): ParsedExportedTask {
  const wire = objectAt(task, location);
  return { ...without(wire, lists), ...readLabels(labelSet, wire, location, byText) } as unknown as ParsedExportedTask;
}

/** Reads a stored task. */
export function parseTask(labelSet: Model, task: unknown): ParsedTask {
  const wire = objectAt(task, root);
  const location = at(root, "answer");
  const labels = readLabels(labelSet, objectAt(wire.answer ?? {}, location), location, byId, "tools");
  return { ...without(wire, new Set(["answer"])), ...labels } as unknown as ParsedTask;
}

/** Reads a label of an import. */
export function parseLabel(labelSet: Model, label: unknown): ParsedLabel {
  const wire = objectAt(label, root);
  return { ...without(wire, lists), ...readLabels(labelSet, wire, root, byText) };
}

const lists = new Set(["objects", "classifications", "relations"]);
const byText: Reading = { optionsBy: "text", unknown() {} };
const byId: Reading = { optionsBy: "id", unknown() {} };

function objectAt(value: unknown, location: Location): JsonObject {
  if (isObject(value)) return value;
  throw wrongType(value, location, "an object");
}

function wrongType(value: unknown, location: Location, right: string): LabelError {
  return new LabelError([problem("wrong-type", location, `is ${typeName(value)}; it must be ${right}.`)]);
}
