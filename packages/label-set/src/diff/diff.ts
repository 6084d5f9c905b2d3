import { type LabelSetSource, modelOf } from "../definition/label-set-source.ts";
import { groupBy } from "../shared/group-by.ts";
import { ownValue, sameJson } from "../shared/json.ts";
import { composed } from "../shared/unicode.ts";
import { type ChangedPart, type Entry, entriesOf } from "./entries.ts";
import { answerForm } from "./identity.ts";
import { keepIds } from "./keep-ids.ts";

/** One difference between two label sets. Plain JSON. */
export interface Change {
  /** What happened. A list that only has another order is `moved`, and its field is `order`. */
  readonly kind: "added" | "removed" | "changed" | "moved";
  /** What changes. */
  readonly part: ChangedPart;
  /** Id of the part. */
  readonly schemaId: string;
  /** JSON pointer to the part in the label set after the change; to one that was removed, in the one before. */
  readonly pointer: string;
  /** The titles on the way to the part: `Vehicle › Type › Truck`. */
  readonly path: string;
  /** The wire's key that has another value. */
  readonly field?: string;
  /** The value before: of a field, of an order, or the path to where the part stood. */
  readonly before?: unknown;
  /** The value after. */
  readonly after?: unknown;
  /** Whether labels that were made before may lose their place in the label set. */
  readonly orphansLabels: boolean;
  /** The change in words. */
  readonly message: string;
}

/**
 * What changes when a project that has `before` is given `after`, as `applyLabelSet` does. Parts are told apart by their
 * ids: another title is a change, another id is another part. An id of `after` that is derived from a title gives way to
 * the one that the part has in `before`, as in `labelSet.withIdsOf(before)`. What is missing counts as its default.
 *
 * @param before The label set that a project has, or its wire form.
 * @param after The label set that it is to have, or its wire form.
 * @returns The changes as plain JSON; nothing when the label sets are equal.
 * @throws {LabelSetError} when one of them is no label set at all.
 * @example
 * const before = defineLabelSet({ tools: [boundingBox("Vehicle"), polygon("Road")] });
 * const after = defineLabelSet({
 *   tools: [boundingBox("Car", { renamedFrom: "Vehicle" })],
 * });
 * for (const { kind, path, orphansLabels } of diff(before, after))
 *   console.log(kind, path, orphansLabels);
 */
export function diff(before: LabelSetSource, after: LabelSetSource): Change[] {
  const old = entriesOf(modelOf(before));
  const now = entriesOf(modelOf(keepIds(before, after)));
  const changes: Change[] = [];
  for (const [key, entry] of now) {
    const was = old.get(key);
    if (was !== undefined) changes.push(...movesOf(was, entry, old, now), ...fieldChangesOf(was, entry));
    // What is new inside something new goes without saying.
    else if (old.has(entry.parent)) changes.push(change("added", entry, "is added.", { orphansLabels: false }));
  }
  const named = groupBy(now.values(), nameOf);
  for (const [key, entry] of old) {
    if (!now.has(key) && now.has(entry.parent)) changes.push(removal(entry, named.get(nameOf(entry)) ?? []));
  }
  return changes;
}

type Entries = ReadonlyMap<string, Entry>;

/** What a part is called, and what it is a part of: labels are kept by what has another id only there. */
function nameOf({ part, home, title }: Entry): string {
  return JSON.stringify([part, home, title]);
}

function removal(entry: Entry, twins: readonly Entry[]): Change {
  const twin = twins.find(({ schemaId }) => schemaId !== entry.schemaId);
  const hint = twin && entry.schemaId !== "" && ` To keep its labels, give ${twin.path} the id "${entry.schemaId}".`;
  return change("removed", entry, `is removed, with the labels made with it.${hint || ""}`, { orphansLabels: true });
}

function movesOf(was: Entry, entry: Entry, old: Entries, now: Entries): Change[] {
  const moves: Change[] = [];
  if (was.parent !== entry.parent) {
    const [before, after] = [old.get(was.parent)?.path ?? "", now.get(entry.parent)?.path ?? ""];
    const orphansLabels = was.home !== entry.home;
    moves.push(
      change("moved", entry, `moves from ${placeName(before)} to ${placeName(after)}.`, {
        before,
        after,
        orphansLabels,
      }),
    );
  }
  for (const [list, titles] of Object.entries(entry.lists)) {
    const earlier = was.lists[list] ?? new Map<string, string>();
    const orderBefore = [...earlier.keys()].filter((key) => titles.has(key));
    const orderAfter = [...titles.keys()].filter((key) => earlier.has(key));
    if (sameJson(orderBefore, orderAfter)) continue;
    const before = orderBefore.map((key) => earlier.get(key));
    const after = orderAfter.map((key) => titles.get(key));
    const message = `has its ${list} in another order: ${after.join(", ")}.`;
    moves.push(change("moved", entry, message, { field: "order", before, after, orphansLabels: false }));
  }
  return moves;
}

function fieldChangesOf(was: Entry, entry: Entry): Change[] {
  const fields = [...new Set([...Object.keys(was.fields), ...Object.keys(entry.fields)])];
  return fields.flatMap((field) => {
    const [before, after] = [ownValue(was.fields, field) ?? null, ownValue(entry.fields, field) ?? null];
    if (sameJson(before, after)) return [];
    const orphansLabels = orphans(entry, field, before, after);
    const message = `has another ${field}: ${JSON.stringify(before)} becomes ${JSON.stringify(after)}${formNote(before, after)}.`;
    return [change("changed", entry, message, { field, before, after, orphansLabels })];
  });
}

/** Says of two texts that look the same why they are not. */
function formNote(before: unknown, after: unknown): string {
  const look = typeof before === "string" && typeof after === "string" && composed(before) === composed(after);
  return look ? ", the same in another Unicode form" : "";
}

function orphans({ fields }: Entry, field: string, before: unknown, after: unknown): boolean {
  // The strokes of a brush are known by their colour.
  if (field === "color") return fields.tool === "brush";
  if (field === "tool") return answerForm(String(before)) !== answerForm(String(after));
  // Answers under options that no longer reveal the part can't be reached.
  return field === "parentOptionId" && after !== "";
}

function placeName(path: string): string {
  return path === "" ? "the top" : path;
}

function change(
  kind: Change["kind"],
  { part, schemaId, pointer, path }: Entry,
  message: string,
  rest: Pick<Change, "field" | "before" | "after" | "orphansLabels">,
): Change {
  return {
    kind,
    part,
    schemaId,
    pointer,
    path,
    ...rest,
    message: `${path === "" ? "The label set" : path} ${message}`,
  };
}
