const longest = 2 ** 31 - 1;

/**
 * Starts a timer and returns what stops it. Where runtimes count in 31 bits, a longer time would be over at once: it
 * counts as never.
 */
export function startTimer(milliseconds: number, action: () => void): () => void {
  if (milliseconds > longest) return () => {};
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
}
