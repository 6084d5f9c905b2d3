const hidden = "[redacted]";
const shortest = 8;

/** Removes secrets from texts and errors: known API keys, values of `apiKey`, and the signatures of presigned URLs. */
export class Redactor {
  readonly #keys = new Map<string, RegExp>();

  /** Learns a key. Very short ones are left out, because they would also be found in innocent words. */
  learn(key: string): void {
    if (key.length >= shortest && !this.#keys.has(key)) this.#keys.set(key, inAnySpelling(key));
  }

  /**
   * A text without secrets.
   *
   * @param secrets What the request at hand was sent with, besides the key.
   */
  text(text: string, secrets: readonly string[] = []): string {
    let clean = text;
    for (const pattern of this.#keys.values()) clean = clean.replace(pattern, hidden);
    for (const secret of secrets) {
      if (secret.length >= shortest) clean = clean.replace(inAnySpelling(secret), hidden);
    }
    return clean
      .replace(apiKeyValue, `$1${hidden}`)
      .replace(query, (run) => (signedQuery.test(run) ? `?${hidden}` : run))
      .replace(signatureValue, `$1${hidden}`);
  }

  /** The same error when it holds no secret, or else a clean copy of what is known about it. */
  error(error: unknown, secrets: readonly string[] = [], depth = 0): unknown {
    if (typeof error === "string") return this.text(error, secrets);
    if (!(error instanceof Error)) return error;
    const cause = depth < 5 ? this.error(error.cause, secrets, depth + 1) : undefined;
    if (cause === error.cause && this.#isClean(error, secrets)) return error;
    const { name, stack = "", code } = error as Error & { code?: unknown };
    const copy = new Error(this.text(error.message, secrets), cause === undefined ? undefined : { cause });
    return Object.assign(copy, { name, stack: this.text(stack, secrets) }, typeof code === "string" && { code });
  }

  #isClean(error: Error, secrets: readonly string[]): boolean {
    return [error.message, error.stack ?? "", ...Object.values(error)].every(
      (value) => typeof value !== "string" || this.text(value, secrets) === value,
    );
  }
}

// Each of these looks at a text once: what repeats in it is bounded, or ends where the next match may begin.
const apiKeyValue = /(api_?key(?:\\{0,4}["'])?\s{0,9}[:=>]\s{0,9}(?:\\{0,4}["'])?)[^"'\\\s,;&}<]+/gi;
const query = /\?[^\s"'<>()?]+/g;
/** How the names of parameters end whose values let whoever has them read a file. Azure calls a signature `sig`. */
const endings = "signature|credential|token|accesskeyid";
const sig = "(?:(?<![\\w-])|%26|%3F)sig";
const signatureName = new RegExp(`(?:${endings}|^sig)$`, "i");
const signedQuery = new RegExp(`(?:${endings}|${sig})(?:=|%3D)`, "i");
const signatureValue = new RegExp(`((?:(?<![\\w-])[\\w-]{0,40}(?:${endings})|${sig})(?:=|%3D))[^\\s"'<>()&;]+`, "gi");

/** Whether a parameter of a URL lets whoever has its value read a file. */
export function isSignature(name: string): boolean {
  return signatureName.test(name);
}

/** The values in the query of a presigned URL that let whoever has them use it. */
export function secretsOf(url: string): string[] {
  if (!URL.canParse(url)) return [];
  return [...new URL(url).searchParams].flatMap(([name, value]) => (isSignature(name) ? [value] : []));
}

/** Finds a secret however the other side wrote it: as it is, or escaped as in JSON, XML and URLs, even more than once. */
function inAnySpelling(secret: string): RegExp {
  const letters = Array.from(secret, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    const short = hex.padStart(2, "0");
    const itself = letter.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
    const named = names[letter] === undefined ? "" : `|&(?:amp;){0,4}${names[letter]};`;
    const inXml = `&(?:amp;){0,4}#(?:x0{0,6}${hex}|0{0,6}${code});${named}`;
    // A letter by itself comes last: it may also begin the other spellings.
    return `(?:${inXml}|%(?:25){0,4}${short}|\\\\{0,8}(?:u00${short}|x${short}|${itself}))`;
  });
  return new RegExp(letters.join(""), "gi");
}

/** Letters that XML has names for. */
const names: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

/** A URL without its query, which may be a signature. Another text stays as it is. */
export function withoutQuery(url: string): string {
  return /^https?:/i.test(url) ? url.replace(/[?#].*$/s, "") : url;
}
