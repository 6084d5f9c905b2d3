import type { Generation } from "../clients.ts";

/** What the page calls the clients. */
export const clientNames: Readonly<Record<Generation, string>> = {
  current: "`@ango-hub/client`",
  classic: "`@ango-hub/client/classic`",
};

/** A table as Markdown. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A table of each generation, as Markdown; or one, where all their cells are the same. */
export function perGeneration<Rows>(rows: Readonly<Record<Generation, Rows>>, toTable: (rows: Rows) => string): string {
  const current = toTable(rows.current);
  const classic = toTable(rows.classic);
  if (current === classic) return `Both clients do the same in every cell.\n\n${current}`;
  const others = new Set(classic.split("\n"));
  const different = current.split("\n").flatMap((line) => (others.has(line) ? [] : [line.split(" | ")[0]?.slice(2)]));
  return `The clients differ where the fault is: ${different.join("; ")}.

### With ${clientNames.current}

${current}

### With ${clientNames.classic}

${classic}`;
}
