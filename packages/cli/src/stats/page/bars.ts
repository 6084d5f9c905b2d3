import { countText } from "../format.ts";
import { type Content, type Html, html, nameOf, nothing } from "./html.ts";

/** A bar: what it is of, how long it is, and what is said of it. */
export interface Bar {
  readonly name: string;
  /** What stands smaller after the name. */
  readonly detail?: string | null;
  readonly value: number;
  /** The value in words. */
  readonly text?: string;
  /** What stands after the value, such as its share. */
  readonly remark?: string;
}

/** What a table of bars is of. */
export interface BarsOptions {
  /** What the table of bars is of, for those who hear it. */
  readonly caption: string;
  readonly nameColumn: string;
  readonly valueColumn: string;
  /** The value of a whole bar, where that is not the largest. */
  readonly whole?: number;
  /** The most bars; the others are counted. */
  readonly most?: number;
}

/** How wide the columns of names, bars and values are. */
export const layout: Html = html`<colgroup><col class="names"><col><col class="values"></colgroup>`;

/** Level bars as a table, so that each is read out with its name and its number. */
export function bars(all: readonly Bar[], { caption, nameColumn, valueColumn, whole, most = 20 }: BarsOptions): Html {
  const shown = all.length > most + 1 ? all.slice(0, most) : all;
  const others = all.slice(shown.length);
  const largest = whole ?? all.reduce((largest, { value }) => Math.max(largest, value), 0);
  const rest = others.reduce((sum, { value }) => sum + value, 0);
  return html`<table class="bars">
<caption class="unseen">${caption}</caption>${layout}
<thead class="unseen"><tr><th scope="col">${nameColumn}</th><th scope="col">Bar</th><th scope="col">${valueColumn}</th></tr></thead>
<tbody>
${shown.map((bar) => row(bar, largest))}${others.length > 0 ? moreRow(others.length, whole === undefined ? rest : undefined) : nothing}</tbody>
</table>`;
}

function row({ name, detail, value, text, remark }: Bar, largest: number): Content {
  const width = largest > 0 ? Math.max(value > 0 ? 0.5 : 0, (100 * value) / largest) : 0;
  return html`<tr><th scope="row">${nameOf(name)}${detail ? html` <small>${detail}</small>` : nothing}</th>
<td class="bar">${strip(html`<rect class="fill" width="${percent(width)}" height="10" rx="3"/>`)}</td>
<td class="value">${text ?? countText(value)}${remark ? html` <small>${remark}</small>` : nothing}</td></tr>
`;
}

function moreRow(count: number, sum: number | undefined): Content {
  return html`<tr class="more"><th scope="row">and ${countText(count)} more</th><td class="bar"></td>
<td class="value">${sum === undefined ? "" : countText(sum)}</td></tr>
`;
}

/** A strip that is as wide as there is room, on which shapes are placed in percent. */
export function strip(shapes: Content): Html {
  return html`<svg width="100%" height="10" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="10" rx="3"/>${shapes}</svg>`;
}

/** A number of percent, as attributes of SVG have it. */
export function percent(number: number): string {
  return `${Number(number.toFixed(2))}%`;
}
