import type { Answer, RelationEnds } from "@ango-hub/openapi";
import { wrong } from "../../http/input.ts";
import type { Part } from "../label-set.ts";
import { shapeKeys } from "../shape-keys.ts";

/** The kinds of tools whose shape stands under a key of the same name, flat or in a volume. */
const drawn: ReadonlySet<string> = new Set(shapeKeys);

/** The kinds of tools of which no import can have objects: what they draw lies in files, or is not documented. */
const inNoImport: ReadonlySet<string> = new Set(["brush", "medical-brush", "angle", "spline", "message", "pct"]);

/** Refuses an object that an import can't have of its tool. */
export function checkTool({ tool, title }: Part, shape: object, at: string): void {
  const key = Object.keys(shape).find((name) => drawn.has(name));
  if (key === undefined || key === tool) return;
  if (drawn.has(tool) || inNoImport.has(tool)) throw wrong(at, `has a ${key}, but the tool "${title}" draws a ${tool}`);
}

/** Refuses an answer in another form than that of its question, where that takes no options. */
export function checkAnswer({ tool }: Part, answer: Answer, at: string): void {
  if (tool === "boolean" && typeof answer !== "boolean") throw wrong(at, "must be true or false");
  if ((tool === "text" || tool === "instance") && typeof answer !== "string") throw wrong(at, "must be a text");
}

/** Refuses what a relation of another kind connects. */
export function checkEnds({ tool, title }: Part, { to, group }: RelationEnds, at: string): void {
  const isList = Array.isArray(to);
  const right = tool === "group" ? group !== undefined : group === undefined && (tool === "one-to-many" || !isList);
  if (right) return;
  const needed = tool === "group" ? "a group" : "from and to";
  throw wrong(at, `must have ${isList ? "one end" : needed}, as "${title}" is a ${tool} relation`);
}
