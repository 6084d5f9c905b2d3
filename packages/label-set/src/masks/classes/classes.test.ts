import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryMask } from "../../../testing/masks.ts";
import { boundingBox, defineLabelSet, segmentation } from "../../index.ts";
import { decodePng } from "../files/png-reader.ts";
import { encodePng } from "../files/png-writer.ts";
import type { MaskClass } from "./mask-class.ts";
import { maskClasses, voxelClasses } from "./mask-class.ts";
import { maskFromPainted, paintMask } from "./paint.ts";
import { segmentHeader, segmentsOf } from "./segments.ts";

const brush = (title: string, color: string) => ({ tool: "brush", title, schemaId: title.toLowerCase(), color });
const voxels = (title: string, schemaId: string) => ({ tool: "medical-brush", title, schemaId, color: "#9C27B0" });
const tools = [brush("Road", "#1E7800"), { tool: "point", title: "Sign", schemaId: "s" }, brush("Sky", "#0064FF")];
const classes: MaskClass[] = [
  { number: 1, title: "Road", schemaId: "road", color: "#1E7800" },
  { number: 2, title: "Sky", schemaId: "sky", color: "#0064FF" },
  { number: 3, title: "Car", schemaId: "car", color: "#1e7801" },
];

describe("the classes of a label set", () => {
  test("are its brushes, numbered in their order", () => {
    expect(maskClasses({ tools })).toEqual(classes.slice(0, 2));
    expect(maskClasses({})).toEqual([]);
    expect(() => maskClasses(null as never)).toThrow("The label set must be an object with tools; it is null.");
  });

  test("are its tools of the kinds that are named", () => {
    const labelSet = defineLabelSet({
      tools: [boundingBox("Car"), segmentation("Road", { schemaId: "r", color: "#1E7800" })],
    });
    const [road] = maskClasses(labelSet, ["segmentation"]);
    expect(road).toEqual({ number: 1, title: "Road", schemaId: "r", color: "#1E7800" });
  });

  test("of volumes are its voxel brushes, whose numbers are their ids", () => {
    const lungs = { tools: [voxels("Left", "2"), voxels("Right", "10"), ...tools] };
    expect(voxelClasses(lungs).map(({ number, title }) => [number, title])).toEqual([
      [2, "Left"],
      [10, "Right"],
    ]);
    for (const id of ["", "0", "01", "256", "a"]) {
      expect(() => voxelClasses({ tools: [voxels("Left", id)] })).toThrow(
        `The id of the voxel brush "Left" must be a number from 1 to 255, which its voxels have; it is ${JSON.stringify(id)}.`,
      );
    }
    expect(() => voxelClasses({ tools: [voxels("Left", "2"), voxels("Right", "2")] })).toThrow(
      'The voxel brushes "Left" and "Right" have one id, 2.',
    );
  });
});

describe("a mask in colours", () => {
  test("is the same mask again, also from its file", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMask, async (mask) => {
        const painted = paintMask(mask, classes);
        expect(maskFromPainted(painted, classes)).toEqual({ mask, unknown: new Map() });
        expect(await decodePng(await encodePng(painted))).toEqual(painted);
      }),
    );
  });

  test("has numbers of 16 bits where a class has one", () => {
    const many = Array.from({ length: 300 }, (_, at) => brush(`t${at}`, `#000${at.toString(16).padStart(3, "0")}`));
    const mask = { width: 2, height: 1, data: new Uint16Array([300, 0]) };
    const all = maskClasses({ tools: many });
    expect(maskFromPainted(paintMask(mask, all), all)).toEqual({ mask, unknown: new Map() });
  });

  test("is opaque in exactly the colours of the tools, and transparent elsewhere", () => {
    const { data } = paintMask({ width: 3, height: 1, data: new Uint8Array([2, 0, 3]) }, classes);
    expect([...data]).toEqual([0, 0x64, 0xff, 255, 0, 0, 0, 0, 0x1e, 0x78, 0x01, 255]);
  });

  test("may have others, which are counted; and a palette in place of its own colours", () => {
    const data = new Uint8Array([0, 1, 2, 2, 3]);
    const palette = ["#00000000", "#1E7800", "#1E7802", "#0064FF80"];
    const { mask, unknown } = maskFromPainted({ width: 5, height: 1, data, palette }, classes);
    expect([...mask.data]).toEqual([0, 1, 0, 0, 0]);
    expect(unknown).toEqual(
      new Map([
        ["#1E7802", 2],
        ["#0064FF80", 1],
      ]),
    );
  });

  test.each<[string, MaskClass[], string]>([
    [
      "a colour that is none",
      [{ ...classes[0], color: "" } as MaskClass],
      'The colour of the class "Road" must be a colour such as #9C27B0; it is "".',
    ],
    [
      "one colour",
      [...classes.slice(0, 1), { ...classes[1], color: "#1e7800" } as MaskClass],
      'The classes "Road" and "Sky" both have the colour #1e7800.',
    ],
    [
      "one number",
      [...classes.slice(0, 1), { ...classes[1], number: 1 } as MaskClass],
      'The classes "Road" and "Sky" both have the number 1.',
    ],
    [
      "no number",
      [{ ...classes[0], number: 0 } as MaskClass],
      'The number of the class "Road" must be a whole one from 1 to 65535; it is 0.',
    ],
    ["not its number", classes.slice(0, 2), "The mask has a pixel of 3, and no class has that number."],
  ])("is refused where classes have %s", (_, given, message) => {
    expect(() => paintMask({ width: 1, height: 1, data: new Uint8Array([3]) }, given)).toThrow(message);
  });
});

describe("the classes in the header of a volume", () => {
  test("are those that were written", () => {
    expect(segmentHeader([{ number: 7, title: "Lung: left", schemaId: "7", color: "#FF8000" }])).toEqual([
      "Segment0_ID:=7",
      "Segment0_Name:=Lung: left",
      "Segment0_LabelValue:=7",
      "Segment0_Layer:=0",
      "Segment0_Color:=1.000000 0.501961 0.000000",
    ]);
    const written = segmentHeader(classes.map((given) => ({ ...given, color: "" })));
    expect(segmentsOf(["space: left-posterior-superior", ...written])).toEqual(
      classes.map(({ number, title }) => ({ number, title })),
    );
    expect(() => segmentHeader([{ ...classes[0], title: "a\nb" } as MaskClass])).toThrow("takes more than a line");
  });

  test("may have no name, and are none without a number", () => {
    const header = ["Segment1_LabelValue:=4", "Segment0_Name:=Heart", "Segment2_LabelValue:=x"];
    expect(segmentsOf(header)).toEqual([{ number: 4, title: "" }]);
  });
});
