import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ExportedObject } from "@ango-hub/client";
import { labelSet } from "./label-set.ts";

/** What is drawn of an object. */
export type Drawn = Pick<ExportedObject, "schemaId" | "title" | "bounding-box" | "polygon" | "classifications">;

/** Writes an SVG with a photograph and its objects drawn on it, which every browser opens. */
export function drawPicture(file: string, photograph: string, drawn: readonly Drawn[]): void {
  const jpeg = readFileSync(photograph);
  const { width, height } = sizeOf(jpeg);
  // Areas first, so that they hide no box.
  const areasFirst = drawn.toSorted((one, other) => Number("polygon" in other) - Number("polygon" in one));
  const objects = areasFirst.map((object) => {
    const color = labelSet.toJSON().tools?.find(({ schemaId }) => schemaId === object.schemaId)?.color ?? "#ffffff";
    const box = object["bounding-box"];
    const isFlat = box && "width" in box;
    const polygon = object.polygon;
    if (polygon) return `<polygon points="${polygon.join(" ")}" fill="${color}" fill-opacity=".25" stroke="${color}"/>`;
    if (!isFlat) return "";
    const [kind] = object.classifications ?? [];
    const caption = escapeXml(kind ? `${object.title}: ${kind.answer}` : `${object.title}`);
    return `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="none" stroke="${color}"/>
<g><rect x="${box.x}" y="${box.y - 26}" width="${caption.length * 9.7 + 12}" height="26" fill="${color}" stroke="none"/><text x="${box.x + 6}" y="${box.y - 8}" fill="${readableOn(color)}">${caption}</text></g>`;
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${escapeXml(photograph.split("/").slice(-3, -2).join())} with its exported labels</title>
<style>rect, polygon { stroke-width: 3 } text { font: 600 16px ui-monospace, monospace }</style>
<image href="data:image/jpeg;base64,${jpeg.toString("base64")}" width="${width}" height="${height}"/>
${objects.join("\n")}
</svg>
`,
  );
}

/** Black or white, whichever is easier to read on a colour. */
function readableOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? "#000" : "#fff";
}

/** Width and height from the frame header of a JPEG. */
function sizeOf(jpeg: Buffer): { width: number; height: number } {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xc3;
    if (isFrame) return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
  }
  throw new Error("this is not a JPEG");
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
