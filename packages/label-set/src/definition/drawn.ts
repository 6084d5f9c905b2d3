import { isObject, textOf } from "../shared/json.ts";

/** What the tools of a label set were defined to draw, in their order: a project calls a flat box and one in a volume the same. */
export type Drawn = readonly string[];

// The wire form has no place for it, and every copy of this package reads it: a program may have loaded two.
const key = Symbol.for("@ango-hub/label-set/drawn");

export function rememberDrawn(labelSet: object, drawn: Drawn): void {
  Object.defineProperty(labelSet, key, { value: drawn });
}

/** What the tools draw of a label set that was built; of one that came from elsewhere that is not known. */
export function drawnBy(labelSet: unknown): Drawn {
  return (isObject(labelSet) && (labelSet as { [key]?: Drawn })[key]) || [];
}

/** What tools draw as they are defined. */
export function drawnAsDefined(tools: unknown): Drawn {
  return Array.isArray(tools) ? tools.map((tool) => (isObject(tool) ? textOf(tool.tool) : "")) : [];
}
