import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { Redactor } from "./redact.ts";

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
});
