import { isHeaderValue } from "../checks/problem.ts";

/** The media type of a file: the one given, or else the one of its name, as uploads rarely say what they are. */
export function typeOf(path: string, given: string): string {
  // A part of a form may say what no header can.
  if (!isHeaderValue(given)) return "application/octet-stream";
  if (given !== "application/octet-stream") return given;
  return types[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? given;
}

const types: Record<string, string> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  bmp: "image/bmp",
  mp4: "video/mp4",
  txt: "text/plain; charset=utf-8",
  pdf: "application/pdf",
};
