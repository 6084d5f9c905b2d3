import { expect, test } from "vitest";
import { boundingBox, defineLabelSet, LabelSetError, problemsOf } from "./index.ts";

test("a label set that was not built here is held to what the builder refuses", () => {
  expect(problemsOf(defineLabelSet({ tools: [boundingBox("Car")] }))).toEqual([]);
  const tool = { tool: "polygon", title: "Car", schemaId: "1", color: "red" };
  const found = problemsOf({ tools: [tool, { ...tool, schemaId: "2", color: "#FF0000" }] } as never);
  expect(found.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    "invalid-color /tools/0/color",
    "duplicate-title /tools/1",
  ]);
  expect(problemsOf({ tools: [{ title: 3 }] } as never)).toContainEqual(
    expect.objectContaining({ code: "wrong-type", pointer: "/tools/0/title" }),
  );
  expect(() => problemsOf([] as never)).toThrow(LabelSetError);
});
