import { LoadError } from "@ango-hub/client";
import { clientOf, type Place } from "../programs/client.ts";

const strokes = { width: 1, height: 1, data: new Uint8Array([1]) };

/** What comes of the first use of what a page loads later. */
async function useParts({ apiKey, ...place }: Place): Promise<Record<string, string>> {
  const ango = clientOf({ ...place, apiKey: () => String(apiKey) });
  const { _id } = await ango.projects.create({ name: "First use" });
  const blob = { data: new Blob(["content"]), externalId: "blob" };
  return {
    uploads: await outcomeOf(ango.assets.upload(_id, [blob])),
    imports: await outcomeOf(ango.assets.importFromCloud(_id, [{ data: "https://example.com/a", externalId: "a" }])),
    exports: await outcomeOf(ango.exports.create(_id)),
    ...("brushes" in ango && { brushes: await outcomeOf(ango.brushes.upload(_id, strokes)) }),
  };
}

async function outcomeOf(call: PromiseLike<unknown>): Promise<string> {
  try {
    await call;
    return "ok";
  } catch (error) {
    return error instanceof LoadError ? `${error.name} ${error.code} ${error.part}` : String(error);
  }
}

Object.assign(globalThis, { useParts });
