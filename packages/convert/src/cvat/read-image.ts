import type { AttributeValue, Item, ItemObject } from "../items/item.ts";
import { separator } from "../mapping/parts.ts";
import type { LeaveOut, Place } from "../problems/problem.ts";
import { numberOf, type XmlElement } from "../xml/xml-element.ts";
import { answerName } from "./attributes.ts";
import { Groups } from "./groups.ts";
import { isObject, readAttributes, readObjects } from "./object-reader.ts";
import type { OpenCvatOptions } from "./open-cvat-options.ts";
import type { CvatMeta } from "./read-meta.ts";

/** An `<image>` with its objects, those that lie below others first, and its tags as answers. */
export function readImage(element: XmlElement, meta: CvatMeta, { report, file }: OpenCvatOptions): Item {
  const { id = "", name, width, height, task_id } = element.attributes;
  // In the file of one task, pictures don't say which.
  const task = meta.tasks.find((own) => meta.tasks.length === 1 || own.id === task_id);
  const subset = element.attributes.subset ?? task?.subset;
  const externalId = name || id;
  const place: Place = { file, line: element.line, item: externalId };
  const leaveOutOf = (line: number, at: number): LeaveOut => {
    return (kind, message) => report.add({ kind, message, ...place, line, object: String(at) });
  };
  const groups = new Groups();
  const ids = new Set<string>();
  const objects = element.children.flatMap((child, at): { object: ItemObject; order: number }[] => {
    if (!isObject(child)) return [];
    const leaveOut = leaveOutOf(child.line, at);
    const { label, group_id, object_id, z_order } = child.attributes;
    const isGrouped = group_id !== undefined && group_id !== "0";
    const made = readObjects(child, label, meta, leaveOut);
    return made.map((object, part) => {
      const own = part === 0 ? object_id : undefined;
      const isDoubled = own !== undefined && ids.has(own);
      if (isDoubled) leaveOut("doubled", "Two objects of the image have one id; only the first keeps it.");
      const given = isDoubled ? undefined : own;
      const id = given ?? (isGrouped ? `${at + 1}${part > 0 ? `-${part + 1}` : ""}` : undefined);
      if (id !== undefined) {
        ids.add(id);
        groups.add(group_id, id);
      }
      return { object: { ...object, ...(id !== undefined && { id }) }, order: numberOf(z_order) ?? 0 };
    });
  });
  const [w, h] = [numberOf(width), numberOf(height)];
  return {
    externalId,
    size: w !== undefined && h !== undefined && w > 0 && h > 0 ? { width: w, height: h } : undefined,
    split: subset || undefined,
    isLabelled: true,
    objects: objects.toSorted((a, b) => a.order - b.order).map(({ object }) => object),
    attributes: readTags(element, meta, leaveOutOf),
    relations: groups.relations(),
    place,
  };
}

/** A tag that is there is true, unless it has an answer. */
function readTags(
  { children }: XmlElement,
  meta: CvatMeta,
  leaveOutOf: (line: number, at: number) => LeaveOut,
): Item["attributes"] {
  const answers = new Map<string, AttributeValue>();
  for (const [at, tag] of children.entries()) {
    const { label } = tag.attributes;
    if (tag.name !== "tag") continue;
    const leaveOut = leaveOutOf(tag.line, at);
    if (!label) {
      leaveOut("invalid", "The <tag> has no label.");
    } else if (answers.has(label)) {
      leaveOut("doubled", `There are two tags of label "${label}"; the first is taken.`);
    } else {
      const { [answerName]: answer = true, ...others } = readAttributes(tag, label, meta);
      answers.set(label, answer);
      for (const [name, value] of Object.entries(others)) answers.set(label + separator + name, value);
    }
  }
  return Object.fromEntries(answers);
}
