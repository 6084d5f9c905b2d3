import { boundingBox, checkbox, type LabelSet, defineLabelSet, radio, option, text, type Tool, type Label } from "./index.ts";
const shared = [boundingBox("A"), boundingBox("B")] as const;
const ls = defineLabelSet({ tools: [...shared, boundingBox("C", { classifications: [radio("q", ["x", option("y", { reveals: [text("t")] })])] })], classifications: [checkbox("w", ["a"])] });
const a: Omit<LabelSet, "label"> = ls;
const b: LabelSet = ls;
declare const tools: Tool[];
const c: LabelSet = defineLabelSet({ tools });
const d: Pick<LabelSet, "parse"> = ls;
const l: Label = ls.label("x");
ls.label("x").addObject("A", { x: 1, y: 1, width: 1, height: 1 });
// @ts-expect-error: x
ls.label("x").addObject("D", { x: 1, y: 1, width: 1, height: 1 });
export const x = 1 as number & { q: typeof ls };
export type Q = typeof ls;
