import { isObject, textOf } from "../shared/json.ts";

/** What the tools of a label set were defined to draw, in their order: a project calls a flat box and one in a volume the same. */
export type Drawn = readonly string[];

// Beside the label set rather than in it, since the wire form has no place for it.
const remembered = new WeakMap<object, Drawn>();

export function rememberDrawn(labelSet: object, drawn: Drawn): void {
  remembered.set(labelSet, drawn);
}

/** What the tools draw of a label set that was built here; of one that came from elsewhere that is not known. */
export function drawnBy(labelSet: unknown): Drawn {
  return (isObject(labelSet) && remembered.get(labelSet)) || [];
}

/** What tools draw as they are defined. */
export function drawnAsDefined(tools: unknown): Drawn {
  return Array.isArray(tools) ? tools.map((tool) => (isObject(tool) ? textOf(tool.tool) : "")) : [];
}
