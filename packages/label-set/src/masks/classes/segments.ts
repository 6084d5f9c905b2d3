import { channelsOf, checkColor } from "../colors.ts";
import { MaskError } from "../errors.ts";
import type { MaskClass } from "./mask-class.ts";

/** A class as the header of a volume names it. */
export interface Segment {
  /** The value of its voxels. */
  readonly number: number;
  /** Its name, which may be empty. */
  readonly title: string;
}

/**
 * The lines of a header that name the classes of a volume, as 3D Slicer reads them: `encodeNrrd` writes them.
 *
 * @param classes The classes, as `voxelClasses` gives them.
 * @throws {MaskError} when a title takes more than a line, or a colour is none.
 * @example
 * const classes = [{ number: 7, title: "Lesion", schemaId: "7", color: "#9C27B0" }];
 * const file = await encodeNrrd({ ...volume, header: segmentHeader(classes) });
 * console.log((await decodeNrrd(file)).header.includes("Segment0_LabelValue:=7"));
 * // true
 */
export function segmentHeader(classes: readonly MaskClass[]): string[] {
  return classes.flatMap(({ number, title, schemaId, color }, at) => {
    if (/[\r\n]/.test(title)) {
      throw new MaskError(`The title ${JSON.stringify(title)} takes more than a line, which a header has no room for.`);
    }
    if (color !== "") checkColor(`The colour of the class ${JSON.stringify(title)}`, color);
    const shares =
      color === ""
        ? []
        : channelsOf(color)
            .slice(0, 3)
            .map((channel) => (channel / 255).toFixed(6));
    return [
      `Segment${at}_ID:=${schemaId}`,
      `Segment${at}_Name:=${title}`,
      `Segment${at}_LabelValue:=${number}`,
      `Segment${at}_Layer:=0`,
      ...(shares.length > 0 ? [`Segment${at}_Color:=${shares.join(" ")}`] : []),
    ];
  });
}

/**
 * The classes that the header of a volume names, by the lines that 3D Slicer writes.
 *
 * @param header The lines, as `decodeNrrd` gives them.
 * @example
 * segmentsOf(["Segment0_Name:=Lung: left", "Segment0_LabelValue:=3"]);
 * // [{ number: 3, title: "Lung: left" }]
 */
export function segmentsOf(header: readonly string[]): Segment[] {
  const values = new Map<string, string>();
  for (const line of header) {
    const [, key, value] = /^(Segment\d+_(?:Name|LabelValue)):=(.*)$/.exec(line) ?? [];
    if (key !== undefined) values.set(key, value as string);
  }
  return [...values].flatMap(([key, value]) => {
    const [, segment] = /^(Segment\d+)_LabelValue$/.exec(key) ?? [];
    if (segment === undefined || !/^\d+$/.test(value)) return [];
    return [{ number: Number(value), title: values.get(`${segment}_Name`) ?? "" }];
  });
}
