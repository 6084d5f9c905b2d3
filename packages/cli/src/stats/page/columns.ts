import { counted } from "../format.ts";
import { percent } from "./bars.ts";
import { type Content, type Html, html } from "./html.ts";

/** A column that stands: what it is of, and how high it is. */
export interface Column {
  readonly name: string;
  readonly value: number;
}

/** What a chart of columns is of. */
export interface ColumnsOptions {
  /** What the chart is called, for those who hear it. Unique in its page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly description: string;
  /** What is counted, as in `task`. */
  readonly unit: string;
}

const height = 150;
const top = 18;
const mostCharacters = 44;

/** Upright columns, as wide as there is room; their names stand below as far as there is room for them. */
export function columnChart(all: readonly Column[], { id, title, description, unit }: ColumnsOptions): Html {
  const largest = all.reduce((largest, { value }) => Math.max(largest, value), 1);
  // Few columns are not as wide as a chart, and not all names of many have room below a narrow one.
  const step = 100 / Math.max(all.length, 4);
  const longest = all.reduce((longest, { name }) => Math.max(longest, name.length), 0);
  const isLong = longest > 7;
  const every = Math.ceil((all.length * (longest + 2)) / mostCharacters);
  const columns = all.map(({ name, value }, i): Content => {
    const size = value > 0 ? Math.max(2, (value / largest) * (height - top)) : 0;
    const [x, y] = [i * step + step * 0.1, height - size];
    return html`<rect class="fill" x="${percent(x)}" y="${rounded(y)}" width="${percent(step * 0.8)}" height="${rounded(size)}"><title>${name}: ${counted(value, unit)}</title></rect>
`;
  });
  const names = all.map(({ name }, i): Content => {
    if (i % every !== 0) return "";
    return html`<text x="${percent(isLong ? placeOf((i + 0.5) * step) : (i + 0.5) * step)}" y="${height + 17}" text-anchor="${isLong ? anchorOf((i + 0.5) * step) : "middle"}">${name}</text>
`;
  });
  return html`<svg class="columns" role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${height + 24}">
<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
<line class="axis" x1="0" x2="100%" y1="${top}" y2="${top}"/><line class="axis" x1="0" x2="100%" y1="${height}" y2="${height}"/>
<text class="scale" x="0" y="${top - 6}">${counted(largest, unit)}</text>
${columns}${names}</svg>`;
}

/** Long names near the ends keep within the chart. */
function anchorOf(place: number): string {
  if (place < 12) return "start";
  return place > 88 ? "end" : "middle";
}

function placeOf(place: number): number {
  if (place < 12) return 0;
  return place > 88 ? 100 : place;
}

function rounded(number: number): number {
  return Number(number.toFixed(1));
}
