import type { Header, HeaderAttribute } from "../items/header.ts";
import type { Report } from "../problems/report.ts";

/** A column, which has the answers to one question. */
export interface Column {
  readonly column: string;
  readonly type: HeaderAttribute["type"];
}

/** The columns of an image folder beside its own, by the names of questions. */
export interface Columns {
  readonly ofAsset: ReadonlyMap<string, Column>;
  readonly ofObjects: ReadonlyMap<string, Column>;
}

/** Names that mean something else in such files. */
const own = new Set(["file_name", "image", "width", "height", "objects", "label"]);
const ownOfObjects = new Set(["bbox", "categories", "category", "id", "area"]);

/** The columns for all questions of a data set. A question of several classes that takes other things in each is a text. */
export function columnsOf({ classes, attributes }: Header, report: Report): Columns {
  const ofObjects = classes.flatMap((entry) => entry.attributes);
  return { ofAsset: named(attributes, own, report), ofObjects: named(ofObjects, ownOfObjects, report) };
}

function named(
  attributes: readonly HeaderAttribute[],
  taken: ReadonlySet<string>,
  report: Report,
): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const { name, type } of attributes) {
    const column = taken.has(name) ? `${name}_answer` : name;
    const before = columns.get(name);
    if (column !== name && !before) report.add({ kind: "renamed", message: `"${name}" is the column "${column}".` });
    const asText = type === "option" ? "text" : type;
    columns.set(name, { column, type: before && before.type !== asText ? "text" : asText });
  }
  return columns;
}
