import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryLabelSet } from "../../testing/arbitrary-label-set.ts";
import { damaged } from "../../testing/damage.ts";
import { documentedLabelSets } from "../../testing/documented-label-sets.ts";
import * as exported from "../index.ts";
import { diff, LabelSet, LabelSetError, toCode } from "../index.ts";

/** Runs the code of a module that imports from this package only and exports `labelSet`. */
function run(code: string): LabelSet {
  const [, names, body] =
    /^import \{([^}]*)\} from "@ango-hub\/label-set";\n\nexport const labelSet = ([\s\S]*);\n$/.exec(code) ?? [];
  const used = (names ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const values = used.map((name) => new Map<string, unknown>(Object.entries(exported)).get(name));
  // Printed code may hold one piece of type syntax.
  return new Function(...used, `return ${(body ?? "").replaceAll(" as never", "")}`)(...values);
}

describe("the code of a label set", () => {
  test.each(Object.entries(documentedLabelSets))("builds it again: %s", (_, labelSet) => {
    expect(run(toCode(labelSet)).toJSON()).toStrictEqual(labelSet.toJSON());
  });

  test("builds any label set again", () => {
    fc.assert(
      fc.property(arbitraryLabelSet, (labelSet) => {
        expect(run(toCode(labelSet)).toJSON()).toStrictEqual(labelSet.toJSON());
      }),
    );
  });

  test("builds whatever a project returned, up to defaults", () => {
    fc.assert(
      fc.property(
        arbitraryLabelSet.chain((labelSet) => damaged(labelSet.toJSON())),
        (wire) => {
          const project = readable(wire);
          if (project === undefined) return;
          // Without an id there is nothing by which a part could be the same.
          fc.pre(everyPartHasAnId(project.toJSON()));
          expect(diff(project, run(toCode(project)))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("writes an id down only where the builder would derive another", () => {
    const wire = documentedLabelSets["dropdown-with-two-choices"]?.toJSON() ?? {};
    expect(toCode(wire)).not.toContain("schemaId");
    const [dropdown] = wire.classifications ?? [];
    if (dropdown) dropdown.title = "Renamed";
    expect(toCode(wire)).toContain(`schemaId: "${dropdown?.schemaId}"`);
  });

  test("sets what a classification is set to, by its function where that takes it", () => {
    const wire = {
      classifications: [
        {
          tool: "radio",
          title: "Light",
          schemaId: "l",
          options: [{ value: "Red" }],
          frameSpecific: true,
          showDropdown: true,
        },
        { tool: "text", title: "Note", schemaId: "n", frameSpecific: true, showDropdown: true },
      ],
    };
    const code = toCode(wire);
    expect(code).toMatch(/radio\("Light", \["Red"\], \{[^}]*frameSpecific: true, showDropdown: true/s);
    expect(code).toMatch(/\{\s*tool: "text",[^}]*showDropdown: true/s);
    const set = { frameSpecific: true, showDropdown: true };
    expect(run(code).toJSON().classifications).toMatchObject([set, set]);
  });

  test("is laid out to be read", () => {
    expect(toCode(documentedLabelSets["tree-revealed-by-option"] ?? {})).toMatchInlineSnapshot(`
      "import { branch, defineLabelSet, option, radio, treeDropdown } from "@ango-hub/label-set";

      export const labelSet = defineLabelSet({
        classifications: [
          radio(
            "radio",
            [
              option("Radio Answer 1", {
                schemaId: "radioOptionSchemaId",
                reveals: [treeDropdown("tree", [branch("Branch 1", ["Leaf 1", "Leaf 2"]), "Leaf 3"], { color: "#E12D96" })],
              }),
              "Radio Answer 2",
            ],
            { color: "#FF69FF" },
          ),
        ],
      });
      "
    `);
  });

  test("accepts by name the problems that the project has", () => {
    const tool = { tool: "polygon", color: "red", title: "Roof" };
    const code = toCode({
      tools: [
        { ...tool, schemaId: "a" },
        { ...tool, schemaId: "b" },
      ],
    });
    expect(code).toContain('{ allow: ["duplicate-color", "duplicate-title", "invalid-color"] }');
    expect(run(code).toJSON().tools).toMatchObject([{ schemaId: "a", color: "red" }, { schemaId: "b" }]);
  });

  test("writes a kind of part that no function builds as an object", () => {
    const wire = { tools: [{ tool: "circle", title: "Ring", schemaId: "p", size: 4 }] };
    expect(toCode(wire)).toContain('tool: "circle"');
    expect(diff(wire, run(toCode(wire)))).toEqual([]);
  });
});

function readable(wire: unknown): LabelSet | undefined {
  try {
    return LabelSet.fromJSON(wire);
  } catch (error) {
    expect(error).toBeInstanceOf(LabelSetError);
    return undefined;
  }
}

function everyPartHasAnId(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, child]) => {
    const isList = ["tools", "classifications", "relations", "options", "treeOptions", "children"].includes(key);
    if (!isList || !Array.isArray(child)) return true;
    return child.every((part) => (part.schemaId || part.key) && everyPartHasAnId(part));
  });
}
