const types: { [extension: string]: string } = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  bmp: "image/bmp",
  tif: "image/tiff",
  tiff: "image/tiff",
  svg: "image/svg+xml",
  mp4: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  avi: "video/x-msvideo",
  mkv: "video/x-matroska",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  wav: "audio/wav",
  ogg: "audio/ogg",
  flac: "audio/flac",
  txt: "text/plain",
  csv: "text/csv",
  html: "text/html",
  md: "text/markdown",
  json: "application/json",
  pdf: "application/pdf",
  dcm: "application/dicom",
};

/** Media type of a file: as it says itself, or else by the extension of its name. */
export function contentType(name: string, ownType = ""): string {
  return ownType || types[extension(name)] || "application/octet-stream";
}

/** Extension for a media type, or nothing for an unknown one. */
export function extensionFor(type: string): string {
  const [plain = ""] = type.toLowerCase().split(";");
  return Object.keys(types).find((extension) => types[extension] === plain.trim()) ?? "";
}

/** Extension of a file's name in lower case, without its dot. */
export function extension(name: string): string {
  return /\.([a-z0-9]{1,16})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}
