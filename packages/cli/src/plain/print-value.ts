import { type Column, cellText } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";

// What people look for first, in this order.
const wellKnown = [
  "_id",
  "historyId",
  "name",
  "externalId",
  "title",
  "email",
  "content",
  "stage",
  "status",
  "reviewStatus",
  "assignee",
  "priority",
  "role",
  "organizationRole",
  "provider",
  "type",
  "owner",
  "createdAt",
  "updatedAt",
];

const mostColumns = 7;

/** Columns for rows of any kind: what is known to matter and is there, and where nothing is, whatever is plain. */
export function someColumns(rows: readonly unknown[]): Column<unknown>[] {
  const objects = rows.filter((row) => typeof row === "object" && row !== null) as Record<string, unknown>[];
  if (objects.length === 0) return [{ title: "value", value: (row) => row }];
  const isThere = (key: string): boolean => objects.some((row) => row[key] !== undefined && row[key] !== null);
  const known = wellKnown.filter(isThere);
  const keys = known.length > 1 ? known : [...new Set(objects.flatMap((row) => Object.keys(row)))].filter(isThere);
  return keys.slice(0, mostColumns).map((key) => ({
    title: key,
    value: (row) => (row as Record<string, unknown> | null)?.[key],
    isNumber: objects.every((row) => row[key] === undefined || typeof row[key] === "number"),
  }));
}

/** Prints what a call returned: a list as a table, an object key by key, and nothing as that it worked. */
export async function printValue(terminal: Terminal, value: unknown, summary: string): Promise<void> {
  if (Array.isArray(value)) return terminal.list(inOne(value), someColumns);
  await terminal.result(value ?? null, async () => {
    if (value === undefined || value === null) return terminal.note(`Done: ${summary}.`);
    if (typeof value !== "object") return terminal.print(cellText(value));
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
    const widest = Math.max(0, ...entries.map(([key]) => key.length));
    const lines = entries.map(([key, inner]) => `${terminal.style("bold", key.padEnd(widest))}  ${cellText(inner)}`);
    await terminal.print(...lines);
  });
}

async function* inOne<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield items;
}
