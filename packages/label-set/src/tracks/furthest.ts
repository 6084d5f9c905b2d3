/**
 * A far place up to which something fits from `from` on, at least the next one. It goes in steps that double and then halves
 * them, so that all is looked at a few times only, however far that is.
 */
export function furthest(from: number, end: number, fits: (from: number, to: number) => boolean): number {
  let fit = from + 1;
  let miss = end + 1;
  for (let step = 1; fit < end; step *= 2) {
    const next = Math.min(fit + step, end);
    if (!fits(from, next)) {
      miss = next;
      break;
    }
    fit = next;
  }
  while (fit < end && miss - fit > 1) {
    const middle = (fit + miss) >> 1;
    if (fits(from, middle)) fit = middle;
    else miss = middle;
  }
  return fit;
}
