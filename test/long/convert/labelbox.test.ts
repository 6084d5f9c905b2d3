import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Item, type ItemObject, Report } from "@ango-hub/convert";
import { writeLabelbox } from "@ango-hub/convert/labelbox";
import { boxCorners } from "@ango-hub/label-set";
import { maskFromSegmentation } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { answersHeader, arbitraryDrawn, drawnSize } from "../../../packages/convert/testing/arbitrary-drawn.ts";
import { itemWith, outputText } from "../../../packages/convert/testing/output.ts";
import { seed } from "../seed.ts";
import { hasPython, installPython, remove, run, temporaryFolder } from "../tools.ts";

const notFound = hasPython ? "" : " (not run: python3 with venv is not found)";
const program = fileURLToPath(new URL("../python/labelbox_lines.py", import.meta.url));

interface Found {
  row: string;
  uuid: string;
  name: string;
  value: unknown;
  answers: Record<string, unknown>;
  frame: number | null;
  segment: number | null;
}

/** What the package of Labelbox should find of an object. */
function expected(object: ItemObject): unknown {
  switch (object.kind) {
    case "bounding-box": {
      const { x, y, width, height } = object.shape;
      return [x, y, x + width, y + height];
    }
    case "rotated-bounding-box":
      return closed(boxCorners(object.shape));
    case "polygon":
      return closed(object.shape);
    case "ner":
      return [object.shape.start, object.shape.end - 1];
    case "segmentation":
      return [...maskFromSegmentation(object.shape, drawnSize).data];
    default:
      return object.shape;
  }
}

/** The line that the program prints; packages may warn of other things. */
function lineOf(output: string): string {
  return output.split("\n").find((line) => line.startsWith("[")) ?? "";
}

function closed(points: readonly unknown[]): unknown[] {
  return [...points, points[0]];
}

/** Answers as the package nests them. */
function nested(attributes: ItemObject["attributes"]): unknown {
  const { Type, "Type › Load": load, Note } = attributes;
  const below = Array.isArray(load) ? { Load: load.map((name) => ({ [name]: {} })) } : {};
  return { ...(Type !== undefined && { Type: { [String(Type)]: below } }), ...(Note !== undefined && { Note }) };
}

describe.skipIf(!hasPython)(`labelbox 5.2.1${notFound}`, () => {
  const folder = temporaryFolder();
  afterAll(() => remove(folder));

  test("reads what is written as it is meant", async () => {
    const bin = await installPython(folder, "labelbox[data]==5.2.1", "packaging==25.0");
    const header = { classes: [{ name: "Vehicle", kinds: [], attributes: answersHeader }], attributes: answersHeader };
    const box = (page: number, x: number, rest: object = {}) => {
      return {
        class: "Vehicle",
        kind: "bounding-box",
        id: "v",
        page,
        shape: { x, y: 0, width: 2, height: 2 },
        ...rest,
      };
    };
    const rotated = {
      class: "Vehicle",
      kind: "rotated-bounding-box",
      shape: { x: 5, y: 5, width: 4, height: 2, rotation: 30 },
    };
    const files: Item[][] = [
      [itemWith("turned.jpg", [rotated])],
      [
        itemWith("v.mp4", [box(0, 0), box(10, 20), box(15, 0, { isGone: true }), box(20, 4)], {
          video: { frames: 30 },
        }),
      ],
      ...fc.sample(
        arbitraryDrawn.filter(({ length }) => length > 0),
        { numRuns: 100, seed },
      ),
    ];
    const paths = await Promise.all(
      files.map(async (items, at) => {
        const path = join(folder, `${at}.ndjson`);
        writeFileSync(path, await outputText(writeLabelbox(items, { header, report: new Report({ strict: true }) })));
        return path;
      }),
    );
    const { code, output } = await run(folder, join(bin, "python"), program, ...paths);
    expect(code, output).toBe(0);
    const [turned, video, ...others]: Found[][] = JSON.parse(lineOf(output));
    expect(turned?.map(({ value }) => value)).toEqual([expected(rotated as unknown as ItemObject)]);
    expect(video?.map(({ frame, segment, value }) => [frame, segment, (value as number[])[0]])).toEqual([
      [1, 0, 0],
      [11, 0, 20],
      [15, 0, 4],
      [21, 1, 4],
      [30, 1, 4],
    ]);
    for (const [at, items] of files.slice(2).entries()) {
      for (const { externalId, objects, attributes, relations } of items) {
        const found = others[at]?.filter(({ row }) => row === externalId) ?? [];
        const byId = new Map(found.map((own) => [own.uuid, own]));
        for (const object of objects) {
          expect(byId.get(object.id ?? "")).toMatchObject({
            name: "Vehicle",
            value: expected(object),
            answers: nested(object.attributes),
          });
        }
        const given = found.filter(({ name }) => answersHeader.some((own) => own.name === name));
        expect(Object.fromEntries(given.map(({ name, value }) => [name, value]))).toEqual(nested(attributes));
        expect(found.length).toBe(objects.length + given.length + relations.length);
      }
    }
  });
});
