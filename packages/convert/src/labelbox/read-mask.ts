import type { Mask } from "@ango-hub/label-set";
import { type DecodedPicture, decodePng, segmentationFromMask } from "@ango-hub/label-set/masks";
import { isRecord } from "../files/json-lines.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { fromBase64 } from "./base64.ts";
import type { OpenLabelboxOptions } from "./options.ts";

/** The area of a mask: a PNG in base64, or behind a URL, in which it has a colour, or else all that is not black. */
export async function readMask(
  value: unknown,
  { mask: fetchMask }: OpenLabelboxOptions,
  leaveOut: LeaveOut,
): Promise<Mask | undefined> {
  const { png, instanceURI, colorRGB } = isRecord(value) ? value : {};
  try {
    const bytes = typeof png === "string" ? fromBase64(png) : await fetchMask?.(String(instanceURI));
    if (bytes === undefined) {
      const why = fetchMask ? "`mask` gave nothing for it" : "give `mask`, which fetches it";
      leaveOut("missing-reference", `Its mask lies behind ${JSON.stringify(instanceURI)}; ${why}.`);
      return undefined;
    }
    const color = Array.isArray(colorRGB) && typeof png !== "string" ? colorRGB.map(Number) : undefined;
    const found = segmentationFromMask(marked(await decodePng(bytes), color));
    if (found.zones.length > 0) return found;
    leaveOut("invalid", "Its mask covers no pixel.");
  } catch (error) {
    leaveOut("invalid", `Its mask is no PNG that can be read: ${(error as Error).message}`);
  }
  return undefined;
}

/** The pixels of a colour, or all that are neither black nor transparent. */
function marked(picture: DecodedPicture, color: readonly number[] | undefined) {
  const { width, height, channels = 1, data, palette } = picture;
  const colors = palette?.map((text) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)));
  const marked = new Uint8Array(width * height);
  const hasAlpha = channels === 2 || channels === 4;
  for (let at = 0; at < marked.length; at += 1) {
    const pixel = data.subarray(at * channels, (at + 1) * channels);
    if (hasAlpha && pixel.at(-1) === 0) continue;
    const shown = hasAlpha ? pixel.subarray(0, -1) : pixel;
    // A palette without a colour to look for is one of numbers.
    const parts = color && colors ? (colors[shown[0] ?? 0] ?? []) : [...shown];
    const isMarked = color ? color.every((part, i) => part === (parts[i] ?? parts[0])) : parts.some((part) => part > 0);
    if (isMarked) marked[at] = 1;
  }
  return { width, height, data: marked };
}
