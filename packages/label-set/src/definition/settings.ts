import type { AnyClassification, Option, PartSettings } from "./part.ts";

/** What a relation may be given. */
export interface RelationSettings<Nested extends readonly AnyClassification[]> extends PartSettings {
  /** Questions about each object or relation. */
  readonly classifications?: Nested;
  /**
   * The part's own answers, texts or `option`s.
   *
   * @default []
   */
  readonly options?: readonly (string | Option)[];
}

/** What a tool may be given. */
export interface ToolSettings<Nested extends readonly AnyClassification[]> extends RelationSettings<Nested> {
  /**
   * Whether the texts in boxes are read.
   *
   * @default false
   */
  readonly ocrEnabled?: boolean;
}

/** What a voxel brush is given. */
export interface MedicalBrushSettings<Nested extends readonly AnyClassification[]> extends ToolSettings<Nested> {
  /** Id of the tool, which is also the value of its voxels: `"1"` to `"255"`. */
  readonly schemaId: string;
}

/** What a classification may be given. */
export interface ClassificationSettings<Nested extends readonly AnyClassification[]> extends PartSettings {
  /** Questions that any answer opens. Those that one answer opens stand under `reveals` of its `option`. */
  readonly classifications?: Nested;
  /** Id of the option of the enclosing part that opens this one: the long spelling of `reveals`. */
  readonly parentOptionId?: string;
  /**
   * Whether the question is asked at each frame of a video, and not once for all of it.
   *
   * @default false
   */
  readonly frameSpecific?: boolean;
  /** Name in exports. */
  readonly exportName?: string;
  /** Name that people read. */
  readonly displayName?: string;
  /** Short name. */
  readonly abbreviatedName?: string;
  /** Kind of the attribute. Inferred: that it names attributes of point clouds. */
  readonly attributeType?: string;
}

/** What a `boolean` may be given. */
export interface BooleanSettings<Nested extends readonly AnyClassification[]> extends ClassificationSettings<Nested> {
  /**
   * Answer to begin with.
   *
   * @default none
   */
  readonly defaultValue?: boolean;
}

/** What a classification with options may be given. */
export interface ChoiceSettings<Nested extends readonly AnyClassification[]> extends ClassificationSettings<Nested> {
  /**
   * Whether the options are shown as a dropdown.
   *
   * @default false
   */
  readonly showDropdown?: boolean;
}

/** What a text classification may be given. */
export interface TextSettings<Nested extends readonly AnyClassification[]> extends ClassificationSettings<Nested> {
  /**
   * Whether the text is edited with formatting.
   *
   * @default false
   */
  readonly richText?: boolean;
  /**
   * Pattern that a text must match, a regular expression of JavaScript.
   *
   * @default any text
   */
  readonly regex?: string;
}

/** What an option or a branch may be given. */
export interface OptionSettings<Reveals extends readonly AnyClassification[]> {
  /** Classifications that appear when this answer is chosen. */
  readonly reveals?: Reveals;
  /**
   * Id of the option.
   *
   * @default derived from its classification and its text, the same at every build
   */
  readonly schemaId?: string;
  /**
   * What the option was called before, so that it keeps its id and its labels: its first text, from which the id is
   * derived, or all its earlier texts, from the first to the last.
   */
  readonly renamedFrom?: string | readonly string[];
  /** Keys that this package does not know, sent as they are. */
  readonly other?: Readonly<Record<string, unknown>>;
}
