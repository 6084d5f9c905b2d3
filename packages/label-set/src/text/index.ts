export { checkSelections, type SelectedSpan, type SelectionProblemCode } from "./check-selections.ts";
export { spansFromBytes, spansFromCodePoints, spansToBytes, spansToCodePoints } from "./units.ts";
