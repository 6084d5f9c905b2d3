"use client";

import { boundingBox, defineLabelSet } from "@ango-hub/label-set";
import { useState } from "react";

const labelSet = defineLabelSet({ tools: [boundingBox("Car")] });

export default function Picker() {
  const [x, setX] = useState(0);
  const label = labelSet.label("a.jpg");
  label.addObject("Car", { x, y: 0, width: 10, height: 10 });
  return (
    <button type="button" onClick={() => setX(x + 1)}>
      {labelSet.validate([label]).length} problems
    </button>
  );
}
