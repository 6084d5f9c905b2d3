import type { DirectedRelation, Item, ItemObject } from "../items/item.ts";
import type { LeaveOut, Place } from "../problems/problem.ts";
import { childOf, childrenOf, numberOf, textIn, type XmlElement } from "../xml/xml-element.ts";
import type { OpenVocOptions } from "./open-voc-options.ts";
import { partRelation } from "./part-relations.ts";
import { readObject } from "./read-object.ts";

/**
 * A picture with its objects.
 *
 * @param root The `<annotation>`.
 * @param file Path of the XML file.
 * @param name That path within the folder of all of them, without its ending.
 */
export function readPicture(root: XmlElement, file: string, name: string, options: OpenVocOptions): Item {
  const externalId = nameOfPicture(textIn(root, "filename"), name);
  const place: Place = { file, item: externalId };
  const objects: ItemObject[] = [];
  const relations: DirectedRelation[] = [];
  for (const [at, element] of childrenOf(root, "object").entries()) {
    const number = String(at + 1);
    const leaveOut = leaveOutOf(options, { ...place, line: element.line, object: number });
    const whole = readObject(element, options, leaveOut);
    const elements = childrenOf(element, "part");
    const parts = elements.flatMap((part, index) => {
      const own = readObject(part, options, leaveOutOf(options, { ...place, line: part.line, object: number }));
      return own ? [{ ...own, id: `${number}-${index + 1}` }] : [];
    });
    if (!whole && parts.length > 0) leaveOut("relation-left-out", "Its parts are objects of their own.");
    if (whole) objects.push(parts.length > 0 ? { ...whole, id: number } : whole);
    objects.push(...parts);
    if (whole && parts.length > 0) {
      relations.push({ name: partRelation, from: number, to: parts.map(({ id }) => id), attributes: {} });
    }
  }
  const size = sizeOf(childOf(root, "size"));
  return { externalId, size, isLabelled: true, objects, attributes: {}, relations, place };
}

function leaveOutOf({ report }: OpenVocOptions, place: Place): LeaveOut {
  return (kind, message) => report.add({ kind, message, ...place });
}

/** The name that the file gives its picture; in the folder in which the file lies, where the name has none. */
function nameOfPicture(given: string | undefined, name: string): string {
  const file = given?.trim() ?? "";
  if (file === "") return name;
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  return /[\\/]/.test(file) ? file : folder + file;
}

/** Programs that don't know the size write 0. */
function sizeOf(size: XmlElement | undefined): Item["size"] {
  const [width = 0, height = 0] = ["width", "height"].map((side) => numberOf(textIn(size, side)));
  return width > 0 && height > 0 ? { width, height } : undefined;
}
