import type { LabelSetSource } from "../../definition/label-set-source.ts";
import { isObject, jsonOf, textOf, typeName } from "../../shared/json.ts";
import { MaskError } from "../errors.ts";

/** What the pixels or voxels of one number are. */
export interface MaskClass {
  /** Their number in a mask, from 1. */
  readonly number: number;
  /** Title of the tool. */
  readonly title: string;
  /** Id of the tool. */
  readonly schemaId: string;
  /** Colour of the tool: `#RRGGBB`, or empty where the label set gives it none. */
  readonly color: string;
}

/**
 * The classes of masks of a label set: its tools of some kinds, numbered from 1 in their order.
 *
 * @param labelSet The label set, or its wire form.
 * @param kinds The kinds of tools, in the wire's spelling; without them `["brush"]`, those whose strokes lie in a picture.
 * @throws {MaskError} when this is no label set, or it has more tools of these kinds than a mask has numbers: 65 535.
 * @example
 * const tools = [{ tool: "brush", title: "Road", schemaId: "a1", color: "#1E7800" }];
 * maskClasses({ tools });
 * // [{ number: 1, title: "Road", schemaId: "a1", color: "#1E7800" }]
 */
export function maskClasses(labelSet: LabelSetSource, kinds: readonly string[] = ["brush"]): MaskClass[] {
  const classes = toolsOf(labelSet, kinds).map((tool, index) => ({ number: index + 1, ...tool }));
  if (classes.length <= 65_535) return classes;
  throw new MaskError(
    `The label set has ${classes.length} tools of these kinds, and a mask has 65535 numbers for them.`,
  );
}

/**
 * The classes of volumes of a label set: its voxel brushes, each with the number that is its id.
 *
 * @param labelSet The label set, or its wire form.
 * @throws {MaskError} when this is no label set, the id of a voxel brush is no number from 1 to 255, or two have the same.
 * @example
 * const tools = [
 *   { tool: "medical-brush", title: "Lesion", schemaId: "7", color: "#9C27B0" },
 * ];
 * voxelClasses({ tools });
 * // [{ number: 7, title: "Lesion", schemaId: "7", color: "#9C27B0" }]
 */
export function voxelClasses(labelSet: LabelSetSource): MaskClass[] {
  const titles = new Map<number, string>();
  return toolsOf(labelSet, ["medical-brush"]).map((tool) => {
    const { schemaId, title } = tool;
    const number = /^[1-9]\d{0,2}$/.test(schemaId) ? Number(schemaId) : 0;
    if (number < 1 || number > 255) {
      throw new MaskError(
        `The id of the voxel brush ${JSON.stringify(title)} must be a number from 1 to 255, which its voxels have; it is ${JSON.stringify(schemaId)}.`,
      );
    }
    const other = titles.get(number);
    if (other !== undefined) {
      throw new MaskError(
        `The voxel brushes ${JSON.stringify(other)} and ${JSON.stringify(title)} have one id, ${number}.`,
      );
    }
    titles.set(number, title);
    return { number, ...tool };
  });
}

function toolsOf(labelSet: LabelSetSource, kinds: readonly string[]): Omit<MaskClass, "number">[] {
  const json = jsonOf(labelSet);
  const wire: unknown = json && JSON.parse(json);
  if (!isObject(wire)) throw new MaskError(`The label set must be an object with tools; it is ${typeName(labelSet)}.`);
  const tools: unknown[] = Array.isArray(wire.tools) ? wire.tools : [];
  return tools.flatMap((tool) => {
    if (!isObject(tool) || !kinds.includes(textOf(tool.tool))) return [];
    return [{ title: textOf(tool.title), schemaId: textOf(tool.schemaId), color: textOf(tool.color) }];
  });
}
