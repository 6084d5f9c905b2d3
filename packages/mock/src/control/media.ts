import { uploads } from "../storage/address.ts";
import { typeOf } from "../storage/file-type.ts";
import type { FileRecord } from "../store/file.ts";

/** What the file of an asset holds; `unknown` where neither its type nor its name say. */
export type Media = "picture" | "text" | "pdf" | "audio" | "video" | "unknown";

/** Where the hub's own page finds an asset's file. Through the storage, every look at the page would be noted among the requests. */
export function shownUrl(data: string): string {
  return data.startsWith(uploads) ? data.replace(uploads, "/_hub/files/") : data;
}

/** What an asset is, by the type of its file or else by its name. What is no address is a text itself. */
export function mediaOf(data: string, files: ReadonlyMap<string, FileRecord>): Media {
  const file = files.get(data);
  if (!file && !/^\/|^[a-z][a-z\d+.-]*:\/\//i.test(data)) return "text";
  const path = URL.canParse(data) ? new URL(data).pathname : data;
  const type = typeOf(path, file?.type ?? "application/octet-stream");
  const [, kind = ""] = /^(image|text|audio|video)\//.exec(type) ?? [];
  if (kind === "image") return "picture";
  if (type === "application/pdf") return "pdf";
  if (type.startsWith("application/json")) return "text";
  return kind === "" ? "unknown" : (kind as Media);
}
