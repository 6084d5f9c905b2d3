import { boxAround } from "@ango-hub/label-set";
import { isTrue } from "../items/flags.ts";
import type { Header, HeaderAttribute, HeaderClass } from "../items/header.ts";
import type { Attributes, Item, ItemObject, Keypoint } from "../items/item.ts";
import { ByName } from "../mapping/names.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { XmlWriter } from "../xml/write-xml.ts";
import { attributeText } from "./attributes.ts";
import { type AreasAs, pointsText, shapeElements } from "./write-shape.ts";

type Values = Readonly<Record<string, string | number | undefined>>;

/** A class, and its attributes by their names. */
interface KnownClass {
  readonly entry: HeaderClass;
  readonly attributes: ByName<HeaderAttribute>;
}

/** Writes objects as elements: of pictures, and at frames of a track. */
export class ObjectWriter {
  readonly #classes = new ByName<KnownClass>();

  constructor({ classes }: Header) {
    for (const entry of classes) {
      const attributes = new ByName<HeaderAttribute>();
      for (const attribute of entry.attributes) attributes.set(attribute.name, attribute);
      this.#classes.set(entry.name, { entry, attributes });
    }
  }

  /** Whether an object has a class of the file. One that has none is told to be left out. */
  isKnown({ class: name }: ItemObject, leaveOut: LeaveOut): boolean {
    if (this.#classes.has(name)) return true;
    leaveOut("unmapped-class", `"${name}" is none of the classes of this file.`);
    return false;
  }

  /**
   * The elements of an object: one, or several where its parts are, or none where CVAT has no place for it.
   *
   * @param values Attributes that all of them have, such as the label.
   */
  elementsOf(object: ItemObject, values: Values, { size }: Item, areas: AreasAs, leaveOut: LeaveOut): string[] {
    const xml = new XmlWriter(leaveOut);
    const known = this.#classes.get(object.class);
    const isOccluded = isTrue(object.attributes.occluded);
    const all: Values = { ...values, occluded: isOccluded ? 1 : 0 };
    const attributes = attributeTexts(object.attributes, isOccluded, known, xml, leaveOut);
    const { keypoints: names } = known?.entry ?? {};
    if (object.keypoints && !names) leaveOut("keypoints-left-out", `Class "${object.class}" has no keypoints.`);
    if (object.keypoints && names) {
      if (!isBoxOf(object, object.keypoints)) {
        leaveOut("shape-changed", `A skeleton has points alone; its ${object.kind} is left out.`);
      }
      const points = names.flatMap((name) => pointElement(name, object.keypoints ?? [], values, xml));
      const unknown = object.keypoints.filter(({ name }) => !names.includes(name)).map(({ name }) => name);
      if (unknown.length > 0)
        leaveOut("keypoints-left-out", `Class "${object.class}" has no keypoint "${unknown[0]}".`);
      return [xml.element("skeleton", all, [...points, ...attributes])];
    }
    const shapes = shapeElements(object, size, areas, leaveOut);
    return shapes.map((shape) => xml.element(shape.name, { ...all, ...shape.attributes }, attributes));
  }
}

/** A keypoint; one that nobody marked is outside of the picture, and so are all of a track where it ends, as they have it. */
function pointElement(name: string, keypoints: readonly Keypoint[], values: Values, xml: XmlWriter): string[] {
  const point = keypoints.find((keypoint) => keypoint.name === name);
  const isGone = values.outside === 1;
  if (isGone && !point) return [];
  const attributes = {
    label: name,
    keyframe: values.keyframe,
    occluded: point?.isHidden ? 1 : 0,
    outside: point && !isGone ? 0 : 1,
    points: pointsText([[point?.x ?? 0, point?.y ?? 0]]),
  };
  return [xml.element("points", attributes)];
}

/** Whether a shape says no more than the points do. */
function isBoxOf({ kind, shape }: ItemObject, keypoints: readonly Keypoint[]): boolean {
  const [first] = keypoints;
  if (kind === "point") return keypoints.length === 1 && first?.x === shape[0] && first.y === shape[1];
  if (kind !== "bounding-box" || keypoints.length === 0) return false;
  const { x, y, width, height } = boxAround(keypoints.map((point) => [point.x, point.y]));
  return x === shape.x && y === shape.y && width === shape.width && height === shape.height;
}

function attributeTexts(
  attributes: Attributes,
  isOccluded: boolean,
  known: KnownClass | undefined,
  xml: XmlWriter,
  leaveOut: LeaveOut,
): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (name === "occluded" && isOccluded) return [];
    return attributeText(name, value, known?.attributes.get(name), xml, leaveOut);
  });
}
