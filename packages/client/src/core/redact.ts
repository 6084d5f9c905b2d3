const hidden = "[redacted]";
const shortest = 8;

/** Removes secrets from texts and errors: known API keys, values of `apiKey`, and the signatures of presigned URLs. */
export class Redactor {
  readonly #keys = new Set<string>();

  /** Learns a key. */
  learn(key: string): void {
    this.#keys.add(key);
  }

  /**
   * A text without secrets. One in which a secret was escaped comes unescaped.
   *
   * @param secrets What the request at hand was sent with, besides the key.
   */
  text(text: string, secrets: readonly string[] = []): string {
    // Very short ones would also be found in innocent words.
    const forms = [...this.#keys, ...secrets]
      .filter((secret) => secret.length >= shortest)
      .flatMap((secret) => [secret, unescaped(secret) || secret])
      .map((form) => new RegExp(form.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"), "gi"));
    // What is known goes first: of a signature that is found by its name, an escaped letter may seem to be the end.
    const clean = inEitherForm(text, (form) => forms.reduce((before, secret) => before.replace(secret, hidden), form));
    return inEitherForm(clean, withoutSignatures);
  }

  /** The same error when it holds no secret, or else a clean copy of what is known about it. */
  error(error: unknown, secrets: readonly string[] = [], depth = 0): unknown {
    if (typeof error === "string") return this.text(error, secrets);
    if (!(error instanceof Error)) return error;
    const cause = depth < 5 ? this.error(error.cause, secrets, depth + 1) : undefined;
    const held = Object.getOwnPropertyNames(error).filter((name) => name !== "cause");
    const isClean = held.every((name) => this.#isClean(error[name as keyof Error], secrets, depth));
    if (cause === error.cause && isClean) return error;
    const { name, stack = "", code } = error as Error & { code?: unknown };
    const copy = new Error(this.text(error.message, secrets), cause === undefined ? undefined : { cause });
    return Object.assign(copy, { name, stack: this.text(stack, secrets) }, typeof code === "string" && { code });
  }

  /** Objects of others are not looked into: they may hold the request, or bytes of its answer. */
  #isClean(value: unknown, secrets: readonly string[], depth: number): boolean {
    if (typeof value === "string") return this.text(value, secrets) === value;
    if (depth === 5) return false;
    if (Array.isArray(value)) return value.every((one) => this.#isClean(one, secrets, depth + 1));
    if (value instanceof Error) return this.error(value, secrets, depth + 1) === value;
    return typeof value !== "object" || value === null;
  }
}

/**
 * A text without secrets, to be logged or shown to others: without the signatures of presigned URLs and the values of
 * `apiKey`, and without the keys that are given, however they are escaped. One in which a secret was escaped comes unescaped.
 *
 * @param text Any text, such as a URL of an asset.
 * @param keys Further secrets of at least 8 letters, such as your API key.
 * @example
 * console.log(
 *   withoutSecrets("https://files.example.com/a.jpg?X-Amz-Signature=abc123", [
 *     "your-key",
 *   ]),
 * );
 */
export function withoutSecrets(text: string, keys: readonly string[] = []): string {
  return new Redactor().text(text, keys);
}

/** A text as it is once it was cleaned; unescaped, where that shows what is to be hidden. */
function inEitherForm(text: string, clean: (text: string) => string): string {
  const cleaned = clean(text);
  const plain = unescaped(cleaned);
  const plainCleaned = clean(plain);
  return plainCleaned === plain ? cleaned : plainCleaned;
}

/** A text as it was before the other side escaped it for JSON, XML or a URL, perhaps more than once. */
function unescaped(text: string): string {
  let plain = text;
  for (let times = 0; times < mostEscapes; times += 1) {
    const before = plain;
    plain = before
      .replace(byCode, (_, u, x, hex, decimal) => String.fromCodePoint(Number(decimal ?? `0x${u ?? x ?? hex}`)))
      .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof names) => names[name])
      .replace(/(?:%[\da-f]{2})+/gi, (run) =>
        new TextDecoder().decode(Uint8Array.from(run.slice(1).split("%"), (hex) => Number(`0x${hex}`))),
      );
    if (plain === before) plain = before.replaceAll("\\", "");
    if (plain === before) break;
  }
  return plain;
}

const byCode = /\\{1,9}u([\da-f]{4})|\\{1,9}x([\da-f]{2})|&#x([\da-f]{1,5});|&#(\d{1,6});/gi;
const mostEscapes = 6;
/** Letters that XML has names for. */
const names = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

// Each of these looks at a text once: what repeats in it is bounded, or ends where the next match may begin.
const apiKeyValue = /(api_?key["']?\s{0,9}[:=>]\s{0,9}["']?)[^"'\\\s,;&}<]+/gi;
const query = /\?[^\s"'<>()?]+/g;
/** How the names of parameters end whose values let whoever has them read a file. Azure calls a signature `sig`. */
const endings = "signature|credential|token|accesskeyid";
const sig = "(?<![\\w-])sig";
const signatureName = new RegExp(`(?:${endings}|^sig)$`, "i");
const signedQuery = new RegExp(`(?:${endings}|${sig})=`, "i");
const signatureValue = new RegExp(`((?:(?<![\\w-])[\\w-]{0,40}(?:${endings})|${sig})=)[^\\s"'<>()&;]+`, "gi");

/** A text without the signatures of presigned URLs and values of `apiKey`. */
export function withoutSignatures(text: string): string {
  return text
    .replace(apiKeyValue, `$1${hidden}`)
    .replace(query, (run) => (signedQuery.test(run) ? `?${hidden}` : run))
    .replace(signatureValue, `$1${hidden}`);
}

/** Whether a parameter of a URL lets whoever has its value read a file. */
export function isSignature(name: string): boolean {
  return signatureName.test(name);
}

/** The values in the query of a presigned URL that let whoever has them use it. */
export function secretsOf(url: string): string[] {
  if (!URL.canParse(url)) return [];
  return [...new URL(url).searchParams].flatMap(([name, value]) => (isSignature(name) ? [value] : []));
}

/** A URL without its query, which may be a signature. Another text stays as it is. */
export function withoutQuery(url: string): string {
  return /^https?:/i.test(url) ? url.replace(/[?#].*$/s, "") : url;
}
