import { jsonSections } from "../files/json-sections.ts";
import type { Chunks } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import { ConversionError } from "../problems/conversion-error.ts";
import type { Place, ProblemKind } from "../problems/problem.ts";
import { isRecord } from "./is-record.ts";
import type { OpenCocoOptions } from "./open-coco-options.ts";
import { SurveyedClasses } from "./surveyed-classes.ts";
import { type CocoAnnotation, type CocoCategory, type CocoImage, idKey } from "./wire.ts";

/** What a COCO file has, but for its annotations. */
export interface Survey {
  readonly header: Header;
  /** The pictures in the order of the file, by their ids. */
  readonly images: ReadonlyMap<string, SurveyedImage>;
  /** The classes by their ids. */
  readonly categories: ReadonlyMap<string, CocoCategory & { readonly name: string }>;
  readonly isPanoptic: boolean;
}

/** A picture, and where in the file its annotations are. */
export interface SurveyedImage extends Extent {
  readonly image: CocoImage;
}

/** Some annotations of a file. */
interface Extent {
  readonly count: number;
  /** How much text they take. */
  readonly length: number;
  /** The place of the first of them among all. */
  readonly first: number;
  readonly last: number;
}

const nowhere: Extent = { count: 0, length: 0, first: 0, last: 0 };

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

type Open = () => Chunks | Promise<Chunks>;

/** Goes through a COCO file once: reads pictures and classes, and what kinds of annotations there are. */
export async function surveyCoco(open: Open, truth: Open | undefined, options: OpenCocoOptions): Promise<Survey> {
  const surveyor = new Surveyor(options);
  let isCoco = false;
  for await (const { key, values, index, length } of jsonSections(open, options.file)) {
    isCoco ||= key === "" || key === "images" || key === "annotations";
    for (const [at, value] of values.entries()) {
      if (key === "annotations" || key === "") surveyor.annotation(value, length / values.length, index + at);
      else if (index >= 0) surveyor.entry(key, value, index + at);
    }
  }
  if (!isCoco) {
    const message = "It has neither images nor annotations, so it is no COCO file.";
    throw new ConversionError({ kind: "invalid", message, file: options.file });
  }
  if (truth) {
    for await (const { key, values, index } of jsonSections(truth)) {
      for (const [at, value] of values.entries()) if (index >= 0) surveyor.entry(key, value, index + at);
    }
  }
  return surveyor.survey();
}

class Surveyor {
  readonly #options: OpenCocoOptions;
  readonly #images = new Map<string, CocoImage>();
  readonly #classes = new SurveyedClasses();
  readonly #extents = new Map<string, Writable<Extent>>();
  #isPanoptic = false;

  constructor(options: OpenCocoOptions) {
    this.#options = options;
  }

  annotation(value: unknown, length: number, at: number): void {
    if (!isRecord(value)) return;
    this.#isPanoptic ||= value.segments_info !== undefined;
    this.#classes.addAnnotation(value as CocoAnnotation);
    const id = idKey(value.image_id);
    if (id === undefined) return;
    const extent = this.#extents.get(id);
    if (!extent) {
      this.#extents.set(id, { count: 1, length, first: at, last: at });
    } else {
      extent.count += 1;
      extent.length += length;
      extent.last = at;
    }
  }

  entry(key: string, value: unknown, index: number): void {
    if (key === "images") this.#image(isRecord(value) ? value : {}, index);
    if (key === "categories") this.#category(isRecord(value) ? value : {}, index);
  }

  survey(): Survey {
    // Results without their ground truth say of pictures and classes nothing but the numbers.
    if (this.#images.size === 0 && this.#classes.categories.size === 0) {
      for (const id of this.#extents.keys()) this.#images.set(id, { id, file_name: id });
      this.#classes.nameByIds();
    }
    const images = [...this.#images].map(
      ([id, image]) => [id, { image, ...(this.#extents.get(id) ?? nowhere) }] as const,
    );
    return {
      header: this.#classes.header(),
      images: new Map(images),
      categories: this.#classes.categories,
      isPanoptic: this.#isPanoptic,
    };
  }

  #category(category: CocoCategory, index: number): void {
    const { name } = category;
    const id = idKey(category.id);
    if (id === undefined || typeof name !== "string") this.#add("invalid", `Category ${index} has no id or no name.`);
    else if (!this.#classes.addCategory(id, { ...category, name })) {
      this.#add("doubled", `Two categories have the id ${id}; the first is taken.`);
    }
  }

  #image({ id, file_name, width, height, attributes }: CocoImage, index: number): void {
    const key = idKey(id);
    const item = typeof file_name === "string" ? file_name : key;
    if (key === undefined) this.#add("invalid", `Image ${index} has no id.`, { item });
    else if (this.#images.has(key))
      this.#add("doubled", `Two images have the id ${key}; the first is taken.`, { item });
    else {
      const isSized = typeof width === "number" && typeof height === "number" && width > 0 && height > 0;
      // Without what else stands there, such as addresses, so that little is kept.
      this.#images.set(key, {
        id: key,
        ...(item !== undefined && { file_name: item }),
        ...(isSized && { width, height }),
        attributes,
      });
    }
  }

  #add(kind: ProblemKind, message: string, place: Place = {}): void {
    this.#options.report.add({ kind, message, file: this.#options.file, ...place });
  }
}
