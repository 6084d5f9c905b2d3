/**
 * Makes every `apiKey` inside an answer non-enumerable: it can still be read, but logging, `JSON.stringify` and spreading
 * leave it out. The service sends the caller's own key inside a project's `user`.
 */
export function hideApiKeys(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if (Object.hasOwn(value, "apiKey")) Object.defineProperty(value, "apiKey", { enumerable: false });
  for (const entry of Object.values(value)) hideApiKeys(entry);
}
