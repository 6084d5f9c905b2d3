import { measureText, shareText } from "../format.ts";
import type { PairAgreement, PeopleAgreement } from "../statistics.ts";
import { type Content, cut, type Html, html } from "./html.ts";

const cell = 46;
const names = 190;
const most = 12;

/** How far each two people agree, as a square of numbers, the darker the more. */
export function matrix({ people, pairs }: PeopleAgreement): Html {
  const shown = mostCompared(people, pairs);
  const measures = new Map(pairs.map((pair) => [key(pair.first, pair.second), measureOf(pair)]));
  const between = (a: string, b: string) => measures.get(key(a, b)) ?? measures.get(key(b, a));
  const size = shown.length * cell;
  const heads = shown.map((_, i): Content => {
    return html`<text class="head" x="${names + (i + 0.5) * cell}" y="18" text-anchor="middle">${i + 1}</text>`;
  });
  const rows = shown.map((person, i): Content => {
    const cells = shown.map((other, j) => cellOf(i, j, person, other, i === j ? undefined : between(person, other)));
    return html`<text class="name" x="${names - 10}" y="${30 + (i + 0.5) * cell}" text-anchor="end"><title>${person}</title>${i + 1}  ${cut(person, 24)}</text>
${cells}`;
  });
  return html`<div class="wide" role="region" tabindex="0" aria-label="Agreement of each two people, as a picture">
<svg class="matrix" role="img" aria-labelledby="matrix-title matrix-desc" width="${names + size + 4}" height="${size + 30}">
<title id="matrix-title">Agreement of each two people</title>
<desc id="matrix-desc">A square with a row and a column for each of ${shown.length} people. All its numbers stand in the table below.</desc>
${heads}${rows}</svg></div>`;
}

/** People with most comparisons first, where there are more than a picture has room for. */
function mostCompared(people: readonly string[], pairs: readonly PairAgreement[]): readonly string[] {
  if (people.length <= most) return people;
  const compared = new Map<string, number>();
  for (const { first, second, matched, unmatched, answers } of pairs) {
    for (const person of [first, second]) {
      compared.set(person, (compared.get(person) ?? 0) + matched + unmatched + answers);
    }
  }
  return people.toSorted((a, b) => (compared.get(b) ?? 0) - (compared.get(a) ?? 0)).slice(0, most);
}

interface Measure {
  readonly value: number;
  readonly text: string;
}

/** Of objects, F1; where there are none, the share of answers that are the same. */
function measureOf({ f1, sameAnswers }: PairAgreement): Measure | undefined {
  if (f1 !== null) return { value: f1, text: measureText(f1) };
  return sameAnswers === null ? undefined : { value: sameAnswers, text: shareText(sameAnswers) };
}

function cellOf(i: number, j: number, person: string, other: string, measure: Measure | undefined): Content {
  const [x, y] = [names + j * cell, 26 + i * cell];
  const level = measure === undefined ? "none" : Math.min(9, Math.floor(measure.value * 10));
  const title = measure === undefined ? "" : html`<title>${person} and ${other}: ${measure.text}</title>`;
  return html`<g class="heat-${level}"><rect x="${x + 1}" y="${y + 1}" width="${cell - 2}" height="${cell - 2}" rx="4">${title}</rect>
<text x="${x + cell / 2}" y="${y + cell / 2 + 4}" text-anchor="middle">${measure?.text ?? ""}</text></g>`;
}

function key(first: string, second: string): string {
  return JSON.stringify([first, second]);
}
