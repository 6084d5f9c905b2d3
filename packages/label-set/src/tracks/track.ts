/** An object of a video at one frame, as `labelSet.parse` reads it or a model finds it. */
export interface TrackedObject {
  /** Kind of the tool, as in `bounding-box`. */
  readonly tool: string;
  readonly title?: string;
  readonly schemaId?: string;
  /** What the tool draws. */
  readonly shape: unknown;
  /** What the frames of one object have in common. */
  readonly objectId?: string;
  /** Frame of the video, counted from 0. */
  readonly page?: number;
  /** Whether the object disappears from this frame on. */
  readonly interpolationStopped?: boolean;
}

/** An object at one frame of its track. */
export type KeyFrame<O extends TrackedObject = TrackedObject> = O & {
  readonly objectId: string;
  /** Frame of the video, counted from 0. */
  readonly page: number;
};

/** One object of a video through time. */
export interface Track<O extends TrackedObject = TrackedObject> {
  readonly objectId: string;
  readonly tool: O["tool"];
  readonly title: O["title"];
  /** The object where it was drawn, by `page`, the frame counted from 0; from the first frame to the last. */
  readonly keyFrames: readonly KeyFrame<O>[];
}

/** The track of an object; of several kinds of objects, one type for each, which `title` and `tool` tell apart. */
export type TrackOf<O extends TrackedObject> = O extends TrackedObject ? Track<O> : never;

/** The object of a track at one frame. */
export type KeyFrameOf<T extends Track> = T["keyFrames"][number];
