import type { PartNode } from "../definition/model.ts";
import type { AnyClassification, Relation, Tool } from "../definition/part.ts";
import type { Location } from "../shared/location.ts";
import type { LabelProblemCode, Problem } from "../shared/problems.ts";
import type { ParsedClassificationOf, ParsedObjectOf, ParsedRelationOf } from "./parsed.ts";

export type AnyParsedObject = ParsedObjectOf<Tool>;
export type AnyParsedClassification = ParsedClassificationOf<AnyClassification>;
export type AnyParsedRelation = ParsedRelationOf<Relation>;

/** How labels are read: how their answers name options, and who is told what. */
export interface Reading {
  /** Stored tasks name options by id, imports and exports by text. */
  readonly optionsBy: "id" | "text";
  /** Is told of what the label set does not know, and what stood there. */
  unknown(problem: Problem<LabelProblemCode>, value: unknown): void;
  /** Is told of each object that was read. */
  object?(object: AnyParsedObject, part: PartNode, location: Location): void;
  /** Is told how a title or an option was written, and how the label set writes it. */
  spelled?(given: string, right: string, location: Location): void;
  /** Is told of each answer that was read. */
  answer?(answer: Answered): void;
  /** Is told of each relation that was read. */
  relation?(relation: AnyParsedRelation, part: PartNode, location: Location): void;
  /** Is told of each list of answers that was read, and of the parts that must be answered there. */
  answers?(answers: readonly Answered[], required: readonly PartNode[], list: Location): void;
}

/** An answer, the question, and where it stood. */
export interface Answered {
  readonly part: PartNode;
  readonly classification: AnyParsedClassification;
  readonly location: Location;
}
