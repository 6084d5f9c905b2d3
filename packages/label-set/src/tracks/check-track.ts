import { wrongShape } from "../geometry/check-arguments.ts";
import { isPictureKind } from "../geometry/picture-kinds.ts";
import { readShape } from "../parsing/read-shape.ts";
import { isObject, typeName } from "../shared/json.ts";
import { at, type Location, root } from "../shared/location.ts";
import type { KeyFrameOf, Track } from "./track.ts";

/** The key frames of a track, or an error where it is none. */
export function keyFramesOf<T extends Track>(track: T): readonly KeyFrameOf<T>[] {
  const keyFrames: unknown = isObject(track) ? track.keyFrames : undefined;
  if (Array.isArray(keyFrames)) return keyFrames;
  throw wrongShape(root, `must be a track with a list of keyFrames; it is ${typeName(track)}.`);
}

/** Refuses key frames that are no objects with a shape, have no frame, or are out of order. */
export function checkKeyFrames(keyFrames: readonly unknown[], first = 0, last: number = keyFrames.length - 1): void {
  let before = -1;
  for (let i = first; i <= last; i++) {
    const location = at(at(root, "keyFrames"), i);
    const { page } = checkedObject(keyFrames[i], location);
    if (!isFrame(page)) throw wrongShape(at(location, "page"), "must be a frame, an integer from 0.");
    if (page <= before) throw wrongShape(at(location, "page"), `is ${page}, which must come after ${before}.`);
    before = page;
  }
}

/** Refuses what has no shape that its tool draws. Shapes without a place in a picture stay as they are, whatever they are. */
export function checkedObject(object: unknown, location: Location): { readonly page?: unknown } {
  if (!isObject(object)) throw wrongShape(location, `must be an object; it is ${typeName(object)}.`);
  const { tool } = object;
  if (typeof tool !== "string") throw wrongShape(at(location, "tool"), `must be a string; it is ${typeName(tool)}.`);
  if (isPictureKind(tool)) {
    readShape(tool, object.shape, at(location, "shape"), (place, message) => {
      throw wrongShape(place, message);
    });
  }
  return object;
}

export function isFrame(page: unknown): page is number {
  return Number.isSafeInteger(page) && Number(page) >= 0;
}
