import {
  boundingBox,
  defineLabelSet,
  type Label,
  option,
  radio,
  segmentation,
  singleRelation,
  text,
} from "@ango-hub/label-set";

/** The label set that the guides write. */
export const labelSet = defineLabelSet({
  tools: [
    boundingBox("Vehicle", {
      classifications: [radio("Type", ["Car", option("Truck", { reveals: [text("Plate")] })])],
    }),
    segmentation("Road"),
  ],
  classifications: [radio("Weather", ["Sun", "Rain", "Snow"])],
  relations: [singleRelation("tows")],
});

/** What is labelled in the first of the photographs that the documentation speaks of. */
export function photo(): Label {
  const label = labelSet.label("a.jpg");
  label.addObject("Vehicle", { x: 20, y: 30, width: 50, height: 60 }, { classifications: { Type: "Car" } });
  label.addObject("Road", {
    zones: [
      {
        region: [
          [0, 90],
          [200, 90],
          [200, 150],
        ],
      },
    ],
  });
  label.addClassification("Weather", "Rain");
  return label;
}
