/** A colour as `#RRGGBB`; `""` leaves the part without one. */
export type PartColor = `#${string}` | "";

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";

/** A key of the editor: `0` to `9`, `ctrl+0` to `ctrl+9`, `a` to `k`; `""` for none. */
export type PartShortcutKey =
  | Digit
  | `ctrl+${Digit}`
  | "a"
  | "b"
  | "c"
  | "d"
  | "e"
  | "f"
  | "g"
  | "h"
  | "i"
  | "j"
  | "k"
  | "";

/** What every part of a label set may be given. */
export interface PartSettings {
  /**
   * Whether annotators must use or answer the part.
   *
   * @default false
   */
  readonly required?: boolean;
  /**
   * Id of the part.
   *
   * @default derived from the part's kind, place and title, the same at every build
   */
  readonly schemaId?: string;
  /**
   * Whether the part is a column of a table.
   *
   * @default false
   */
  readonly columnField?: boolean;
  /**
   * Colour in the editor.
   *
   * @default taken from a palette, the same at every build
   */
  readonly color?: PartColor;
  /**
   * Key that selects the part; `""` for none.
   *
   * @default ""
   */
  readonly shortcutKey?: PartShortcutKey;
  /**
   * Whether the part is answered several times.
   *
   * @default false
   */
  readonly multiple?: boolean;
  /**
   * What the part was called before, so that it keeps its id and its labels: its first title, from which the id is
   * derived, or all its earlier titles, from the first to the last.
   */
  readonly renamedFrom?: string | readonly string[];
  /** Keys that this package does not know, sent as they are. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/** A tool: what annotators draw or mark on an asset. Made by `boundingBox`, `polygon`, `ner` and their like. */
export interface Tool<
  out Kind extends string = string,
  out Title extends string = string,
  out Nested extends readonly AnyClassification[] = readonly AnyClassification[],
> extends PartSettings {
  readonly tool: Kind;
  readonly title: Title;
  readonly classifications: Nested;
  readonly options?: readonly (string | Option)[];
  readonly ocrEnabled?: boolean;
  /** Only classifications wait for an option, which tells them apart from tools. */
  readonly parentOptionId?: never;
}

/** A classification of any kind and title. */
export interface AnyClassification extends PartSettings {
  readonly tool: string;
  readonly title: string;
  readonly options: readonly Choice[];
  readonly classifications: readonly AnyClassification[];
  readonly parentOptionId?: string;
  readonly richText?: boolean;
  readonly regex?: string;
  readonly frameSpecific?: boolean;
  readonly showDropdown?: boolean;
  readonly defaultValue?: boolean;
  readonly exportName?: string;
  readonly displayName?: string;
  readonly abbreviatedName?: string;
  readonly attributeType?: string;
}

/** A classification: a question about the asset, an object or another answer. Made by `radio`, `text` and their like. */
export interface Classification<
  out Kind extends string = string,
  out Title extends string = string,
  out Choices extends readonly Choice[] = readonly Choice[],
  out Nested extends readonly AnyClassification[] = readonly AnyClassification[],
> extends AnyClassification {
  readonly tool: Kind;
  readonly title: Title;
  readonly options: Choices;
  readonly classifications: Nested;
}

/** A relation between objects. Made by `singleRelation`, `oneToManyRelation` and `groupRelation`. */
export interface Relation<
  out Kind extends string = string,
  out Title extends string = string,
  out Nested extends readonly AnyClassification[] = readonly AnyClassification[],
> extends PartSettings {
  readonly tool: Kind;
  readonly title: Title;
  readonly classifications: Nested;
  readonly options?: readonly (string | Option)[];
  /** Only classifications wait for an option, which tells them apart from relations. */
  readonly parentOptionId?: never;
}

/** One possible answer that has an id of its own or reveals further classifications. Made by `option`. */
export interface Option<
  out Value extends string = string,
  out Reveals extends readonly AnyClassification[] = readonly AnyClassification[],
> {
  readonly value: Value;
  readonly reveals: Reveals;
  readonly schemaId?: string;
  readonly renamedFrom?: string | readonly string[];
  readonly other?: Readonly<Record<string, unknown>>;
}

/** An inner node of a tree dropdown. Made by `branch`. */
export interface Branch<
  out Title extends string = string,
  out Children extends readonly Choice[] = readonly Choice[],
  out Reveals extends readonly AnyClassification[] = readonly AnyClassification[],
> extends Option<Title, Reveals> {
  readonly children: Children;
}

/** A possible answer: its text alone, an `option`, or, in trees, a `branch`. */
export type Choice = string | Option | Branch;

/**
 * The list itself. A function that returns it can't have it inferred from where its result goes, which would turn a
 * list that was not given into one of anything.
 */
export type Given<List extends readonly unknown[]> = [List] extends [infer Same extends List] ? Same : never;
