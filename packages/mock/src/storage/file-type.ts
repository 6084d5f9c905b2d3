import { isHeaderValue } from "../checks/problem.ts";

/** The media type of a file: the one given, or else the one of its name, as uploads rarely say what they are. */
export function typeOf(path: string, given: string): string {
  // A part of a form may say what no header can.
  if (!isHeaderValue(given)) return "application/octet-stream";
  if (given !== "application/octet-stream") return given;
  return types[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? given;
}

const text = "text/plain; charset=utf-8";

const types: Record<string, string> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  bmp: "image/bmp",
  svg: "image/svg+xml",
  mp4: "video/mp4",
  webm: "video/webm",
  mov: "video/quicktime",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  wav: "audio/wav",
  ogg: "audio/ogg",
  flac: "audio/flac",
  txt: text,
  md: text,
  csv: text,
  json: "application/json",
  pdf: "application/pdf",
};
