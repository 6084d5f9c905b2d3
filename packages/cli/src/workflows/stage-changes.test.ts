import { expect, test } from "vitest";
import { stageChanges } from "./stage-changes.ts";

test("stages are told apart by their ids, and their keys compared by value", () => {
  const label = { id: "1", name: "Label", type: "Label", next: ["2"] };
  const done = { id: "2", name: "Complete", type: "Complete" };
  expect(stageChanges([label, done], [{ ...label, next: ["2"] }, { ...done }])).toEqual([]);
  const changes = stageChanges([label, done], [done, { ...label, name: "Draw" }, { id: "3", name: "New" }]);
  expect(changes.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
    'changed: Draw (1) has another name: "Label" becomes "Draw".',
    "added: New (3) is added.",
    "moved: The stages are listed in another order: 2, 1.",
  ]);
  expect(stageChanges([label], []).map(({ kind }) => kind)).toEqual(["removed"]);
});
