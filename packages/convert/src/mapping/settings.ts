import type { ToolKind } from "@ango-hub/label-set";
import type { Header } from "../items/header.ts";

/**
 * Where the names of a data set and those of a label set differ. It is plain JSON, to be kept in a file beside the data. What it
 * does not name is mapped to what has the same name.
 */
export interface MappingSettings<ToolTitle extends string = string, RelationTitle extends string = string> {
  /**
   * By the name of a class: the title of its tool, or more of it; several where objects of one class are drawn by several tools,
   * of which each object gets the one that keeps its shape best; `null` to leave the class out.
   */
  readonly classes?:
    | Readonly<Record<string, ClassTarget<ToolTitle> | readonly ClassTarget<ToolTitle>[] | null>>
    | undefined;
  /**
   * By the name of an attribute: the titles that lead to its classification, joined with ` › `, or more of it; `null` to leave the
   * attribute out.
   */
  readonly attributes?: Readonly<Record<string, string | AttributeDetails<ToolTitle> | null>> | undefined;
  /** By the name of a relation: its title in the label set; `null` to leave it out. */
  readonly relations?: Readonly<Record<string, RelationTitle | null>> | undefined;
  /** Titles of tools whose objects are left out of data sets. */
  readonly leaveOut?: readonly ToolTitle[] | undefined;
  /**
   * What a data set says of itself. Its numbers of classes are kept, and keypoints are mapped to the tools for points that have
   * their names.
   */
  readonly header?: Header | undefined;
}

/** The title of a tool, or more of what a class is. */
export type ClassTarget<ToolTitle extends string = string> = ToolTitle | ClassDetails<ToolTitle>;

/** What a class is in a label set. */
export interface ClassDetails<ToolTitle extends string = string> {
  /** Title of the tool. */
  readonly title: ToolTitle;
  /** Kind of the tool, where several have the title. */
  readonly tool?: ToolKind | undefined;
  /** Answers that make an object of the tool one of the class, by titles of its classifications: `{ Type: "Car" }`. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /**
   * Number of the class, in formats that number them.
   *
   * @default the first that is free, in the order of the label set
   */
  readonly id?: number | undefined;
  /** By the names of keypoints, in their order: titles of the tools that draw these points. */
  readonly keypoints?: Readonly<Record<string, ToolTitle>> | undefined;
  /** The answer that a point has which something hides, by the title of a classification of the points' tools. */
  readonly hidden?: { readonly title: string; readonly answer: string } | undefined;
  /** Which keypoints a line connects, counted from 0. */
  readonly skeleton?: readonly (readonly [from: number, to: number])[] | undefined;
  /**
   * Title of the group relation that holds an object and its keypoints together.
   *
   * @default any; and points belong to the only object of the class that there is
   */
  readonly relation?: string | undefined;
}

/** What an attribute is in a label set. */
export interface AttributeDetails<ToolTitle extends string = string> {
  /** The titles that lead to the classification, joined with ` › `. */
  readonly title: string;
  /**
   * Title of the tool whose objects it is about; `null` where it is about the asset as a whole.
   *
   * @default all that have a classification of that title
   */
  readonly of?: ToolTitle | null | undefined;
  /** Answers of the label set by the values of the data set, where they differ: `{ "1": "Yes", "0": "No" }`. */
  readonly values?: Readonly<Record<string, string>> | undefined;
}
