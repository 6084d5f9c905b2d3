import type { Box } from "@ango-hub/label-set";
import { convertShape } from "../geometry/convert-shape.ts";
import { isTrue } from "../items/flags.ts";
import type { Attributes, Item, ItemObject } from "../items/item.ts";
import { ByName } from "../mapping/names.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { XmlWriter } from "../xml/write-xml.ts";
import { boundsOf, clippedBox, wholeBox } from "./bounds.ts";
import type { PartsOfObjects } from "./part-relations.ts";
import type { WriteVocOptions } from "./write-voc-options.ts";

/** Flags of an object, in the order of the format. */
export const flags = ["truncated", "occluded", "difficult"] as const;

/** What the format says where nobody knows how an object stands. */
export const noPose = "Unspecified";

/** Writes the objects of pictures. */
export class ObjectWriter {
  readonly #options: WriteVocOptions;
  readonly #classes = new ByName<true>();

  constructor(options: WriteVocOptions) {
    this.#options = options;
    for (const { name } of options.header.classes) this.#classes.set(name, true);
  }

  /** An `<object>`, or nothing where the format can't hold it. */
  objectText(item: Item, object: ItemObject, { partsOf }: PartsOfObjects): string | undefined {
    const leaveOut = this.#leaveOutOf(item, object);
    const xml = new XmlWriter(leaveOut);
    const box = this.#boxText(item, object, xml, leaveOut);
    if (box === undefined) return undefined;
    const { pose, ...others } = object.attributes;
    const isPose = typeof pose === "string" && pose !== noPose;
    const given = isPose || pose === undefined ? others : object.attributes;
    const parts = (partsOf.get(object) ?? []).map((part) => this.#partText(item, part));
    const [truncated, occluded, difficult] = flags.map((name) => xml.text(name, isTrue(given[name]) ? 1 : 0));
    return xml.element("object", {}, [
      xml.text("name", object.class),
      xml.text("pose", isPose ? pose : noPose),
      ...[truncated, occluded, box, difficult].map(String),
      ...attributeTexts(given, xml),
      ...parts.filter((part) => part !== undefined),
    ]);
  }

  #partText(item: Item, part: ItemObject): string | undefined {
    const leaveOut = this.#leaveOutOf(item, part);
    const xml = new XmlWriter(leaveOut);
    const box = this.#boxText(item, part, xml, leaveOut);
    if (box === undefined) return undefined;
    if (Object.keys(part.attributes).length > 0) leaveOut("attribute-left-out", "A part has no attributes.");
    return xml.element("part", {}, [xml.text("name", part.class), box]);
  }

  #boxText(item: Item, object: ItemObject, xml: XmlWriter, leaveOut: LeaveOut): string | undefined {
    const { class: name, page, keypoints } = object;
    if (!this.#classes.has(name)) {
      leaveOut("unmapped-class", `"${name}" is none of the classes of this data set.`);
      return undefined;
    }
    if (page !== undefined && (page > 0 || item.video)) {
      leaveOut("page-left-out", `Pascal VOC has pictures alone, and this is on page ${page}.`);
      return undefined;
    }
    const box = this.#boxOf(item, object, leaveOut);
    if (!box) return undefined;
    if (keypoints) leaveOut("keypoints-left-out", "Pascal VOC has no keypoints.");
    const { xmin, ymin, xmax, ymax } = boundsOf(box, this.#options);
    const bounds = Object.entries({ xmin, ymin, xmax, ymax });
    return xml.element(
      "bndbox",
      {},
      bounds.map(([side, value]) => xml.text(side, value)),
    );
  }

  #boxOf({ size }: Item, object: ItemObject, leaveOut: LeaveOut): Box | undefined {
    const { clip = true, floats = false } = this.#options;
    const converted = convertShape(object, "bounding-box", object.box);
    if (!converted) {
      leaveOut("shape-left-out", `Pascal VOC has boxes alone, and no ${object.kind}.`);
      return undefined;
    }
    if (converted.losses.length > 0) leaveOut("shape-changed", `Of the ${object.kind} only the box around it is kept.`);
    const [drawn] = converted.shapes as readonly Box[];
    const box = drawn && clip && size ? clippedBox(drawn, size) : drawn;
    if (!drawn || !box || box.width <= 0 || box.height <= 0) {
      leaveOut("invalid", "It has no area in its picture.");
      return undefined;
    }
    if (box.width !== drawn.width || box.height !== drawn.height) {
      if (isSmaller(box, drawn)) leaveOut("clipped", "What lies outside the picture is cut off.");
    }
    if (floats) return box;
    const { box: whole, isRounded } = wholeBox(box);
    if (isRounded) leaveOut("rounded", "Its edges are moved to whole pixels; `floats` keeps them.");
    return whole;
  }

  #leaveOutOf({ externalId, objects }: Item, object: ItemObject): LeaveOut {
    const { report } = this.#options;
    return (kind, message) => {
      report.add({ kind, message, item: externalId, object: object.id ?? String(objects.indexOf(object)) });
    };
  }
}

/** Whether one box is smaller than another, by more than computing is off by. */
function isSmaller(box: Box, other: Box): boolean {
  return other.width - box.width > 1e-9 || other.height - box.height > 1e-9;
}

/** Attributes as other programs write them; a list is one of several with the same name. A flag says all of what is true. */
function attributeTexts(attributes: Attributes, xml: XmlWriter): string[] {
  const own = Object.entries(attributes).filter(
    ([name, value]) => !(flags.some((flag) => flag === name) && isTrue(value)),
  );
  const texts = own.flatMap(([name, value]) =>
    [value].flat().map((one) => xml.element("attribute", {}, [xml.text("name", name), xml.text("value", String(one))])),
  );
  return texts.length > 0 ? [xml.element("attributes", {}, texts)] : [];
}
