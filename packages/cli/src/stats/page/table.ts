import { countText } from "../format.ts";
import type { StatisticsTable } from "../tables/table.ts";
import { type Html, html, nameOf, nothing } from "./html.ts";

/** A table as it stands behind a chart: folded, and in a frame that can be scrolled. */
export function foldedTable(table: StatisticsTable): Html {
  if (table.rows.length === 0) return nothing;
  const { title, rows } = table;
  const count = `${countText(rows.length)} ${rows.length === 1 ? "row" : "rows"}`;
  return html`<details><summary>${title} <small>as a table, ${count}</small></summary>
${plainTable(table)}</details>
`;
}

/** A table with all its rows. */
export function plainTable({ title, columns, rows }: StatisticsTable): Html {
  const heads = columns.map((column) => html`<th scope="col"${classOf(column.isNumber)}>${column.title}</th>`);
  const lines = rows.map((row) => {
    const cells = row.map((cell, i) => {
      const content =
        typeof cell === "number" ? countText(cell) : columns[i]?.isNumber ? (cell ?? "") : nameOf(cell ?? "");
      return i === 0
        ? html`<th scope="row">${content}</th>`
        : html`<td${classOf(columns[i]?.isNumber)}>${content}</td>`;
    });
    return html`<tr>${cells}</tr>
`;
  });
  return html`<div class="wide" role="region" tabindex="0" aria-label="${title}"><table class="plain"><caption class="unseen">${title}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody></table></div>`;
}

function classOf(isNumber: boolean | undefined): Html {
  return isNumber ? html` class="number"` : nothing;
}
