import { boundingBox, defineLabelSet, radio } from "@ango-hub/label-set";

export const labelSet = defineLabelSet({
  tools: [
    boundingBox("Vehicle", { classifications: [radio("Type", ["Car", "Truck"])] }),
  ],
});
