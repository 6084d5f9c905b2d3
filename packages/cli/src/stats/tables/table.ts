/** A table for people: of a terminal, or of a page. */
export interface StatisticsTable {
  readonly title: string;
  /** What is to be known of it, or why there is nothing. */
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column of a table. */
export interface TableColumn {
  readonly title: string;
  /** Whether it is set to the right, as numbers are. */
  readonly isNumber?: boolean;
}

/** What stands in a cell; nothing where it is not known. */
export type Cell = string | number | null;

/** Columns by their titles; those that hold numbers begin with `#`. */
export function columns(...titles: readonly string[]): TableColumn[] {
  return titles.map((title) => (title.startsWith("#") ? { title: title.slice(1), isNumber: true } : { title }));
}

/** What is not known, in the words of a table. */
export function named(name: string | null): string {
  return name ?? "(not said)";
}

/** A value as it is shown, or nothing. */
export function shown(value: number | null, text: (value: number) => string): Cell {
  return value === null ? null : text(value);
}
