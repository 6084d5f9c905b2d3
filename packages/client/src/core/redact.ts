const hidden = "[redacted]";
const shortest = 8;

/** Removes secrets from texts and errors: known API keys, values of `apiKey`, and the queries of presigned URLs. */
export class Redactor {
  readonly #keys = new Set<string>();

  /** Learns a key. Very short ones are left out, because they would also be found in innocent words. */
  learn(key: string): void {
    if (key.length >= shortest) this.#keys.add(key);
  }

  text(text: string): string {
    let clean = text;
    for (const key of this.#keys) clean = clean.replaceAll(key, hidden);
    return clean
      .replace(/("?api_?key"?\s*[:=]\s*"?)[^"\s,;&}]+/gi, `$1${hidden}`)
      .replace(/\?[^\s"'<>()]*(signature|credential|token)=[^\s"'<>()]*/gi, `?${hidden}`);
  }

  /** The same error when it holds no secret, or else a clean copy of what is known about it. */
  error(error: unknown, depth = 0): unknown {
    if (typeof error === "string") return this.text(error);
    if (!(error instanceof Error)) return error;
    const cause = depth < 5 ? this.error(error.cause, depth + 1) : undefined;
    if (cause === error.cause && this.#isClean(error)) return error;
    const { name, stack = "", code } = error as Error & { code?: unknown };
    const copy = new Error(this.text(error.message), cause === undefined ? undefined : { cause });
    return Object.assign(copy, { name, stack: this.text(stack) }, typeof code === "string" && { code });
  }

  #isClean(error: Error): boolean {
    return [error.message, error.stack ?? "", ...Object.values(error)].every(
      (value) => typeof value !== "string" || this.text(value) === value,
    );
  }
}

/** A URL without its query, which may be a signature. Another text stays as it is. */
export function withoutQuery(url: string): string {
  return /^https?:/i.test(url) ? url.replace(/[?#].*$/s, "") : url;
}
