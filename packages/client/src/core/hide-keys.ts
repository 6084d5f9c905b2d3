// The service sends the caller's own key inside a project's `user`, and the keys of storages and LLMs with those.
const names = ["apiKey", "privateKey", "publicKey", "sessionToken", "credentials"];

const quoted = new RegExp(`"(?:${names.join("|")})"`);

/** Whether the JSON of an answer may hold keys. */
export function mayHoldKeys(text: string): boolean {
  return quoted.test(text);
}

/**
 * Makes every key inside an answer non-enumerable: it can still be read, but logging, `JSON.stringify` and spreading leave it
 * out.
 */
export function hideKeys(answer: unknown): void {
  // A list of its own and no recursion: an answer may be nested deeper than calls can be.
  const found: unknown[] = [answer];
  while (found.length > 0) {
    const value = found.pop();
    if (typeof value !== "object" || value === null) continue;
    for (const name of names) {
      if (Object.hasOwn(value, name)) Object.defineProperty(value, name, { enumerable: false });
    }
    for (const entry of Object.values(value)) found.push(entry);
  }
}
