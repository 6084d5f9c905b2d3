/**
 * Makes every `apiKey` inside an answer non-enumerable: it can still be read, but logging, `JSON.stringify` and spreading
 * leave it out. The service sends the caller's own key inside a project's `user`.
 */
export function hideApiKeys(answer: unknown): void {
  // A list of its own and no recursion: an answer may be nested deeper than calls can be.
  const found: unknown[] = [answer];
  while (found.length > 0) {
    const value = found.pop();
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, "apiKey")) Object.defineProperty(value, "apiKey", { enumerable: false });
    for (const entry of Object.values(value)) found.push(entry);
  }
}
