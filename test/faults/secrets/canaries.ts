import { inspect } from "node:util";

/** Secrets that a client is given, or that pass through it. Each has letters that are written otherwise in some places. */
export const secrets = {
  key: "key/canary+9f3a7c1e5b&d==",
  storage: "storage/canary+8d5f2c9a4e&b==",
  webhook: "webhook/canary+2b8e6d4f1a&c==",
  signature: "signature/canary+6c1d9e3b7f&a==",
  token: "token/canary+4e7b2a8d5c&f==",
} as const;

/** The query of a presigned URL, as different storages write it. */
export const signedQueries: readonly string[] = [
  queryOf({ "X-Amz-Expires": "900", "X-Amz-Security-Token": secrets.token, "X-Amz-Signature": secrets.signature }),
  queryOf({ AWSAccessKeyId: "AKIDEXAMPLE", Expires: "1", Signature: secrets.signature }),
  queryOf({ "X-Goog-Algorithm": "GOOG4-RSA-SHA256", "X-Goog-Signature": secrets.signature }),
  queryOf({ sv: "2024-11-04", sr: "b", sig: secrets.signature }),
];

function queryOf(parameters: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parameters).toString();
}

/** So much of a secret is found, also where the rest was cut off. */
const found = 12;
const parts = Object.values(secrets).flatMap((secret) =>
  Array.from({ length: secret.length - found + 1 }, (_, at) => secret.slice(at, at + found).toLowerCase()),
);

/** What of a secret is seen in a value by whoever prints it, copies it, or looks into it; nothing when it is clean. */
export function leakIn(value: unknown): string | undefined {
  for (const text of new Set([...printed(value), ...held(value, new Set(), 0)])) {
    const plain = decoded(text).toLowerCase();
    const part = parts.find((one) => plain.includes(one));
    if (part !== undefined) return `${part} in ${text.slice(0, 1000)}`;
  }
  return undefined;
}

/** A text as it is once nothing in it is escaped any more. */
function decoded(text: string): string {
  let plain = text;
  for (let before = ""; plain !== before; ) {
    before = plain;
    plain = plain
      .replace(/\\+u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\+x([0-9a-f]{2})|%([0-9a-f]{2})/gi, (_, one, two) =>
        String.fromCharCode(Number.parseInt(one ?? two, 16)),
      )
      .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16) % 0x11_0000))
      .replace(/&#(\d{1,7});/g, (_, digits) => String.fromCodePoint(Number(digits) % 0x11_0000))
      .replaceAll("&amp;", "&")
      .replace(/\\+(?=[^\\ux])/g, "");
  }
  return plain;
}

/** What a program would print of a value. */
function printed(value: unknown): string[] {
  const options = { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null };
  return [inspect(value, options), inspect(value), `${String(value)}`, JSON.stringify(value) ?? "", copied(value)];
}

function copied(value: unknown): string {
  try {
    return inspect(structuredClone(value), { depth: 20 });
  } catch {
    // What holds functions can't be copied, nor sent to another thread.
    return "";
  }
}

/** Every text that a value holds: of its own properties, hidden ones and symbols too, and of what stands in them. */
function held(value: unknown, seen: Set<unknown>, depth: number): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "symbol") return [String(value)];
  if (ArrayBuffer.isView(value))
    return [Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("latin1")];
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return [];
  if (seen.has(value) || depth > 12) return [];
  seen.add(value);
  const entries = value instanceof Map || value instanceof Set ? [...value].flat() : [];
  const own = Reflect.ownKeys(value).flatMap((name) => [name, Reflect.getOwnPropertyDescriptor(value, name)?.value]);
  return [...entries, ...own].flatMap((one) => held(one, seen, depth + 1));
}
