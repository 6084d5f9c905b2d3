import { boundingBox, defineLabelSet, ner, polygon, radio, singleRelation } from "@ango-hub/label-set";
import { encodePng } from "@ango-hub/label-set/masks";
import type { TestHub } from "./hub.ts";

/** What the project of the tests has. */
export const labelSet = defineLabelSet({
  tools: [
    boundingBox("Vehicle", { classifications: [radio("Type", ["Car", "Truck"])] }),
    polygon("Building"),
    ner("City"),
  ],
  classifications: [radio("Weather", ["Sun", "Rain"])],
  relations: [singleRelation("tows")],
});

/** Size of the pictures. */
export const size = { width: 64, height: 48 };

const names = ["a.png", "night/b.png", "c.png"];

/** The name of the project. */
export const project = "Road scenes";

/** Adds a project with three pictures, two of which are labelled and *Complete*; the third is empty, and *Complete* too. */
export async function addRoadScenes({ hub }: TestHub, name: string = project): Promise<void> {
  const picture = await encodePng({ ...size, data: new Uint8Array(size.width * size.height) });
  const first = labelSet.label("a.png");
  const box = { x: 4, y: 6, width: 20, height: 12 };
  const truck = first.addObject("Vehicle", box, { classifications: { Type: "Truck" } });
  const car = first.addObject("Vehicle", { ...box, x: 30 }, { classifications: { Type: "Car" } });
  first.addRelation("tows", { from: truck, to: car });
  first.addClassification("Weather", "Rain");
  const second = labelSet.label("night/b.png");
  second.addObject("Building", [
    [2, 2],
    [40, 4],
    [30, 30],
  ]);
  second.addClassification("Weather", "Sun");
  await hub.add({
    projects: [
      {
        name,
        labelSet,
        stages: [
          { id: "Start", type: "Start", name: "Start", next: ["Label"], autoForward: true },
          { id: "Label", type: "Label", name: "Label", next: ["Complete"] },
          { id: "Complete", type: "Complete", name: "Complete" },
        ],
        assets: names.map((externalId) => ({
          externalId,
          data: new Blob([picture as BlobPart], { type: "image/png" }),
        })),
        labels: [first, second],
      },
    ],
  });
}
