import type { Box, Shapes } from "@ango-hub/label-set";
import type { PixelSize } from "@ango-hub/label-set/masks";
import type { Place } from "../problems/problem.ts";

/** The answer to a question, in the words of a format: a text, a number, true or false, or several texts. */
export type AttributeValue = string | number | boolean | readonly string[];

/** Answers by the names that a format has for its questions. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/**
 * An asset with its labels, in words that belong neither to a label set nor to one format. All formats are read as items and
 * written from items; a mapping leads from them to a label set and back.
 */
export interface Item {
  /** Your own name for the asset, by which it is found again. */
  readonly externalId: string;
  /**
   * Path of the file, with `/` between folders.
   *
   * @default the external id
   */
  readonly file?: string | undefined;
  /** The text of the asset, where a format has it beside the labels. */
  readonly text?: string | undefined;
  /** Width and height of the picture, as it is shown. */
  readonly size?: PixelSize | undefined;
  /** The part of the data set that the item belongs to, such as `train`. */
  readonly split?: string | undefined;
  /** Whether somebody has looked at the asset. One without objects is a negative sample then. */
  readonly isLabelled: boolean;
  /** What was drawn. */
  readonly objects: readonly ItemObject[];
  /** Answers about the asset as a whole. */
  readonly attributes: Attributes;
  /** How objects are related. */
  readonly relations: readonly ItemRelation[];
  /** How many frames a video has, and how many a second, as far as that is known. */
  readonly video?: { readonly frames?: number | undefined; readonly frameRate?: number | undefined } | undefined;
  /** URLs of files with strokes of brushes, in two and in three dimensions. */
  readonly strokes?: { readonly brush?: string | undefined; readonly voxels?: string | undefined } | undefined;
  /** Where the item was read. */
  readonly place: Place;
}

/** What was drawn, by the kind of tool that draws it. Boxes have positive width and height. */
export type Drawn = { [Kind in keyof Shapes]: { readonly kind: Kind; readonly shape: Shapes[Kind] } }[keyof Shapes];

/** What an object has beside its shape. */
export interface ObjectDetails {
  /** Name of the class. */
  readonly class: string;
  /** What tells the object from others of its asset; relations name it, and the frames of one thing share it. */
  readonly id?: string | undefined;
  /** Page or frame, counted from 0. */
  readonly page?: number | undefined;
  /** Whether a thing that is followed through a video is gone from this frame on. */
  readonly isGone?: boolean | undefined;
  /** Answers about the object. */
  readonly attributes: Attributes;
  /** The box that stands beside an outline, where a format has both. */
  readonly box?: Box | undefined;
  /** Named points that belong to the object, in the order of its class. */
  readonly keypoints?: readonly Keypoint[] | undefined;
}

/** An object of an item. `kind` says what its shape is. */
export type ItemObject = ObjectDetails & Drawn;

/** A named point of an object. */
export interface Keypoint {
  /** What the point is, such as `nose`. */
  readonly name: string;
  /** Pixels from the left edge. */
  readonly x: number;
  /** Pixels from the top edge. */
  readonly y: number;
  /** Whether something hides the point, so that its place is a guess. */
  readonly isHidden?: boolean | undefined;
}

/** A relation between objects of an item, which it names by their ids. */
export type ItemRelation = DirectedRelation | GroupRelation;

/** A relation from one object to others. */
export interface DirectedRelation {
  /** What the relation is called. */
  readonly name: string;
  /** Id of the object where the relation starts. */
  readonly from: string;
  /** Ids of the objects where it ends. */
  readonly to: readonly string[];
  /** Whether it also holds the other way round. */
  readonly isMutual?: boolean | undefined;
  /** Answers about the relation. */
  readonly attributes: Attributes;
}

/** A relation that holds any number of objects together. */
export interface GroupRelation {
  /** What the relation is called. */
  readonly name: string;
  /** Ids of the objects. */
  readonly group: readonly string[];
  /** Answers about the relation. */
  readonly attributes: Attributes;
}
