import { toHex } from "../formats/text.ts";

const encoder = new TextEncoder();

/** What a presigned URL allows: one method on one path, until a time in milliseconds since 1970. */
export interface Grant {
  method: "GET" | "PUT";
  path: string;
  expiresAt: number;
}

/** Signs presigned URLs of the hub's storage, and checks them. */
export class Signer {
  readonly #key: Promise<CryptoKey>;

  constructor(secret: string) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    this.#key = crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  }

  /** The query of a presigned URL, with its `?`. */
  async query(grant: Grant, now: Date): Promise<string> {
    const seconds = Math.round((grant.expiresAt - now.getTime()) / 1000);
    const date = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
    const signed = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${date}&X-Amz-Expires=${seconds}`;
    return `?${signed}&X-Amz-Signature=${await this.#sign(grant.method, grant.path, date, `${seconds}`)}`;
  }

  /** Whether a query is a presigned one for this method and path: `"valid"`, `"expired"` or `"wrong"`. */
  async check(method: string, path: string, query: URLSearchParams, now: Date): Promise<"valid" | "expired" | "wrong"> {
    const date = query.get("X-Amz-Date") ?? "";
    const seconds = query.get("X-Amz-Expires") ?? "";
    if (query.get("X-Amz-Signature") !== (await this.#sign(method, path, date, seconds))) return "wrong";
    return now.getTime() < signedAt(date) + Number(seconds) * 1000 ? "valid" : "expired";
  }

  async #sign(method: string, path: string, date: string, seconds: string): Promise<string> {
    const text = encoder.encode([method, path, date, seconds].join("\n"));
    return toHex(await crypto.subtle.sign("HMAC", await this.#key, text));
  }
}

function signedAt(date: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}
