import type { DataRow } from "./options.ts";

/** A point. */
export interface WirePoint {
  readonly x: number;
  readonly y: number;
}

/** What is drawn, in the form in which it is imported. */
export type WireShape =
  | { readonly bbox: WireBox; readonly page?: number; readonly unit?: string }
  | { readonly polygon: readonly WirePoint[] }
  | { readonly line: readonly WirePoint[] }
  | { readonly point: WirePoint }
  | { readonly mask: { readonly png: string } }
  | { readonly location: { readonly start: number; readonly end: number } };

/** A box. */
export interface WireBox {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** An answer: of a free text itself, of a choice what was chosen. */
export interface WireClassification {
  readonly name: string;
  readonly answer: string | WireAnswer | WireAnswer[];
}

/** What was chosen, with what it reveals. */
export interface WireAnswer {
  readonly name: string;
  classifications?: WireClassification[];
}

/** What each line begins with. */
export interface WireHead {
  readonly uuid: string;
  readonly name: string;
  readonly dataRow: DataRow;
}
