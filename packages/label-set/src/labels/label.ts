import type {
  ImportClassification,
  ImportLabel,
  ImportObject,
  ImportRelation,
  RelationDirection,
} from "@ango-hub/openapi";
import type { AnyClassification, Relation, Tool } from "../definition/part.ts";
import type { DrawnShape, Shapes, VoxelBox, VoxelLine } from "../geometry/shapes.ts";
import type { Answers, AnswerTo } from "./answers.ts";

/**
 * The labels of one asset, built to be imported. It is itself what `ango.labels.import` takes, beside others in an array.
 *
 * Every method refuses what the label set does not allow with a `LabelError`, and adds nothing then.
 */
export interface Label<
  Tools extends readonly Tool[] = readonly Tool[],
  Classifications extends readonly AnyClassification[] = readonly AnyClassification[],
  Relations extends readonly Relation[] = readonly Relation[],
> extends ImportLabel {
  readonly objects: ImportObject[];
  readonly classifications: ImportClassification[];
  readonly relations: ImportRelation[];

  /**
   * Adds an object. A box with negative width or height is turned round. Spans of texts are counted in UTF-16 code units
   * from 0, those of recordings in seconds.
   *
   * @param tool Title of the tool.
   * @param shape What was drawn, in pixels or voxels. The strokes of brushes are not drawn so: they lie in files, whose
   * URLs are `brushDataUrl` and `medicalBrushDataUrl` of the label.
   * @param details Answers, an id, a page.
   * @throws {LabelError} when the shape marks nothing, or an answer does not fit.
   * @example
   * const label = labelSet.label("photo.jpg");
   * label.addObject(
   *   "Vehicle",
   *   { x: 20, y: 30, width: 50, height: 60 },
   *   { classifications: { Type: "Car" } },
   * );
   */
  addObject<const Title extends Tools[number]["title"]>(
    tool: Title,
    shape: ShapeBy<Titled<Tools, Title>>,
    details?: ObjectDetails<NestedIn<Titled<Tools, Title>>>,
  ): LabelObject<Title>;

  /**
   * Adds another frame of an object that was added with a `page`: the place of the same thing later in a video.
   *
   * @param object The object, as `addObject` returned it.
   * @param page Frame of the video, counted from 0.
   * @param shape Where the object is then.
   * @param details Answers, and whether the object disappears.
   * @throws {LabelError} when the object is another label's, has no page, or has this one already.
   * @example
   * const label = labelSet.label("street.mp4");
   * const car = label.addObject(
   *   "Vehicle",
   *   { x: 20, y: 30, width: 50, height: 60 },
   *   { page: 0 },
   * );
   * label.addFrame(car, 12, { x: 44, y: 30, width: 50, height: 60 });
   */
  addFrame<const Title extends Tools[number]["title"]>(
    object: LabelObject<Title>,
    page: number,
    shape: ShapeBy<Titled<Tools, Title>>,
    details?: FrameDetails<NestedIn<Titled<Tools, Title>>>,
  ): LabelObject<Title>;

  /**
   * Adds an answer about the asset as a whole.
   *
   * @param classification Title of the classification.
   * @param answer The answer, or an object of it and what belongs to it.
   * @throws {LabelError} when the answer does not fit.
   * @example
   * const label = labelSet.label("photo.jpg");
   * label.addClassification("Weather", "Rain");
   */
  addClassification<const Title extends Classifications[number]["title"]>(
    classification: Title,
    answer: AnswerTo<Titled<Classifications, Title>>,
  ): ImportClassification;

  /**
   * Adds a relation between objects of this label, and gives them ids where they have none.
   *
   * @param relation Title of the relation.
   * @param ends The objects that it connects.
   * @throws {LabelError} when an object is another label's.
   * @example
   * const label = labelSet.label("photo.jpg");
   * const truck = label.addObject("Vehicle", { x: 20, y: 30, width: 50, height: 60 });
   * const car = label.addObject("Vehicle", { x: 90, y: 40, width: 30, height: 30 });
   * label.addRelation("tows", { from: truck, to: car });
   */
  addRelation<const Title extends Relations[number]["title"]>(
    relation: Title,
    ends: EndsBy<Titled<Relations, Title>>,
  ): ImportRelation;
}

/** The parts of a list by their titles. */
export type ByTitle<Parts extends readonly { readonly title: string }[]> = {
  [Part in Parts[number] as Part["title"]]: Part;
};

/** The part of a list that has a title. */
export type Titled<
  Parts extends readonly { readonly title: string }[],
  Title extends Parts[number]["title"],
> = ByTitle<Parts>[Title];

/** The shape that is imported for a tool: none where strokes lie in files, or where no import is documented. */
export type ShapeBy<Part> = Part extends Tool<infer Kind> ? DrawnBy<Kind> : never;

interface Drawn extends Shapes {
  "voxel-box": VoxelBox;
  "voxel-line": VoxelLine;
}

type DrawnBy<Kind extends string> = Kind extends keyof Drawn ? Drawn[Kind] : string extends Kind ? DrawnShape : never;

/** The classifications that are nested in a part. */
export type NestedIn<Part> = Part extends {
  readonly classifications: infer Nested extends readonly AnyClassification[];
}
  ? Nested
  : never;

/** What a relation connects. */
export type EndsBy<Part> = Part extends Relation<infer Kind, string, infer Nested> ? EndsOf<Kind, Nested> : never;

/** An object that was added to a label. */
export type LabelObject<Title extends string = string> = ImportObject & {
  readonly schemaId: string;
  readonly title: Title;
};

/** What an object may be given. */
export interface ObjectDetails<Nested extends readonly AnyClassification[]> {
  /** Answers to the tool's classifications, by title. */
  readonly classifications?: Answers<Nested>;
  /**
   * Your id for the object.
   *
   * @default made when a relation or a frame needs one
   */
  readonly objectId?: string;
  /** Page or frame of the object, counted from 0. */
  readonly page?: number;
  /** Whether a tracked object disappears from this frame on. */
  readonly interpolationStopped?: boolean;
  /**
   * Whether annotators can't change the object.
   *
   * @default false
   */
  readonly lock?: boolean;
}

/** What a further frame of an object may be given. */
export interface FrameDetails<Nested extends readonly AnyClassification[]> {
  /** Answers to the tool's classifications, by title. */
  readonly classifications?: Answers<Nested>;
  /** Whether the object disappears from this frame on. */
  readonly interpolationStopped?: boolean;
  /**
   * Whether annotators can't change the object.
   *
   * @default false
   */
  readonly lock?: boolean;
}

/** What a relation of some kind connects. */
export type EndsOf<Kind extends string, Nested extends readonly AnyClassification[]> = Kind extends "one-to-one"
  ? SingleEnds<Nested>
  : Kind extends "one-to-many"
    ? ManyEnds<Nested>
    : Kind extends "group"
      ? GroupEnds<Nested>
      : SingleEnds<Nested> | ManyEnds<Nested> | GroupEnds<Nested>;

/** The ends of a relation between two objects, each as it was added or by its id. */
export interface SingleEnds<Nested extends readonly AnyClassification[]> extends RelationDetails<Nested> {
  readonly from: LabelObject | string;
  readonly to: LabelObject | string;
  /**
   * Whether the relation also holds the other way round.
   *
   * @default "straight"
   */
  readonly direction?: RelationDirection;
}

/** The ends of a relation from one object to others, each as it was added or by its id. Inferred: that imports take them so. */
export interface ManyEnds<Nested extends readonly AnyClassification[]> extends RelationDetails<Nested> {
  readonly from: LabelObject | string;
  readonly to: readonly (LabelObject | string)[];
}

/** The objects of a group, each as it was added or by its id. */
export interface GroupEnds<Nested extends readonly AnyClassification[]> extends RelationDetails<Nested> {
  readonly group: readonly (LabelObject | string)[];
}

/** What a relation may be given. */
export interface RelationDetails<Nested extends readonly AnyClassification[]> {
  /** Answers to the relation's classifications, by title. */
  readonly classifications?: Answers<Nested>;
  /** Your id for the relation. */
  readonly objectId?: string;
}
