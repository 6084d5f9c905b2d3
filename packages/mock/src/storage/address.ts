/** Where in the hub's storage uploaded files are. */
export const uploads = "/storage/uploads/";

/** The path of an uploaded file of this name. */
export function uploadPath(name: string): string {
  return uploads + encodeURIComponent(name);
}

/** The URL of a file: the hub's own files are kept by path, as the hub may be reached elsewhere tomorrow. */
export function absolute(data: string, origin: string): string {
  return data.startsWith("/storage/") ? origin + data : data;
}

/** What `absolute` undoes: the path of a file that the hub itself holds, or the URL as it is. */
export function relative(data: string, files: ReadonlyMap<string, unknown>): string {
  const path = URL.canParse(data) ? new URL(data).pathname : data;
  return files.has(path) ? path : data;
}

/** The path of a folder in the hub's storage, with a slash at its end. */
export function objectPath(...folders: string[]): string {
  return uploads + folders.map((name) => `${encodeURIComponent(name)}/`).join("");
}
