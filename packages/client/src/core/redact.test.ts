import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Redactor, withoutSecrets } from "./redact.ts";

const key = "canary-7f3a9c1e5b";
const redactor = new Redactor();
redactor.learn(key);

describe("a redactor", () => {
  test("removes a known key wherever it stands", () => {
    expect(redactor.text(`Invalid API KEY ${key}, ${key}!`)).toBe("Invalid API KEY [redacted], [redacted]!");
  });

  test("removes any apiKey from JSON", () => {
    expect(redactor.text('{"user":{"apiKey":"0123456789abcdef","name":"x"}}')).not.toContain("0123456789abcdef");
  });

  test("removes the query of a presigned URL", () => {
    const text =
      "error sending request for url (https://bucket.invalid/a.zip?X-Amz-Expires=900&X-Amz-Signature=abc123)";
    expect(redactor.text(text)).toBe("error sending request for url (https://bucket.invalid/a.zip?[redacted])");
  });

  test("removes the signature that Azure puts into a URL, alone as well", () => {
    const url = "https://account.blob.invalid/a.jpg?sv=2024-01-01&se=2026-01-01&sig=abc%2F123";
    expect(redactor.text(`refused ${url}`)).toBe("refused https://account.blob.invalid/a.jpg?[redacted]");
    expect(redactor.text("given sp=r&amp;sig=abc123&amp;se=1, or %26sig%3Dabc123")).not.toContain("abc123");
    expect(redactor.text("no design=wide is a secret")).toBe("no design=wide is a secret");
  });

  test("removes a known key in any spelling", () => {
    const spellings: ((letter: string) => string)[] = [
      (letter) => letter,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
      (letter) => `\\\\u${letter.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`,
      (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, "0")}`,
      (letter) => `%25${letter.charCodeAt(0).toString(16).toUpperCase()}`,
      (letter) => `&#${letter.charCodeAt(0)};`,
      (letter) => `&#x${letter.charCodeAt(0).toString(16)};`,
    ];
    const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
    const spelled = fc.array(fc.tuple(visible, fc.constantFrom(...spellings)), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(spelled, (letters) => {
        const secret = letters.map(([letter]) => letter).join("");
        const text = letters.map(([letter, spell]) => spell(letter)).join("");
        const knowing = new Redactor();
        knowing.learn(secret);
        expect(knowing.text(`before ${text} after`)).toBe("before [redacted] after");
      }),
    );
  });

  test("removes a known key that was escaped in one way and then in another, and one of other letters", () => {
    const secret = "clé/7f3a9c1e+5b";
    const knowing = new Redactor();
    knowing.learn(secret);
    const inUrl = encodeURIComponent(secret);
    const letters = Array.from(inUrl, (letter) => letter.charCodeAt(0).toString(16));
    const texts = [
      encodeURIComponent(encodeURIComponent(inUrl)),
      letters.map((hex) => `\\u00${hex}`).join(""),
      letters.map((hex) => `&amp;#x${hex};`).join(""),
      JSON.stringify(JSON.stringify({ secret })).replaceAll("/", "\\/"),
    ];
    for (const text of texts) expect(knowing.text(`before ${text}`)).toMatch(/^before .*\[redacted\][^/]*$/);
  });

  test("does not take every text for a key of backslashes", () => {
    const knowing = new Redactor();
    knowing.learn("\\".repeat(12));
    expect(knowing.text("a harmless text")).toBe("a harmless text");
  });

  test("takes a time that grows with the text and not with its square", () => {
    const pieces = ["?", "\\", "%", "&amp;", "apikey ", "signature", "token=", "c", "&#x", '"apiKey"', "a-b_"];
    for (const piece of pieces) redactor.text(piece.repeat(Math.ceil(2_000_000 / piece.length)));
  });

  test("leaves harmless errors as they are", () => {
    const error = new TypeError("fetch failed", { cause: new Error("read ECONNRESET") });
    expect(redactor.error(error)).toBe(error);
  });

  test("cleans an error with a secret in its message, its fields or its causes, and keeps its code", () => {
    const cause = Object.assign(new Error(`bad header ${key}`), { code: "ERR_X", path: `/?X-Amz-Signature=${key}` });
    const clean = redactor.error(new TypeError("fetch failed", { cause }));
    expect(inspect(clean, { depth: 9 })).not.toContain(key);
    expect(((clean as Error).cause as { code: string }).code).toBe("ERR_X");
  });

  test("leaves out what an error holds besides texts: the bytes of an answer, or the request", () => {
    const rawPacket = Buffer.from(`220 ${key}`);
    const request = { headers: { apikey: key } };
    for (const held of [{ rawPacket }, { request }, { errors: [Object.assign(new Error("one"), { request })] }]) {
      const clean = redactor.error(Object.assign(new Error("Parse Error"), held, { code: "HPE_INVALID" }));
      expect(clean).toMatchObject({ message: "Parse Error", code: "HPE_INVALID" });
      expect(Object.keys(clean as Error)).toEqual(["name", "code"]);
    }
    const several = new AggregateError([new Error("connect ECONNREFUSED ::1:80")], "");
    expect(redactor.error(several)).toBe(several);
  });
});

test("a text is without secrets for those who have no redactor", () => {
  const text = `https://bucket.invalid/a.zip?X-Amz-Signature=abc123 and ${key}`;
  expect(withoutSecrets(text)).toBe(`https://bucket.invalid/a.zip?[redacted] and ${key}`);
  expect(withoutSecrets(text, [key])).toBe("https://bucket.invalid/a.zip?[redacted] and [redacted]");
});
