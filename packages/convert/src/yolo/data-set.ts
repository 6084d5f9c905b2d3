import type { Header, HeaderClass } from "../items/header.ts";
import type { DataYaml } from "./read-data-yaml.ts";
import type { YoloTask } from "./task.ts";

/** The classes of a data set, by its `data.yaml` and by what its lines are. */
export function headerOf({ names, keypoints, keypointNames }: DataYaml, task: YoloTask): Header {
  const classes = names.map((name, id): HeaderClass => {
    const count = task === "pose" ? (keypoints?.count ?? 0) : 0;
    const points = Array.from({ length: count }, (_, at) => keypointNames.get(id)?.[at] ?? `point ${at + 1}`);
    // Where the classes have fewer points each than there is room for, those without a name are none.
    const own = keypointNames.has(id) ? points.slice(0, keypointNames.get(id)?.length) : points;
    return { name, id, kinds: [kinds[task]], attributes: [], ...(own.length > 0 && { keypoints: own }) };
  });
  return { classes, attributes: [] };
}

const kinds = {
  detect: "bounding-box",
  segment: "polygon",
  obb: "rotated-bounding-box",
  pose: "bounding-box",
} as const;
