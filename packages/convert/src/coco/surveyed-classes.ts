import type { Header, HeaderAttribute, HeaderClass } from "../items/header.ts";
import type { AttributeValue } from "../items/item.ts";
import { attributesOf } from "./annotation-attributes.ts";
import { isRecord } from "./is-record.ts";
import { type CocoAnnotation, type CocoCategory, idKey } from "./wire.ts";

/** The most texts that an attribute may have, to be one with options. */
const mostOptions = 20;

type Kind = HeaderClass["kinds"][number];

/** What annotations show of a class. */
interface Seen {
  readonly kinds: Set<Kind>;
  readonly attributes: Map<string, SeenAttribute>;
}

interface SeenAttribute {
  readonly types: Set<"boolean" | "number" | "string" | "list">;
  readonly texts: Set<string>;
}

/** The classes of a COCO file, with what its annotations show of them. */
export class SurveyedClasses {
  readonly categories: Map<string, CocoCategory & { readonly name: string }> = new Map();
  readonly #seen = new Map<string, Seen>();

  /** Takes a class, unless there is one with its id. */
  addCategory(id: string, { name, ...category }: CocoCategory & { readonly name: string }): boolean {
    if (this.categories.has(id)) return false;
    this.categories.set(id, { ...category, name });
    return true;
  }

  addAnnotation(annotation: CocoAnnotation): void {
    const id = idKey(annotation.category_id);
    if (id === undefined) return;
    const seen = this.#seen.get(id) ?? { kinds: new Set(), attributes: new Map() };
    this.#seen.set(id, seen);
    seen.kinds.add(kindOf(annotation.segmentation));
    for (const [name, value] of Object.entries(attributesOf(annotation, () => {})))
      addValue(seen.attributes, name, value);
  }

  /** Where nothing says how the classes are called, their ids do. */
  nameByIds(): void {
    for (const id of this.#seen.keys()) this.categories.set(id, { id, name: id });
  }

  header(): Header {
    const classes = [...this.categories].map(([key, category]): HeaderClass => {
      const { id, name, supercategory, keypoints, skeleton, color } = category;
      const seen = this.#seen.get(key);
      return {
        name,
        id: typeof id === "number" ? id : undefined,
        parent: supercategory || undefined,
        color: hexOf(color),
        kinds: [...(seen?.kinds ?? [])],
        attributes: [...(seen?.attributes ?? [])].map(([name, attribute]) => headerAttribute(name, attribute)),
        keypoints: isTexts(keypoints) && keypoints.length > 0 ? keypoints : undefined,
        skeleton: isPairs(skeleton) ? skeleton.map(([from, to]) => [from - 1, to - 1] as const) : undefined,
      };
    });
    return { classes, attributes: [] };
  }
}

function kindOf(segmentation: unknown): Kind {
  if (isRecord(segmentation)) return "segmentation";
  if (!Array.isArray(segmentation) || segmentation.length === 0) return "bounding-box";
  if (typeof segmentation[0] === "number") return "polygon";
  const parts = segmentation.filter((part) => Array.isArray(part) && part.length > 0);
  if (parts.length === 0) return "bounding-box";
  return parts.length === 1 ? "polygon" : "segmentation";
}

function addValue(attributes: Seen["attributes"], name: string, value: AttributeValue): void {
  const seen = attributes.get(name) ?? { types: new Set(), texts: new Set() };
  attributes.set(name, seen);
  seen.types.add(typeof value === "object" ? "list" : (typeof value as "boolean" | "number" | "string"));
  for (const text of [value].flat()) if (seen.texts.size <= mostOptions) seen.texts.add(String(text));
}

function headerAttribute(name: string, { types, texts }: SeenAttribute): HeaderAttribute {
  const [type, another] = types;
  if (another === undefined && (type === "boolean" || type === "number")) return { name, type };
  if (texts.size > mostOptions) return { name, type: "text" };
  return { name, type: types.has("list") ? "options" : "option", options: [...texts] };
}

function hexOf(color: unknown): string | undefined {
  if (
    !Array.isArray(color) ||
    color.length !== 3 ||
    !color.every((value) => Number.isInteger(value) && value >= 0 && value < 256)
  ) {
    return undefined;
  }
  return `#${color
    .map((value: number) => value.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function isPairs(value: unknown): value is [number, number][] {
  return (
    Array.isArray(value) &&
    value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isInteger))
  );
}
