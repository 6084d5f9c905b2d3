import measure from "fast-string-truncated-width";

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  return measure(text).width;
}

/** A text that takes no more than some columns: where it was cut stands `…`. No character is cut through. */
export function cut(text: string, limit: number): string {
  if (widthOf(text) <= limit) return text;
  let result = "";
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += widthOf(segment);
    if (width > limit - 1) break;
    result += segment;
  }
  return `${result}…`;
}
