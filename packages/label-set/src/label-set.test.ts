import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryLabelSet } from "../testing/arbitrary-label-set.ts";
import { damaged } from "../testing/damage.ts";
import { LabelSet, LabelSetError } from "./index.ts";

describe("reading what a project returns", () => {
  test("gives back what the builder wrote, and is the same label set", () => {
    fc.assert(
      fc.property(arbitraryLabelSet, (labelSet) => {
        const wire = labelSet.toJSON();
        const read = LabelSet.fromJSON(wire);
        expect(read.toJSON()).toStrictEqual(wire);
        expect(read.changesSince(wire)).toEqual([]);
      }),
    );
  });

  test("keeps whatever is unknown, and leaves out whatever is missing", () => {
    const wire = {
      version: 3,
      tools: [{ tool: "brush", title: "Paint", brushSize: 4 }, { tool: "point" }],
      classifications: [{ tool: "radio", color: null, options: [{ value: "a", hint: "b" }], treeOptions: null }],
    };
    expect(LabelSet.fromJSON(wire).toJSON()).toStrictEqual(wire);
    expect(LabelSet.fromJSON({}).toJSON()).toStrictEqual({});
  });

  test("takes a copy", () => {
    const wire = { tools: [{ tool: "point", title: "Tip" }] };
    const labelSet = LabelSet.fromJSON(wire);
    wire.tools.pop();
    labelSet.toJSON().tools?.pop();
    expect(labelSet.toJSON().tools).toHaveLength(1);
  });

  test("says where a value is of the wrong type", () => {
    const wire = { tools: [{ tool: "point", title: 5 }, 7], classifications: { 0: {} } };
    const error = errorOf(() => LabelSet.fromJSON(wire));
    expect(error.problems.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      "/classifications wrong-type",
      "/tools/0/title wrong-type",
      "/tools/1 wrong-type",
    ]);
    expect(error.message).toContain("/tools/0/title: is a number; it must be a string.");
  });

  test.each([undefined, null, 5, "text", [], () => 1, Symbol("s")])("refuses %s, which is no object", (value) => {
    expect(errorOf(() => LabelSet.fromJSON(value)).problems).toHaveLength(1);
  });

  test("refuses what is nested without end", () => {
    const circular: Record<string, unknown> = { tool: "text", title: "again" };
    circular.classifications = [circular];
    expect(errorOf(() => LabelSet.fromJSON({ classifications: [circular] })).problems[0]?.code).toBe("too-deep");
    let deep: object = { tool: "text", title: "bottom" };
    for (let i = 0; i < 300; i++) deep = { tool: "text", title: "level", classifications: [deep] };
    expect(errorOf(() => LabelSet.fromJSON({ classifications: [deep] })).problems[0]?.code).toBe("too-deep");
  });

  test("answers damage with a typed error or a label set, never otherwise", () => {
    fc.assert(
      fc.property(
        arbitraryLabelSet.chain((labelSet) => damaged(labelSet.toJSON())),
        (wire) => {
          try {
            LabelSet.fromJSON(wire);
          } catch (error) {
            expect(error).toBeInstanceOf(LabelSetError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function errorOf(run: () => unknown): LabelSetError {
  try {
    run();
  } catch (error) {
    if (error instanceof LabelSetError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
