import type { Item, ItemObject } from "../items/item.ts";
import type { Place } from "../problems/problem.ts";
import { imageAttributes } from "./annotation-attributes.ts";
import type { OpenCocoOptions } from "./open-coco-options.ts";
import { readAnnotation } from "./read-annotation.ts";
import { readSegments } from "./read-segments.ts";
import type { Survey } from "./survey.ts";
import { type CocoAnnotation, type CocoImage, idKey } from "./wire.ts";

/** A picture with what its annotations say: objects, segments, captions. */
export async function itemOf(
  { id, file_name, width, height, attributes }: CocoImage,
  annotations: readonly CocoAnnotation[],
  survey: Survey,
  options: OpenCocoOptions,
): Promise<Item> {
  const { report, file } = options;
  const externalId = file_name ?? String(id);
  const place: Place = { file, item: externalId };
  const objects: ItemObject[] = [];
  const captions: string[] = [];
  const ids = new Set<string>();
  for (const [at, annotation] of annotations.entries()) {
    const own: Place = { ...place, object: idKey(annotation.id) ?? String(at) };
    if (typeof annotation.caption === "string") {
      captions.push(annotation.caption);
    } else if (annotation.segments_info !== undefined) {
      objects.push(...(await readSegments(annotation, survey, options, own)));
    } else {
      const object = readAnnotation(annotation, survey, options, own);
      if (!object) continue;
      const isDoubled = object.id !== undefined && ids.has(object.id);
      if (isDoubled)
        report.add({
          kind: "doubled",
          message: "Two objects of the image have one id; only the first keeps it.",
          ...own,
        });
      if (object.id !== undefined) ids.add(object.id);
      objects.push(isDoubled ? { ...object, id: undefined } : object);
    }
  }
  const given = imageAttributes(attributes, (kind, message) => report.add({ kind, message, ...place }));
  const [caption] = captions;
  return {
    externalId,
    size: width !== undefined && height !== undefined ? { width, height } : undefined,
    isLabelled: true,
    objects,
    attributes: caption === undefined ? given : { ...given, caption: captions.length === 1 ? caption : captions },
    relations: [],
    place,
  };
}
