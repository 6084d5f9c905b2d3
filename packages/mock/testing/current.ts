import { unzipSync } from "fflate";
import type { Hub } from "../src/hub.ts";

/** What a call came to: the payload under `data`, or the message of a failure. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  data: any;
  message: string;
}

/** Calls the API of a hub of the current generation with its key. */
export async function send(hub: Hub, method: string, path: string, body?: unknown): Promise<Answer> {
  const isForm = body instanceof FormData || body instanceof URLSearchParams;
  const answer = await hub.fetch(`https://imeritapi.ango.ai${path}`, {
    method,
    headers: { apikey: hub.apiKey, ...(body === undefined || isForm ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  return { ...(await answer.json()), status: answer.status };
}

/** Creates an export and gives the texts of the files in its archive, by name. */
export async function exportFiles(hub: Hub, project: string, query = ""): Promise<Record<string, string>> {
  const { data } = await send(hub, "GET", `/v2/export?project=${project}${query}`);
  const archive = new Uint8Array(await (await hub.fetch(data.exportPath)).arrayBuffer());
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, decoder.decode(bytes)]));
}
