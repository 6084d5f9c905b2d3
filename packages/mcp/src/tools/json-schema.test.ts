import { createHub } from "@ango-hub/mock";
import { methods } from "@ango-hub/openapi/methods";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connect } from "../../testing/connect.ts";
import { findMistake } from "./check-input.ts";
import { inputSchema } from "./json-schema.ts";

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
const projectId = "61602b346ee9eb45e8273fbb";
const plain = Object.entries(methods).map(([name, { fields }]) => ({ name, fields }));

describe("the schema of what a tool takes", () => {
  test.each(plain)("is one of JSON Schema, for $name", ({ fields }) => {
    const schema = inputSchema(fields);
    expect(() => ajv.compile(schema)).not.toThrow();
    expect(Object.keys(schema.properties as object)).toEqual(Object.keys(fields));
  });

  test("refers to what may hold itself", () => {
    const { properties, $defs } = inputSchema(methods["labelSets.set"].fields);
    expect(properties).toHaveProperty("labelSet.$ref", "#/$defs/CategorySchema");
    expect($defs).toHaveProperty("TreeOption.properties.children.items.$ref", "#/$defs/TreeOption");
  });

  test("stays short enough for an assistant that reads all of them", async () => {
    const { tools } = await (await connect(await createHub())).listTools();
    expect(JSON.stringify(tools).length).toBeLessThan(30_000);
  });

  const values = [
    ...[undefined, null, "", "x", projectId, [], [""], [projectId], {}, -1, 0, 1, 1.5, 2000, true],
    ...[
      "Label",
      { stage: "Label" },
      { stage: { eq: "Label" } },
      { stage: { is: "x" } },
      { createdAt: { from: "2026" } },
    ],
    ...["Open", "eng", "a@example.com", ["a@example.com"], "Manager", [{ email: "a@example.com" }], "all", "AWS"],
    { objects: [], classifications: [], relations: [] },
    { tools: [{ tool: "bounding-box", title: "A" }], classifications: [], relations: [] },
    [{ id: "Start", type: "Start", name: "Start", next: ["Label"] }],
  ];

  test("takes and refuses the same as the check of the input", () => {
    const validators = plain.map(({ name, fields }) => ({ name, fields, validate: ajv.compile(inputSchema(fields)) }));
    let [taken, refused] = [0, 0];
    const anyInput = fc.constantFrom(...validators).chain((tool) => {
      const names = [...Object.keys(tool.fields), "another"];
      const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)), {
        selector: ([name]) => name,
        maxLength: 3,
      });
      const required = Object.keys(tool.fields).filter((name) => tool.fields[name]?.required);
      const given = fc.tuple(...required.map((name) => fc.constantFrom(...values).map((value) => [name, value])));
      return fc.tuple(fc.constant(tool), given, pairs);
    });
    fc.assert(
      fc.property(anyInput, ([{ name, fields, validate }, required, others]) => {
        // What is undefined is not there, once it was sent.
        const input = JSON.parse(JSON.stringify(Object.fromEntries([...required, ...others])));
        const isTaken = findMistake({ fields }, input) === undefined;
        isTaken ? taken++ : refused++;
        expect([name, input, isTaken]).toEqual([name, input, validate(input)]);
      }),
      { numRuns: 20_000 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(200);
  });
});
