import {
  boundingBox,
  defineLabelSet,
  option,
  radio,
  text,
} from "@ango-hub/label-set";

export const labelSet = defineLabelSet({
  tools: [
    boundingBox("Vehicle", {
      classifications: [
        radio("Type", ["Car", option("Truck", { reveals: [text("Plate")] })]),
      ],
    }),
  ],
});
