import { safeText } from "../terminal/safe-text.ts";
import type { Column } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { countText } from "./format.ts";
import type { Statistics } from "./statistics.ts";
import { statisticsTables } from "./tables/statistics-tables.ts";
import type { Cell, StatisticsTable } from "./tables/table.ts";

/**
 * Prints statistics: on a terminal table by table, with titles and notes; elsewhere a line for each row, with the title of its table
 * before it.
 */
export async function printTables(terminal: Terminal, statistics: Statistics): Promise<void> {
  const isForPeople = terminal.streams.stdout.isTTY === true;
  for (const [i, table] of statisticsTables(statistics).entries()) {
    if (isForPeople) await printTable(terminal, table, i === 0);
    else await terminal.table(table.rows, [{ title: "table", value: () => table.title }, ...columnsOf(table, String)]);
  }
}

async function printTable(terminal: Terminal, table: StatisticsTable, isFirst: boolean): Promise<void> {
  const { title, note, rows } = table;
  await terminal.print(...(isFirst ? [] : [""]), terminal.style("cyan", safeText(title)));
  if (note !== undefined) await terminal.print(terminal.style("dim", safeText(note)));
  if (rows.length > 0) await terminal.table(rows, columnsOf(table, countText));
}

function columnsOf({ columns }: StatisticsTable, numberText: (number: number) => string): Column<readonly Cell[]>[] {
  return columns.map(({ title, isNumber = false }, i) => ({
    title,
    isNumber,
    value: (row) => (typeof row[i] === "number" ? numberText(row[i]) : row[i]),
  }));
}
