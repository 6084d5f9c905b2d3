import { counted, countText } from "../format.ts";
import { layout, percent, strip } from "./bars.ts";
import { type Content, type Html, html, nameOf, nothing } from "./html.ts";

/** Where values lie: half of them in the box, around the median. */
export interface Range {
  readonly name: string;
  readonly detail?: string | null;
  readonly from: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly to: number;
  /** The median in words. */
  readonly text: string;
  readonly count: number;
}

/** What a table of box plots is of. */
export interface RangesOptions {
  readonly caption: string;
  readonly nameColumn: string;
  /** What is counted, as in `shape`. */
  readonly countOf: string;
  /** Whether each step of the scale is a multiple of the one before, as for what differs by orders of magnitude. */
  readonly isLogarithmic?: boolean;
  readonly most?: number;
}

/** Box plots as a table of strips on a scale that all of them share. */
export function ranges(all: readonly Range[], options: RangesOptions): Html {
  const { caption, nameColumn, countOf, isLogarithmic = false, most = 20 } = options;
  const shown = all.length > most + 1 ? all.slice(0, most) : all;
  const place = placing(shown, isLogarithmic);
  const others = all.length - shown.length;
  return html`<table class="bars ranges">
<caption class="unseen">${caption}</caption>${layout}
<thead class="unseen"><tr><th scope="col">${nameColumn}</th><th scope="col">Box plot</th><th scope="col">Median</th></tr></thead>
<tbody>
${shown.map((range) => row(range, place, countOf))}${others > 0 ? html`<tr class="more"><th scope="row">and ${countText(others)} more</th><td class="bar"></td><td></td></tr>` : nothing}</tbody>
</table>`;
}

type Place = (value: number) => number;

function placing(ranges: readonly Range[], isLogarithmic: boolean): Place {
  const scaled = isLogarithmic ? (value: number) => Math.log10(Math.max(value, 1)) : (value: number) => value;
  const least = isLogarithmic ? Math.min(...ranges.map(({ from }) => scaled(from))) : 0;
  const most = Math.max(...ranges.map(({ to }) => scaled(to)), least + 1e-9);
  // A little room at both ends, for the ticks of medians.
  return (value) => 1 + (98 * (scaled(value) - least)) / (most - least);
}

function row(range: Range, place: Place, countOf: string): Content {
  const { name, detail, text, count } = range;
  const [from, lower, median, upper, to] = [
    range.from,
    range.lowerQuartile,
    range.median,
    range.upperQuartile,
    range.to,
  ].map(place) as [number, number, number, number, number];
  const shapes = html`<rect class="whisker" x="${percent(from)}" y="4" width="${percent(Math.max(to - from, 0.3))}" height="2"/>
<rect class="fill" x="${percent(lower)}" width="${percent(Math.max(upper - lower, 0.6))}" height="10" rx="2"/>
<rect class="median" x="${percent(median - 0.3)}" width="0.6%" height="10"/>`;
  return html`<tr><th scope="row">${nameOf(name)}${detail ? html` <small>${detail}</small>` : nothing}</th>
<td class="bar">${strip(shapes)}</td>
<td class="value">${text} <small>${counted(count, countOf)}</small></td></tr>
`;
}
