import type { Box } from "@ango-hub/label-set";
import { isTrue } from "../items/flags.ts";
import type { Attributes, AttributeValue, ItemObject } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { childOf, childrenOf, numberOf, textIn, type XmlElement } from "../xml/xml-element.ts";
import { boxOf, type VocPixels } from "./bounds.ts";
import { flags, noPose } from "./object-writer.ts";

/** An `<object>` or a `<part>` without what stands in it, or nothing where it has no name or no box. */
export function readObject(element: XmlElement, pixels: VocPixels, leaveOut: LeaveOut): ItemObject | undefined {
  const name = textIn(element, "name");
  if (name === undefined || name === "") {
    leaveOut("invalid", `The <${element.name}> has no <name>.`);
    return undefined;
  }
  const shape = readBox(element, pixels, leaveOut);
  return shape && { class: name, kind: "bounding-box", shape, attributes: readAttributes(element, leaveOut) };
}

const sides = ["xmin", "ymin", "xmax", "ymax"] as const;

function readBox(element: XmlElement, pixels: VocPixels, leaveOut: LeaveOut): Box | undefined {
  const bounds = childOf(element, "bndbox");
  if (!bounds) {
    leaveOut("invalid", `The <${element.name}> has no <bndbox>.`);
    return undefined;
  }
  const numbers = sides.map((side) => numberOf(textIn(bounds, side)));
  const [xmin, ymin, xmax, ymax] = numbers;
  if (xmin === undefined || ymin === undefined || xmax === undefined || ymax === undefined) {
    const given = sides.map((side) => `${side} ${JSON.stringify(textIn(bounds, side))}`);
    leaveOut("invalid", `The <bndbox> must have four numbers; it has ${given.join(", ")}.`);
    return undefined;
  }
  const box = boxOf({ xmin, ymin, xmax, ymax }, pixels);
  if (!box) leaveOut("invalid", `The <bndbox> has no area: it goes from ${xmin}, ${ymin} to ${xmax}, ${ymax}.`);
  return box;
}

/** What is read by itself. */
const known = new Set(["name", "pose", "bndbox", "part", "attributes", ...flags]);

/** Flags that are set, the pose, and what other programs write beside them or under `attributes`. */
function readAttributes(element: XmlElement, leaveOut: LeaveOut): Attributes {
  const values = new Map<string, AttributeValue>();
  for (const flag of flags) {
    const text = textIn(element, flag)?.trim();
    if (text === undefined || text === "" || text === "0") continue;
    if (isTrue(text.toLowerCase())) values.set(flag, true);
    else if (text.toLowerCase() !== "false") {
      leaveOut("attribute-left-out", `<${flag}> must be 0 or 1; it is ${JSON.stringify(text)}.`);
    }
  }
  const pose = textIn(element, "pose");
  if (pose && pose !== noPose) values.set("pose", pose);
  for (const { name, children, text } of element.children) {
    if (known.has(name)) continue;
    if (children.length === 0) addValue(values, name, text);
    else leaveOut("attribute-left-out", `<${name}> has more in it than a text, and has no place.`);
  }
  for (const attribute of childrenOf(childOf(element, "attributes"), "attribute")) {
    const [name, value] = [textIn(attribute, "name"), textIn(attribute, "value")];
    if (name && value !== undefined) addValue(values, name, value);
    else leaveOut("attribute-left-out", "An <attribute> must have a <name> and a <value>.");
  }
  return Object.fromEntries(values);
}

/** What stands there several times is a list. */
function addValue(values: Map<string, AttributeValue>, name: string, text: string): void {
  const there = values.get(name);
  values.set(name, there === undefined ? text : [...[there].flat().map(String), text]);
}
