import { isRecord, type JsonRecord } from "../files/json-lines.ts";
import { objectRow } from "./exported-rows.ts";

/**
 * The things of a video in an export, which has them at every frame, as segments of key frames: those that people drew, and the
 * first and the last one of each segment.
 */
export function exportedSegments({ frames, segments, key_frame_feature_map }: JsonRecord): JsonRecord[] {
  const things = new Map<string, Map<number, JsonRecord>>();
  for (const [number, frame] of Object.entries(isRecord(frames) ? frames : {})) {
    const objects = isRecord(frame) && isRecord(frame.objects) ? frame.objects : {};
    for (const [id, object] of Object.entries(objects)) {
      if (!isRecord(object)) continue;
      const thing = things.get(id) ?? new Map<number, JsonRecord>();
      things.set(id, thing.set(Number(number), object));
    }
  }
  const ranges = isRecord(segments) ? segments : {};
  const keys = isRecord(key_frame_feature_map) ? key_frame_feature_map : {};
  return [...things].map(([id, thing]) => {
    const all = [...thing.keys()].sort((a, b) => a - b);
    const drawn = new Set(numbersOf(keys[id]));
    const [first] = thing.values();
    return {
      uuid: id,
      name: first?.name,
      segments: rangesOf(ranges[id], all).map(([from, to]) => {
        const own = all.filter((frame) => frame >= from && frame <= to);
        // Where nothing says which frames were drawn, all of them were.
        const kept = own.filter(
          (frame) => drawn.size === 0 || drawn.has(frame) || frame === own[0] || frame === own.at(-1),
        );
        return { keyframes: kept.map((frame) => ({ frame, ...objectRow(thing.get(frame) ?? {}) })) };
      }),
    };
  });
}

function numbersOf(value: unknown): number[] {
  const list = isRecord(value)
    ? Object.keys(value).filter((key) => value[key] === true)
    : Array.isArray(value)
      ? value
      : [];
  return list.map(Number);
}

/** From where to where a thing is in the picture: as the export says, or else where frames follow one another. */
function rangesOf(given: unknown, all: readonly number[]): (readonly [from: number, to: number])[] {
  const pairs = Array.isArray(given) ? given.filter((range) => Array.isArray(range) && range.length === 2) : [];
  if (pairs.length > 0) return pairs.map(([from, to]) => [Number(from), Number(to)]);
  const ranges: [number, number][] = [];
  for (const frame of all) {
    const last = ranges.at(-1);
    if (last && last[1] === frame - 1) last[1] = frame;
    else ranges.push([frame, frame]);
  }
  return ranges;
}
