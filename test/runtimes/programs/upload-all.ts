import type { UploadSource } from "@ango-hub/client";
import { clientOf } from "./client.ts";

/** Uploads sources into a new project, by the client of a generation, and prints where they lie in the storage. */
export async function uploadAll(
  [generation = "", apiKey = "", baseUrl = ""]: string[],
  sources: UploadSource[],
): Promise<void> {
  const ango = clientOf({ generation, apiKey, baseUrl });
  const { _id } = await ango.projects.create({ name: "Sources" });
  const { registered } = await ango.assets.upload(_id, sources);
  console.log(JSON.stringify(registered.map(({ url }) => url)));
}
