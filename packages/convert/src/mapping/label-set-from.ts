import {
  type AnyClassification,
  boundingBox,
  checkbox,
  defineLabelSet,
  groupRelation,
  type LabelSet,
  ner,
  pdf,
  point,
  polygon,
  polyline,
  radio,
  rotatedBoundingBox,
  segmentation,
  type ToolKind,
  text,
} from "@ango-hub/label-set";
import { drawnKinds } from "../items/drawn-kinds.ts";
import type { Header, HeaderAttribute, HeaderClass } from "../items/header.ts";
import { aHeader, checkArgument, checkOptions, oneOf } from "../problems/check-arguments.ts";

/** How a label set is made. */
export interface LabelSetFromOptions {
  /**
   * What the classes are drawn with.
   *
   * @default what the data set draws each class with: what keeps all of its shapes, or else a bounding box
   */
  readonly tool?: ToolKind | undefined;
}

/**
 * A label set with a tool for each class of a data set, and its questions; keypoints become tools for points, and a group relation
 * that holds them together. Its JSON is what a project takes.
 *
 * @param header What the data set says of itself, such as the `header` of a COCO file.
 * @param options What classes are drawn with.
 * @throws {ArgumentError} when an argument is none of these.
 * @throws {LabelSetError} when it can't be a label set, for example because it has two classes of one name.
 * @example
 * const { header } = await openCoco(file, { report });
 * await ango.labelSets.set(projectId, labelSetFrom(header).toJSON());
 */
export function labelSetFrom(header: Header, options: LabelSetFromOptions = {}): LabelSet {
  checkArgument("header", header, aHeader);
  checkOptions(options, {}, { tool: oneOf(...drawnKinds) });
  const points = new Set(header.classes.flatMap(({ keypoints = [] }) => keypoints));
  const names = new Set(header.classes.map(({ name }) => name));
  const tools = header.classes.map((entry) => toolOf(entry, options));
  const pointTools = [...points].filter((name) => !names.has(name)).map((name) => point(name));
  return defineLabelSet({
    tools: [...tools, ...pointTools],
    classifications: header.attributes.map(questionOf),
    relations: pointTools.length > 0 ? [groupRelation("Keypoints")] : [],
  }) as unknown as LabelSet;
}

const builders = {
  "bounding-box": boundingBox,
  "rotated-bounding-box": rotatedBoundingBox,
  polygon,
  polyline,
  point,
  segmentation,
  ner,
  pdf,
} as const;

function toolOf({ name, kinds, color, attributes }: HeaderClass, { tool }: LabelSetFromOptions) {
  const kind = (tool as keyof typeof builders) ?? drawnKinds.find((kind) => kinds.includes(kind)) ?? "bounding-box";
  const classifications: readonly AnyClassification[] = attributes.map(questionOf);
  return builders[kind](name, { classifications, ...(isColor(color) && { color }) });
}

function isColor(color: string | undefined): color is `#${string}` {
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color);
}

function questionOf({ name, type, options = [] }: HeaderAttribute): AnyClassification {
  if (type === "boolean") return radio(name, ["true", "false"]);
  if (type === "option" && options.length > 0) return radio(name, options);
  if (type === "options" && options.length > 0) return checkbox(name, options);
  return text(name);
}
