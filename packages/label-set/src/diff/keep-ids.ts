import type { CategorySchema } from "@ango-hub/openapi";
import { type FormerTitles, formerTitlesOf } from "../definition/former-titles.ts";
import { type LabelSetSource, modelOf, wireOf } from "../definition/label-set-source.ts";
import { isObject, type JsonObject } from "../shared/json.ts";
import { identitiesOf } from "./identity.ts";
import { keptIds } from "./kept-ids.ts";

/** The wire form of a label set, with the ids that its parts have in the one before. */
export function keepIds(
  before: LabelSetSource,
  after: LabelSetSource,
  formerTitles: FormerTitles = formerTitlesOf(after),
): CategorySchema {
  const wire = wireOf(after);
  const ids = keptIds(identitiesOf(modelOf(before)), identitiesOf(modelOf(wire)), formerTitles);
  return ids.size === 0 ? wire : (replaced({ ...wire }, [], ids) as CategorySchema);
}

/** The keys that hold ids, by the list that an object stands in. */
const idKeys = new Map<string, readonly string[]>([
  ["tools", ["schemaId"]],
  ["classifications", ["schemaId", "parentOptionId"]],
  ["relations", ["schemaId"]],
  ["options", ["schemaId"]],
  ["treeOptions", ["key", "value"]],
  ["children", ["key", "value"]],
]);

function replaced(object: JsonObject, keys: readonly string[], ids: ReadonlyMap<string, string>): JsonObject {
  const entries = Object.entries(object).map(([key, value]) => {
    if (keys.includes(key) && typeof value === "string") return [key, ids.get(value) ?? value];
    const inList = idKeys.get(key);
    if (inList === undefined || !Array.isArray(value)) return [key, value];
    return [key, value.map((entry: unknown) => (isObject(entry) ? replaced(entry, inList, ids) : entry))];
  });
  return Object.fromEntries(entries);
}
