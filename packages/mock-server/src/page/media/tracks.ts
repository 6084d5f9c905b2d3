import { objectAt, type TrackedObject, type Tracks, tracksOf } from "@ango-hub/label-set/tracks";
import type { StoredObject } from "@ango-hub/openapi";
import type { NamedObject } from "../words.ts";
import { type Outline, outlineOf } from "./shapes.ts";

/** An object of a video at a frame, with its name. */
export interface Tracked extends TrackedObject {
  named: NamedObject;
}

const tools = ["bounding-box", "rotated-bounding-box", "polygon", "polyline", "point", "segmentation"] as const;

/** Puts the objects of a video together; none where they can't be read. */
export function videoTracks(objects: readonly NamedObject[]): Tracks<Tracked> {
  const drawn = objects.flatMap((named): Tracked[] => {
    const { object } = named;
    const tool = tools.find((key) => object[key] !== undefined);
    if (tool === undefined) return [];
    const { schemaId, objectId, page, interpolationStopped } = object;
    const when = { ...(page === undefined ? {} : { page }), ...(interpolationStopped ? { interpolationStopped } : {}) };
    return [{ tool, shape: object[tool], schemaId, objectId, ...when, named }];
  });
  try {
    return tracksOf({ objects: drawn });
  } catch {
    return { tracks: [], others: [], unread: [] };
  }
}

/** What lies in the picture at a frame. What has no frame lies in all. */
export function atFrame(
  { tracks, others }: Tracks<Tracked>,
  frame: number,
): { named: NamedObject; outline: Outline }[] {
  const moving = tracks.flatMap((track) => objectAt(track, frame) ?? []);
  const still = others.filter(({ page }) => page === undefined);
  return [...moving, ...still].flatMap(({ tool, shape, named, interpolationStopped }) => {
    const outline = interpolationStopped ? undefined : outlineOf({ [tool]: shape } as unknown as StoredObject);
    return outline ? [{ named, outline }] : [];
  });
}
