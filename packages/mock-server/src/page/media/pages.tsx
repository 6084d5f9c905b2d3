import type { JSX } from "preact";

interface PagesProps {
  of: number;
  /** Counted from 0. */
  page: number;
  choose: (page: number) => void;
  /** What stands on each, where that is not their number. */
  names?: readonly string[];
}

/** Turns the pages of an asset. */
export function Pages({ of, page, choose, names }: PagesProps): JSX.Element {
  return (
    <fieldset class="row tools" aria-label="Pages of the asset">
      <button type="button" disabled={page <= 0} onClick={() => choose(page - 1)}>
        Page before
      </button>
      <span>{names?.[page] ?? `Page ${page + 1} of ${of}`}</span>
      <button type="button" disabled={page >= of - 1} onClick={() => choose(page + 1)}>
        Page after
      </button>
    </fieldset>
  );
}
