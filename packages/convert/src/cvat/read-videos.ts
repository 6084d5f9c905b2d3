import type { Item, ItemObject } from "../items/item.ts";
import type { Place } from "../problems/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { Groups } from "./groups.ts";
import type { OpenCvatOptions } from "./open-cvat-options.ts";
import type { CvatMeta, CvatTask } from "./read-meta.ts";
import { readTrack } from "./read-track.ts";

/** Gathers the tracks of the videos of a file: of its only task, or of those of a project. */
export class Videos {
  readonly #meta: CvatMeta;
  readonly #options: OpenCvatOptions;
  readonly #videos: Map<string, Video>;

  constructor(meta: CvatMeta, options: OpenCvatOptions) {
    this.#meta = meta;
    this.#options = options;
    const tasks = meta.tasks.filter(({ isVideo }) => isVideo);
    this.#videos = new Map(tasks.map((task) => [task.id ?? "", new Video(task)]));
  }

  add(track: XmlElement): void {
    const { id = String(track.line), task_id = "", group_id, object_id = id } = track.attributes;
    // In the file of one task, tracks don't say which.
    const [only] = this.#videos.size <= 1 ? this.#videos.values() : [];
    const video = only ?? this.#videos.get(task_id) ?? new Video(undefined);
    if (!only) this.#videos.set(task_id, video);
    const own = video.ids.has(object_id) ? `${object_id}-${track.line}` : object_id;
    const place: Place = { file: this.#options.file, item: video.externalId };
    if (own !== object_id) {
      const message = `Two tracks have the id "${object_id}"; the second is called "${own}".`;
      this.#options.report.add({ kind: "doubled", message, ...place, line: track.line, object: object_id });
    }
    video.ids.add(own);
    const objects = readTrack(track, own, video.task, this.#meta, this.#options, place);
    video.objects.push(...objects);
    if (objects.length > 0) video.groups.add(group_id, own);
  }

  *items(): Generator<Item, void, void> {
    for (const video of this.#videos.values()) yield video.item(this.#options.file);
  }
}

class Video {
  readonly task: CvatTask | undefined;
  readonly externalId: string;
  readonly ids: Set<string> = new Set();
  readonly objects: ItemObject[] = [];
  readonly groups: Groups = new Groups();

  constructor(task: CvatTask | undefined) {
    this.task = task;
    this.externalId = task?.name ?? task?.id ?? "video";
  }

  item(file: string | undefined): Item {
    const { size, frames, subset, start = 0, step = 1 } = this.task ?? {};
    return {
      externalId: this.externalId,
      size,
      split: subset,
      isLabelled: true,
      objects: this.objects,
      attributes: {},
      relations: this.groups.relations(),
      // Of the video itself only that is known which its task has.
      video: { frames: frames !== undefined && start === 0 && step === 1 ? frames : undefined },
      place: { file, item: this.externalId },
    };
  }
}
