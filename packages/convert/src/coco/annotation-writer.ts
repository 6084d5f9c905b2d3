import { boxAround } from "@ango-hub/label-set";
import { zonesOf } from "../geometry/convert-shape.ts";
import type { HeaderClass } from "../items/header.ts";
import type { Attributes, Item, ItemObject } from "../items/item.ts";
import { ByName } from "../mapping/names.ts";
import type { LeaveOut, Place, ProblemKind } from "../problems/problem.ts";
import { categoryId } from "./categories.ts";
import { crowdOf } from "./crowd.ts";
import { type KeypointNumbers, keypointNumbers } from "./keypoint-numbers.ts";
import { type AreaAndSegmentation, areaAndSegmentation } from "./segmentation.ts";
import type { WriteCocoOptions } from "./write-coco-options.ts";

/** An annotation as it is written. */
export interface WrittenAnnotation extends Shape, Partial<KeypointNumbers> {
  readonly id: number;
  readonly image_id: number;
  readonly category_id: number;
  readonly iscrowd: 0 | 1;
  readonly attributes?: Attributes;
  readonly object_id?: string;
}

interface Shape extends AreaAndSegmentation {
  readonly bbox: readonly [x: number, y: number, width: number, height: number];
}

/** Makes annotations of the objects of pictures, with ids from 1 on. */
export class AnnotationWriter {
  readonly #options: WriteCocoOptions;
  readonly #classes = new ByName<HeaderClass & { readonly id: number }>();
  #id = 0;

  constructor(options: WriteCocoOptions) {
    this.#options = options;
    const { classes } = options.header;
    for (const [at, entry] of classes.entries())
      this.#classes.set(entry.name, { ...entry, id: categoryId(classes, at) });
  }

  /** The annotations of a picture, without the objects that COCO can't hold. */
  annotationsOf(item: Item, imageId: number): WrittenAnnotation[] {
    const annotations: WrittenAnnotation[] = [];
    for (let at = 0; at < item.objects.length; at += 1) {
      const annotation = this.#annotationOf(item, at, imageId);
      if (annotation) annotations.push(annotation);
    }
    return annotations;
  }

  #annotationOf(item: Item, at: number, imageId: number): WrittenAnnotation | undefined {
    const object = item.objects[at] as ItemObject;
    const leaveOut: LeaveOut = (kind, message) =>
      this.#leaveOut(kind, message, { item: item.externalId, object: object.id ?? String(at) });
    const category = this.#classes.get(object.class);
    if (!category) {
      leaveOut("unmapped-class", `"${object.class}" is none of the classes of this file.`);
      return undefined;
    }
    if (object.page !== undefined && (object.page > 0 || item.video)) {
      leaveOut("page-left-out", `COCO has pictures alone, and this is on page ${object.page}.`);
      return undefined;
    }
    const { isCrowd, attributes } = crowdOf(object.attributes);
    const shape = this.#shapeOf(item, object, isCrowd, leaveOut);
    if (!shape) return undefined;
    if (!category.keypoints && object.keypoints)
      leaveOut("keypoints-left-out", `Class "${object.class}" has no keypoints.`);
    this.#id += 1;
    return {
      id: this.#id,
      image_id: imageId,
      category_id: category.id,
      ...shape,
      iscrowd: isCrowd ? 1 : 0,
      ...(category.keypoints && keypointNumbers(object, category.keypoints, leaveOut)),
      ...(attributes && { attributes }),
      ...(this.#options.ids && object.id !== undefined && { object_id: object.id }),
    };
  }

  #shapeOf(item: Item, object: ItemObject, isCrowd: boolean, leaveOut: LeaveOut): Shape | undefined {
    if (object.kind === "bounding-box") {
      const { x, y, width, height } = object.shape;
      return { bbox: [x, y, width, height], area: width * height, segmentation: [] };
    }
    const zones = zonesOf(object);
    if (!zones || zones.length === 0) {
      leaveOut("shape-left-out", `COCO has boxes and areas, and no ${object.kind}.`);
      return undefined;
    }
    const { x, y, width, height } = object.box ?? boxAround(zones.flatMap(({ region }) => region));
    const segmentation = areaAndSegmentation(zones, item.size, isCrowd, this.#options.segmentation ?? "auto", leaveOut);
    return segmentation && { bbox: [x, y, width, height], ...segmentation };
  }

  #leaveOut(kind: ProblemKind, message: string, place: Place): void {
    this.#options.report.add({ kind, message, ...place });
  }
}
