import type { RelationDirection } from "@ango-hub/openapi";
import type { RevealedBy, TextOf } from "../definition/choices.ts";
import type { ToolKind } from "../definition/kinds.ts";
import type { AnyClassification, Choice, Classification, Option, Relation, Tool } from "../definition/part.ts";
import type { ShapeOf } from "../geometry/shapes.ts";
import type { LabelProblemCode, Problem } from "../shared/problems.ts";
import type { ParsedMetadata } from "./metadata.ts";

/** What annotators drew, answered and related, whichever way it came. */
export interface ParsedLabels<
  Tools extends readonly Tool[] = readonly Tool[],
  Classifications extends readonly AnyClassification[] = readonly AnyClassification[],
  Relations extends readonly Relation[] = readonly Relation[],
> {
  /** The objects. `title` and `tool` tell them apart. */
  readonly objects: readonly ParsedObjectOf<Tools[number]>[];
  /** The answers about the asset as a whole. `title` and `answer` tell them apart. */
  readonly classifications: readonly ParsedClassificationOf<Classifications[number]>[];
  /** The relations between objects. `title` and `tool` tell them apart. */
  readonly relations: readonly ParsedRelationOf<Relations[number]>[];
  /** URL of a picture with the strokes of the brush tools, where there are some. That of an export expires. */
  readonly brushDataUrl?: string;
  /** URL of an NRRD file with the strokes of the voxel brush tools, where there are some. That of an export expires. */
  readonly medicalBrushDataUrl?: string;
  /** What the label set does not know, whole and as it came. */
  readonly unknown: readonly UnknownPart[];
}

/** A part of a label that the label set does not know, such as one whose tool was removed since. */
export interface UnknownPart extends Problem<LabelProblemCode> {
  /** The part as it came. */
  readonly value: unknown;
}

/** An object of some tool. */
export interface ParsedObject<
  out Kind extends string,
  out Title extends string,
  out Nested extends readonly AnyClassification[],
> {
  readonly tool: Kind;
  readonly title: Title;
  readonly schemaId: string;
  /**
   * The shape that the tool makes. Boxes have positive width and height, wherever their drawing began, and boxes in volumes
   * the smaller index first on each axis. Spans of texts are counted in UTF-16 code units from 0 (inferred), those of
   * recordings in seconds. Where the shape is not documented, it is as it came.
   */
  readonly shape: ShapeOf<Kind>;
  readonly classifications: readonly ParsedClassificationOf<Nested[number]>[];
  readonly objectId?: string;
  /** Page or frame of the object, counted from 0. */
  readonly page?: number;
  /** Whether a tracked object disappears from this frame on. */
  readonly interpolationStopped?: boolean;
  /** Whether annotators can't change the object. */
  readonly lock?: boolean;
  /** Who made it and who changed it, when, and in which stage, as far as that is said. */
  readonly metadata?: ParsedMetadata;
  /** What stands beside these on the wire, such as `masks` and `ocr`. */
  readonly other: Readonly<Record<string, unknown>>;
}

/** An answer to some classification. */
export interface ParsedClassification<
  out Kind extends string,
  out Title extends string,
  out Answer,
  out Nested extends readonly AnyClassification[],
> {
  readonly tool: Kind;
  readonly title: Title;
  readonly schemaId: string;
  /**
   * A text, `true` or `false`, or a list of texts where several can be chosen. Nodes of a tree are paths, joined with ` / `;
   * a ranking has the best first.
   */
  readonly answer: Answer;
  readonly classifications: readonly ParsedClassificationOf<Nested[number]>[];
  readonly objectId?: string;
  /** Page or frame of the answer, counted from 0. */
  readonly page?: number;
  /** Whether the answer ends at this frame of a video. */
  readonly interpolationStopped?: boolean;
  /** Whether annotators can't change the answer. */
  readonly lock?: boolean;
  /** Who made it and who changed it, when, and in which stage, as far as that is said. */
  readonly metadata?: ParsedMetadata;
  /** What stands beside these on the wire. */
  readonly other: Readonly<Record<string, unknown>>;
}

/** A relation from one object to another. */
export interface ParsedSingleRelation<out Title extends string, out Nested extends readonly AnyClassification[]> {
  readonly tool: "one-to-one";
  readonly title: Title;
  readonly schemaId: string;
  /** Object id where the relation starts. */
  readonly from: string;
  /** Object id where the relation ends. */
  readonly to: string;
  readonly direction: RelationDirection;
  readonly classifications: readonly ParsedClassificationOf<Nested[number]>[];
  readonly objectId?: string;
  /** Who made it and who changed it, when, and in which stage, as far as that is said. */
  readonly metadata?: ParsedMetadata;
  /** What stands beside these on the wire. */
  readonly other: Readonly<Record<string, unknown>>;
}

/** A relation from one object to others. Inferred: that exports have it so. */
export interface ParsedManyRelation<out Title extends string, out Nested extends readonly AnyClassification[]> {
  readonly tool: "one-to-many";
  readonly title: Title;
  readonly schemaId: string;
  /** Object id where the relation starts. */
  readonly from: string;
  /** Object ids where the relation ends. */
  readonly to: readonly string[];
  readonly classifications: readonly ParsedClassificationOf<Nested[number]>[];
  readonly objectId?: string;
  /** Who made it and who changed it, when, and in which stage, as far as that is said. */
  readonly metadata?: ParsedMetadata;
  /** What stands beside these on the wire. */
  readonly other: Readonly<Record<string, unknown>>;
}

/** A relation that holds any number of objects together. */
export interface ParsedGroupRelation<out Title extends string, out Nested extends readonly AnyClassification[]> {
  readonly tool: "group";
  readonly title: Title;
  readonly schemaId: string;
  /** The object ids. */
  readonly group: readonly string[];
  readonly classifications: readonly ParsedClassificationOf<Nested[number]>[];
  readonly objectId?: string;
  /** Who made it and who changed it, when, and in which stage, as far as that is said. */
  readonly metadata?: ParsedMetadata;
  /** What stands beside these on the wire. */
  readonly other: Readonly<Record<string, unknown>>;
}

/** What an object of this tool is read as. */
export type ParsedObjectOf<T extends Tool> =
  T extends Tool<infer Kind, infer Title, infer Nested>
    ? string extends Kind
      ? { [K in ToolKind]: ParsedObject<K, Title, Nested> }[ToolKind]
      : ParsedObject<Kind, Title, Nested>
    : never;

/** What an answer to this classification is read as: one type for each option that reveals something. */
export type ParsedClassificationOf<C extends AnyClassification> =
  C extends Classification<infer Kind, infer Title, infer Choices, infer Nested>
    ? string extends Kind
      ? ParsedClassification<Kind, Title, string | boolean | readonly string[], Nested>
      : Kind extends "radio" | "single-dropdown"
        ? ParsedChoice<Kind, Title, Choices[number], Nested>
        : Kind extends "checkbox" | "multi-dropdown" | "tree-dropdown" | "rank"
          ? ParsedClassification<
              Kind,
              Title,
              readonly TextOf<Choices[number]>[],
              readonly [...Nested, ...RevealedBy<Choices>]
            >
          : ParsedClassification<Kind, Title, Kind extends "boolean" ? boolean : string, Nested>
    : never;

type ParsedChoice<
  Kind extends string,
  Title extends string,
  C extends Choice,
  Nested extends readonly AnyClassification[],
> =
  | ([Extract<C, string>] extends [never] ? never : ParsedClassification<Kind, Title, Extract<C, string>, Nested>)
  | (C extends Option<infer Value, infer Reveals>
      ? ParsedClassification<Kind, Title, Value, readonly [...Nested, ...Reveals]>
      : never);

/** What a relation of this kind is read as. */
export type ParsedRelationOf<R extends Relation> =
  R extends Relation<infer Kind, infer Title, infer Nested>
    ? Kind extends "one-to-one"
      ? ParsedSingleRelation<Title, Nested>
      : Kind extends "one-to-many"
        ? ParsedManyRelation<Title, Nested>
        : Kind extends "group"
          ? ParsedGroupRelation<Title, Nested>
          : ParsedSingleRelation<Title, Nested> | ParsedManyRelation<Title, Nested> | ParsedGroupRelation<Title, Nested>
    : never;
