export { type ExpandOptions, expand, objectAt } from "./expand.ts";
export { frameAtTime, timeOfFrame } from "./frames.ts";
export { type ThinOptions, thin } from "./thin.ts";
export type { KeyFrame, KeyFrameOf, Track, TrackedObject, TrackOf } from "./track.ts";
export { type TrackedLabels, type Tracks, tracksOf } from "./tracks-of.ts";
