import { jsonSections } from "../files/json-sections.ts";
import type { Chunks } from "../files/source.ts";
import type { Item } from "../items/item.ts";
import { imageGroups } from "./image-groups.ts";
import { isRecord } from "./is-record.ts";
import { itemOf } from "./item-of.ts";
import type { OpenCocoOptions } from "./open-coco-options.ts";
import type { Survey, SurveyedImage } from "./survey.ts";
import { type CocoAnnotation, idKey } from "./wire.ts";

type Open = () => Chunks | Promise<Chunks>;

/** The pictures of a COCO file with their objects, in the order of the file, each as soon as its annotations are there. */
export async function* readItems(
  open: Open,
  survey: Survey,
  options: OpenCocoOptions,
): AsyncGenerator<Item, void, void> {
  const [first = [], ...others] = imageGroups(survey.images);
  const unknown = (value: unknown, index: number) => reportUnknown(value, index, options);
  yield* readGroup(open, first, survey, options, unknown);
  for (const group of others) yield* readGroup(open, group, survey, options);
}

async function* readGroup(
  open: Open,
  group: readonly string[],
  survey: Survey,
  options: OpenCocoOptions,
  unknown?: (value: unknown, index: number) => void,
): AsyncGenerator<Item, void, void> {
  const waiting = new Map<string, CocoAnnotation[]>(group.map((id) => [id, []]));
  let next = 0;
  const isComplete = (id: string) => waiting.get(id)?.length === survey.images.get(id)?.count;
  const take = (id: string): Promise<Item> => {
    const { image } = survey.images.get(id) as SurveyedImage;
    const annotations = waiting.get(id) ?? [];
    waiting.delete(id);
    return itemOf(image, annotations, survey, options);
  };
  for await (const { key, values, index } of jsonSections(open, options.file)) {
    if (key !== "annotations" && key !== "") continue;
    for (const [at, value] of values.entries()) {
      const id = isRecord(value) ? idKey(value.image_id) : undefined;
      if (id === undefined || !survey.images.has(id)) unknown?.(value, index + at);
      else waiting.get(id)?.push(value as CocoAnnotation);
    }
    for (let id = group[next]; id !== undefined && isComplete(id); id = group[next]) {
      yield await take(id);
      next += 1;
    }
    // What is left in the file is of other groups; only the first one looks for what is of none.
    if (next === group.length && !unknown) return;
  }
  for (const id of group.slice(next)) yield await take(id);
}

function reportUnknown(value: unknown, index: number, { report, file }: OpenCocoOptions): void {
  const annotation = isRecord(value) ? value : {};
  const object = idKey(annotation.id) ?? String(index);
  const id = idKey(annotation.image_id);
  if (id === undefined) report.add({ kind: "invalid", message: "The annotation names no image.", file, object });
  else report.add({ kind: "missing-reference", message: `There is no image with the id ${id}.`, file, object });
}
