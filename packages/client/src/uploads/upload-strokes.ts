import type { RequestOptions } from "../core/options.ts";
import type { Transport } from "../core/transport.ts";
import { randomName } from "../platform/random-name.ts";
import type { Strokes } from "./check-strokes.ts";
import { askUploadUrl, currentAssets } from "./current-service.ts";
import { sendFile } from "./send-file.ts";

/** Sends the strokes of brush tools to the storage, and returns where they lie. */
export async function uploadStrokes(
  transport: Transport,
  projectId: string,
  { kind, size, data }: Strokes,
  options: RequestOptions,
): Promise<string> {
  const { type, extension } = kind;
  const bytes = await kind.write(size, data);
  const name = `${randomName()}${extension}`;
  const file = { name, size: bytes.length, lastModified: 0, content: async () => bytes };
  const uploadUrl = () => askUploadUrl(transport, { name, project: projectId, type }, options);
  const service = { ...currentAssets(transport, projectId, {}), uploadUrl };
  return sendFile(service, { externalId: name, file }, options, () => {});
}
