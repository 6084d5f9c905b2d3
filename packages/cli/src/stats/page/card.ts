import type { StatisticsTable } from "../tables/table.ts";
import { type Content, type Html, html, nothing } from "./html.ts";
import { foldedTable } from "./table.ts";

/** What stands in a frame. */
export interface Card {
  readonly title: Content;
  /** What is to be known of it. */
  readonly note?: string | undefined;
  readonly content?: Content;
  /** The tables behind it. */
  readonly tables?: readonly StatisticsTable[];
  /** Whether it is as wide as the page. */
  readonly isWide?: boolean;
}

/** A frame with a chart in it, and the tables behind the chart. */
export function card({ title, note, content = nothing, tables = [], isWide = false }: Card): Html {
  return html`<section class="card${isWide ? " whole" : ""}">
<h3>${title}</h3>
${note ? html`<p>${note}</p>` : nothing}
${content}
${tables.map(foldedTable)}</section>
`;
}

/** A part of the page under a heading of its own. */
export function part(title: string, cards: readonly Content[]): Html {
  return html`<h2>${title}</h2>
<div class="grid">
${cards}</div>
`;
}
