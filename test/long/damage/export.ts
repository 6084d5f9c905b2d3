import { AngoHub, type Export } from "@ango-hub/client/classic";
import type { Choices } from "../seed.ts";

const exportPath = "https://storage.invalid/export.zip";

/** An export whose archive is these bytes, which arrive in chunks of any size. */
export async function exportOf(archive: Uint8Array, choices: Choices): Promise<Export> {
  const size = archive.length < 2000 ? choices.of([1, 7, 500, 65_536]) : choices.of([500, 16_384, 65_536]);
  const fetch = async (input: string | URL | Request): Promise<Response> => {
    if (String(input) !== exportPath) return Response.json({ status: "success", data: { exportPath } });
    let at = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (at < archive.length) controller.enqueue(archive.slice(at, at + size));
          else controller.close();
          at += size;
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { headers: { "content-length": `${archive.length}` } });
  };
  const ango = new AngoHub({ apiKey: "no-key-of-anyone", baseUrl: "https://service.invalid", fetch });
  return ango.exports.create("61602b346ee9eb45e8273fbb");
}

/** What reading an export came to: the assets up to its end, or up to an error. */
export interface Outcome {
  assets: unknown[];
  error: unknown;
}

export async function readAll(exported: Export): Promise<Outcome> {
  const assets: unknown[] = [];
  try {
    for await (const asset of exported.assets({ maxRetries: 0 })) assets.push(asset);
    return { assets, error: undefined };
  } catch (error) {
    return { assets, error };
  }
}

/** Reads to the end or to an error, and keeps nothing. */
export async function readThrough(exported: Export): Promise<void> {
  try {
    for await (const _ of exported.assets({ maxRetries: 0 }));
  } catch {
    // What it is, the reading that keeps all tells.
  }
}
