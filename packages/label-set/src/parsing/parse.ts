import type { Model } from "../definition/model.ts";
import { isObject, type JsonObject, typeName, without } from "../shared/json.ts";
import { at, type Location, pathTo, pointerTo, root } from "../shared/location.ts";
import { LabelError } from "../shared/problems.ts";
import type { ParsedAsset, ParsedExportedTask, ParsedLabel, ParsedLabels, ParsedTask } from "./parsed.ts";
import { readLabels } from "./read-labels.ts";
import type { Reading } from "./reading.ts";

/** Reads an asset of an export. */
export function parseAsset(labelSet: Model, asset: unknown): ParsedAsset {
  const wire = objectAt(asset, root);
  const tasks = wire.tasks ?? [];
  const list = at(root, "tasks");
  if (!Array.isArray(tasks)) throw wrongType(tasks, list, "an array");
  return {
    ...wire,
    tasks: tasks.map((task, i) => parseExportedTask(labelSet, task, at(list, i))),
  } as unknown as ParsedAsset;
}

function parseExportedTask(labelSet: Model, task: unknown, location: Location): ParsedExportedTask {
  const wire = objectAt(task, location);
  const labels = parseLists(labelSet, wire, "objects", location, byText);
  return { ...without(wire, lists), ...labels } as unknown as ParsedExportedTask;
}

/** Reads a stored task. */
export function parseTask(labelSet: Model, task: unknown): ParsedTask {
  const wire = objectAt(task, root);
  const location = at(root, "answer");
  const answer = objectAt(wire.answer ?? {}, location);
  const labels = parseLists(labelSet, answer, "tools", location, byId);
  return { ...without(wire, new Set(["answer"])), ...labels } as unknown as ParsedTask;
}

/** Reads a label of an import. */
export function parseLabel(labelSet: Model, label: unknown): ParsedLabel {
  const wire = objectAt(label, root);
  return { ...without(wire, lists), ...parseLists(labelSet, wire, "objects", root, byText) };
}

const lists = new Set(["objects", "classifications", "relations"]);
const byText: Reading = { optionsBy: "text", unknown() {} };
const byId: Reading = { optionsBy: "id", unknown() {} };

function parseLists(
  labelSet: Model,
  wire: JsonObject,
  objects: "objects" | "tools",
  location: Location,
  reading: Reading,
): ParsedLabels {
  return readLabels(
    labelSet,
    {
      objects: [wire[objects], at(location, objects)],
      classifications: [wire.classifications, at(location, "classifications")],
      relations: [wire.relations, at(location, "relations")],
    },
    reading,
  );
}

function objectAt(value: unknown, location: Location): JsonObject {
  if (isObject(value)) return value;
  throw wrongType(value, location, "an object");
}

function wrongType(value: unknown, location: Location, right: string): LabelError {
  const message = `is ${typeName(value)}; it must be ${right}.`;
  return new LabelError([{ code: "wrong-type", pointer: pointerTo(location), path: pathTo(location), message }]);
}
