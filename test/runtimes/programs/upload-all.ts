import { AngoHub, type UploadSource } from "@ango-hub/client";

/** Uploads sources into a new project, and prints where they lie in the storage. */
export async function uploadAll(apiKey: string, baseUrl: string, sources: UploadSource[]): Promise<void> {
  const ango = new AngoHub({ apiKey, baseUrl });
  const { _id } = await ango.projects.create({ name: "Sources" });
  const { registered } = await ango.assets.upload(_id, sources);
  console.log(JSON.stringify(registered.map(({ url }) => url)));
}
