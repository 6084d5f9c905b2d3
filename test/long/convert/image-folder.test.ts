import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Report } from "@ango-hub/convert";
import { openImageFolder, writeImageFolder } from "@ango-hub/convert/huggingface";
import { afterAll, describe, expect, test } from "vitest";
import { all } from "../../../packages/convert/testing/exports.ts";
import { itemWith, outputText } from "../../../packages/convert/testing/output.ts";
import { hasPython, installPython, remove, run, temporaryFolder } from "../tools.ts";

const notFound = hasPython ? "" : " (not run: python3 with venv is not found)";
const program = fileURLToPath(new URL("../python/image_folder.py", import.meta.url));

const names = ["car", "person: 1"];
const attributes = [
  { name: "Type", type: "option", options: ["a", "b"] },
  { name: "Parts", type: "options", options: ["x", "y"] },
] as const;
const header = {
  classes: names.map((name) => ({ name, kinds: [], attributes })),
  attributes: [
    { name: "Weather", type: "text" },
    { name: "Night", type: "boolean" },
    { name: "Tags", type: "options", options: ["p", "q"] },
  ],
} as const;

describe.skipIf(!hasPython)(`datasets 5.2.0${notFound}`, () => {
  const folder = temporaryFolder();
  afterAll(() => remove(folder));

  test("loads a folder of pictures with what is written, in the types that it is meant in", async () => {
    const bin = await installPython(folder, "datasets==5.2.0", "pillow==13.0.0");
    const size = { width: 40, height: 30 };
    const box = (name: string, x: number, rest: object = {}) => {
      return { class: name, kind: "bounding-box", shape: { x, y: 2, width: 3, height: 4 }, ...rest };
    };
    // What is empty, whole or of no answer comes first, where types are found out.
    const items = [
      itemWith("empty.png", [], { size }),
      itemWith("in/whole.png", [box("car", 1)], { size }),
      itemWith(
        "in/other/ö.png",
        [box("person: 1", 1.25, { attributes: { Type: "a", Parts: ["x", "y"] } }), box("car", 2)],
        {
          size,
          attributes: { Weather: "1", Night: true, Tags: ["p"] },
        },
      ),
    ];
    const report = new Report({ strict: true });
    const written = await outputText(writeImageFolder(items, { header, report }));
    mkdirSync(join(folder, "data", "train"), { recursive: true });
    writeFileSync(join(folder, "data", "train", "metadata.jsonl"), written);
    const { code, output } = await run(
      folder,
      join(bin, "python"),
      program,
      join(folder, "data"),
      JSON.stringify(names),
    );
    expect(code, output).toBe(0);
    const found = JSON.parse(output.trim().split("\n").at(-1) ?? "");
    const nothing = { size: [40, 30], Weather: null, Night: null, Tags: null };
    expect(found.rows).toHaveLength(3);
    expect(found.rows).toEqual(
      expect.arrayContaining([
        { ...nothing, bbox: [], names: [], objects: { Type: [], Parts: [] } },
        { ...nothing, bbox: [[1, 2, 3, 4]], names: ["car"], objects: { Type: [null], Parts: [null] } },
        {
          size: [40, 30],
          bbox: [
            [1.25, 2, 3, 4],
            [2, 2, 3, 4],
          ],
          names: ["person: 1", "car"],
          objects: { Type: ["a", null], Parts: [["x", "y"], null] },
          Weather: "1",
          Night: true,
          Tags: ["p"],
        },
      ]),
    );
    expect(found.types).toMatchObject({
      Weather: "Value('string')",
      Night: "Value('bool')",
      Tags: "List(Value('string'))",
    });
    expect(found.types.objects).toContain("'bbox': List(List(Value('float64')))");
    const again = await openImageFolder(written, { report, categories: names });
    expect((await all(again.items())).map(({ objects }) => objects)).toEqual(items.map(({ objects }) => objects));
  });
});
