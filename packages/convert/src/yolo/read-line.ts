import type { Coordinates } from "@ango-hub/label-set";
import type { PixelSize } from "@ango-hub/label-set/masks";
import { convertShape } from "../geometry/convert-shape.ts";
import type { Drawn, Keypoint } from "../items/item.ts";
import type { DataYaml } from "./read-data-yaml.ts";
import type { YoloTask } from "./task.ts";

/** An object as a line of a label file has it. */
export interface ReadLine {
  readonly classNumber: number;
  readonly drawn: Drawn;
  /** The points that are there; of those that are not, nothing. */
  readonly keypoints: readonly (Omit<Keypoint, "name"> | undefined)[];
  readonly score?: number | undefined;
}

/** How far outside the picture, as a share of it, a coordinate is still taken for one: beyond that, it is in pixels. */
const mostOutside = 1;

/** Reads the numbers of a line, or says what is wrong with them. */
export function readLine(
  numbers: readonly number[],
  task: YoloTask,
  size: PixelSize,
  keypoints: DataYaml["keypoints"],
): ReadLine | string {
  const [classNumber = -1, ...values] = numbers;
  if (!numbers.every(Number.isFinite)) return "It has something that is no number.";
  if (!Number.isInteger(classNumber) || classNumber < 0)
    return `Its class is ${classNumber}, which is no number of one.`;
  const length = lengthOf(values.length, task, keypoints);
  if (length === undefined) return `It has ${numbers.length} numbers; ${expected(task, keypoints)}.`;
  const score = values.length > length ? values.at(-1) : undefined;
  const at = (index: number): Coordinates => [
    (values[index] as number) * size.width,
    (values[index + 1] as number) * size.height,
  ];
  const boxLength = task === "pose" || length === 4 ? 4 : length;
  if (values.slice(0, boxLength).some((value) => value < -mostOutside || value > 1 + mostOutside)) {
    return "Its coordinates are no shares of the picture's width and height, from 0 to 1.";
  }
  if (boxLength > 4) {
    const points = Array.from({ length: length / 2 }, (_, index) => at(index * 2));
    return {
      classNumber,
      drawn: task === "obb" ? turnedBox(points) : { kind: "polygon", shape: points },
      keypoints: [],
      score,
    };
  }
  const [[x, y], [width, height]] = [at(0), at(2)];
  if (!(width > 0 && height > 0)) return "Its box has no area.";
  const drawn: Drawn = { kind: "bounding-box", shape: { x: x - width / 2, y: y - height / 2, width, height } };
  const { count = 0, dimensions = 3 } = task === "pose" ? (keypoints ?? {}) : {};
  const points = Array.from({ length: count }, (_, index) => {
    const from = 4 + index * dimensions;
    const [px, py] = at(from);
    const seen = dimensions === 3 ? values[from + 2] : px === 0 && py === 0 ? 0 : 2;
    return seen === 0 ? undefined : { x: px, y: py, ...(seen === 1 && { isHidden: true }) };
  });
  return { classNumber, drawn, keypoints: points, score };
}

/** How many of the numbers after the class are coordinates; a score may follow. Nothing where there are too few or too many. */
function lengthOf(count: number, task: YoloTask, keypoints: DataYaml["keypoints"]): number | undefined {
  // Files of outlines may hold boxes, too.
  if (task === "segment") return count === 4 || count === 5 ? 4 : count >= 6 ? count - (count % 2) : undefined;
  const { count: points = 0, dimensions = 0 } = keypoints ?? {};
  const length = { detect: 4, obb: 8, pose: 4 + points * dimensions }[task];
  return count === length || count === length + 1 ? length : undefined;
}

function expected(task: YoloTask, keypoints: DataYaml["keypoints"]): string {
  if (task === "segment") return "an outline has a class, x and y of three points or more, and maybe a score";
  if (task === "obb") return "a box that is turned has a class, x and y of four corners, and maybe a score";
  if (task === "detect") return "a box has a class, its centre, width and height, and maybe a score";
  const { count = 0, dimensions = 0 } = keypoints ?? {};
  return `a box with keypoints has a class, four numbers, ${dimensions} for each of ${count} keypoints, and maybe a score`;
}

/** The box with four corners; where these are no rectangle, the area between them. */
function turnedBox(shape: readonly Coordinates[]): Drawn {
  const converted = convertShape({ kind: "polygon", shape }, "rotated-bounding-box");
  if (converted?.losses.length !== 0) return { kind: "polygon", shape };
  return { kind: "rotated-bounding-box", shape: converted.shapes[0] } as Drawn;
}
