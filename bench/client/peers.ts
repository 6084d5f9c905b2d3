import { AngoHub } from "@ango-hub/client";
import createClient from "openapi-fetch";

/** A way to call an operation once. */
export type Peer = (baseUrl: string, fetch: typeof globalThis.fetch) => () => PromiseLike<unknown>;

const path = "/v2/task/640828dfd5f1a42cce03e46d?includeAnswer=true";
const apiKey = "a-key-that-is-no-key";

/** The same call through each client, everything that it does by default left on. */
export async function loadPeers(): Promise<Record<string, Peer>> {
  const ky = await optional("ky");
  return {
    "bare fetch": (baseUrl, fetch) => async () => (await fetch(baseUrl + path, { headers: { apikey: apiKey } })).json(),
    "@ango-hub/client": (baseUrl, fetch) => {
      const ango = new AngoHub({ apiKey, baseUrl, fetch: fetch as never });
      return () => ango.tasks.get("640828dfd5f1a42cce03e46d");
    },
    "openapi-fetch": (baseUrl, fetch) => {
      const client = createClient({ baseUrl, fetch, headers: { apikey: apiKey } });
      return () => client.GET(path as never);
    },
    ...(ky && {
      ky: (baseUrl: string, fetch: typeof globalThis.fetch) => {
        const client = ky.default.create({ fetch, headers: { apikey: apiKey } });
        return () => client.get(baseUrl + path).json();
      },
    }),
  };
}

interface Ky {
  default: {
    create(options: object): { get(url: string): { json(): Promise<unknown> } };
  };
}

/** A peer that need not be installed; `PEERS` may name another folder of modules. */
async function optional(name: string): Promise<Ky | undefined> {
  const folder = process.env.PEERS;
  const specifier = folder ? `file://${folder}/${name}/distribution/index.js` : name;
  return import(specifier).catch(() => undefined) as Promise<Ky | undefined>;
}
