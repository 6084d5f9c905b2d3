import type { TextSpan } from "./spans-of.ts";

/** Of spans in their order those that begin where none before them goes on. The others are reported. */
export function withoutOverlaps<S extends TextSpan>(spans: readonly S[]): S[] {
  let before: TextSpan | undefined;
  return spans.filter((span) => {
    const { start, end, object, leaveOut } = span;
    if (before !== undefined && start < before.end) {
      const other = `"${before.object.class}" from ${before.start} to ${before.end}`;
      leaveOut("shape-left-out", `"${object.class}" from ${start} to ${end} overlaps ${other}.`);
      return false;
    }
    before = span;
    return true;
  });
}
