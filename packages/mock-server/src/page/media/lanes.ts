import type { Tracks } from "@ango-hub/label-set/tracks";
import type { NamedObject } from "../words.ts";
import type { Tracked } from "./tracks.ts";

/** A row of a timeline. */
export interface Lane {
  title: string;
  color: string;
  bars: Bar[];
  /** Where something was drawn by hand. */
  marks: number[];
}

/** From when to when something is there: in seconds, or in frames. */
export interface Bar {
  id: string;
  start: number;
  /** Infinity where it stays to the end. */
  end: number;
}

/** The marked pieces of a recording: a row for each class. */
export function entityLanes(objects: readonly NamedObject[]): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const { object, title, color } of objects) {
    if (!object.ner) continue;
    const lane = lanes.get(object.schemaId) ?? { title, color, bars: [], marks: [] };
    lane.bars.push({ id: object.objectId, start: object.ner.start, end: object.ner.end });
    lanes.set(object.schemaId, lane);
  }
  return [...lanes.values()];
}

/** The objects of a video: a row for each, from its first frame until it disappears, or to the end. */
export function trackLanes({ tracks }: Tracks<Tracked>): Lane[] {
  return tracks.map(({ objectId, keyFrames }) => {
    const bars: Bar[] = [];
    let start: number | undefined;
    for (const { page, interpolationStopped } of keyFrames) {
      start ??= page;
      if (!interpolationStopped) continue;
      bars.push({ id: objectId, start, end: page });
      start = undefined;
    }
    const marks = keyFrames.map(({ page }) => page);
    if (start !== undefined) bars.push({ id: objectId, start, end: Infinity });
    const [first] = keyFrames;
    return { title: first?.named.name ?? objectId, color: first?.named.color ?? "", bars, marks };
  });
}

/** The last moment that lanes name. */
export function lastOf(lanes: readonly Lane[]): number {
  const moments = lanes.flatMap(({ bars, marks }) => [...bars.map(({ end }) => end), ...marks]);
  return moments.reduce((last, moment) => (Number.isFinite(moment) ? Math.max(last, moment) : last), 0);
}
