import type { PixelSize } from "@ango-hub/label-set/masks";
import { isFiniteArea } from "../geometry/is-finite.ts";
import type { Item, ItemObject } from "../items/item.ts";
import { ByName, listed } from "../mapping/names.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { keypointNumbers } from "./keypoint-numbers.ts";
import { boxNumbers, cornerNumbers, outlineNumbers } from "./object-line.ts";
import type { WriteYoloOptions } from "./write-yolo-options.ts";

/** Makes the label files of pictures. */
export class LabelWriter {
  readonly #options: WriteYoloOptions;
  readonly #names: readonly string[];
  readonly #numbers = new ByName<number>();
  readonly #keypoints = new ByName<readonly string[]>();
  readonly #most: number;

  constructor(options: WriteYoloOptions, names: readonly string[]) {
    this.#options = options;
    this.#names = names;
    for (const [number, name] of names.entries()) this.#numbers.set(name, number);
    for (const { name, keypoints = [] } of options.header.classes) this.#keypoints.set(name, keypoints);
    this.#most = Math.max(0, ...options.header.classes.map(({ keypoints = [] }) => keypoints.length));
  }

  /** The lines of a picture's label file; nothing where its size is needed and not known. */
  textOf(item: Item): string | undefined {
    const { size, externalId, objects } = item;
    if (!size) {
      if (objects.length === 0) return "";
      const message =
        "Its picture is left out, since coordinates are shares of its width and height, which are not known.";
      this.#options.report.add({ kind: "size-missing", message, item: externalId });
      return undefined;
    }
    const lines = new Set<string>();
    for (const [at, object] of objects.entries()) {
      const leaveOut: LeaveOut = (kind, message) =>
        this.#options.report.add({ kind, message, item: externalId, object: object.id ?? String(at) });
      for (const line of this.#linesOf(item, object, size, leaveOut)) {
        if (lines.has(line)) leaveOut("doubled", "Another object has the very same line, of which one is kept.");
        lines.add(line);
      }
    }
    return lines.size > 0 ? `${[...lines].join("\n")}\n` : "";
  }

  #linesOf({ video }: Item, object: ItemObject, size: PixelSize, leaveOut: LeaveOut): readonly string[] {
    const number = this.#numbers.get(object.class);
    if (number === undefined) {
      leaveOut("unmapped-class", `"${object.class}" is none of the classes; those are: ${listed(this.#names)}.`);
      return [];
    }
    if (object.page !== undefined && (object.page > 0 || video)) {
      leaveOut("page-left-out", `YOLO has pictures alone, and this is on page ${object.page}.`);
      return [];
    }
    if (!isFiniteArea(object)) {
      leaveOut("invalid", "It has a coordinate that is no finite number.");
      return [];
    }
    const lines = this.#numbersOf(object, size, leaveOut).map((numbers) => `${number} ${numbers}`);
    if (lines.length > 0) this.#reportDetails(object, leaveOut);
    return lines;
  }

  #numbersOf(object: ItemObject, size: PixelSize, leaveOut: LeaveOut): readonly string[] {
    const { task = "detect", parts = "join" } = this.#options;
    if (task === "segment") return outlineNumbers(object, size, parts, leaveOut);
    const numbers = task === "obb" ? cornerNumbers(object, size, leaveOut) : boxNumbers(object, size, leaveOut);
    if (numbers === undefined) return [];
    if (task !== "pose") return [numbers];
    const names = this.#keypoints.get(object.class) ?? [];
    return [`${numbers} ${keypointNumbers(object, names, this.#most, size, leaveOut)}`];
  }

  #reportDetails({ attributes, keypoints }: ItemObject, leaveOut: LeaveOut): void {
    for (const name in attributes) {
      if (name === "iscrowd" && !attributes[name]) continue;
      const kind = name === "score" ? "score-left-out" : "attribute-left-out";
      leaveOut(kind, `YOLO's objects have no attributes, such as "${name}".`);
    }
    if (keypoints && this.#options.task !== "pose") leaveOut("keypoints-left-out", 'Only task "pose" has keypoints.');
  }
}
