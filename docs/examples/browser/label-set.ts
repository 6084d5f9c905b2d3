import { boundingBox, defineLabelSet } from "@ango-hub/label-set";

export const labelSet = defineLabelSet({
  tools: [boundingBox("Vehicle", { color: "#E91E63" })],
});
