import {
  type AnyLabelSet,
  boundingBox,
  branch,
  type Change,
  checkbox,
  defineLabelSet,
  diff,
  groupRelation,
  LabelSet,
  LabelSetError,
  option,
  type Problem,
  point,
  polygon,
  radio,
  segmentation,
  singleRelation,
  text,
  toCode,
  treeDropdown,
} from "@ango-hub/label-set";

const labelSet = defineLabelSet({
  tools: [
    boundingBox("Vehicle", {
      color: "#9C27B0",
      shortcutKey: "1",
      required: true,
      classifications: [radio("Type", ["Car", option("Truck", { reveals: [text("Plate")] })])],
    }),
    segmentation("Road"),
    polygon("Lake"),
    point("Lamp"),
  ],
  classifications: [
    checkbox("Weather", ["Rain", "Fog"]),
    treeDropdown("Place", [branch("City", ["Street"]), "Forest"]),
  ],
  relations: [singleRelation("tows"), groupRelation("Convoy")],
});

/** Uses label sets in every direction. */
export function useLabelSet(): unknown {
  const label = labelSet.label("a.jpg");
  const car = label.addObject("Vehicle", { x: 1, y: 2, width: 3, height: 4 }, { classifications: { Type: "Car" } });
  const truck = label.addObject(
    "Vehicle",
    { x: 5, y: 6, width: 7, height: 8 },
    { classifications: { Type: { answer: "Truck", classifications: { Plate: "AB 12" } } } },
  );
  label.addRelation("tows", { from: truck, to: car });
  label.addClassification("Weather", ["Fog"]);
  label.addClassification("Place", ["City / Street"]);
  const type: "Car" | "Truck" | undefined = typeOf(label);
  const problems: Problem[] = labelSet.validate([label]);
  const readBack: AnyLabelSet = LabelSet.fromJSON(labelSet.toJSON());
  const changes: Change[] = diff(readBack, { tools: labelSet.toJSON().tools?.slice(1) ?? [] });
  return {
    type,
    problems,
    same: diff(readBack, labelSet).length,
    changes: changes.map(({ kind, path }) => [kind, path]),
    code: toCode(labelSet.toJSON()).includes('segmentation("Road"'),
    refused: refusal(),
  };
}

function typeOf(label: Parameters<typeof labelSet.parseLabel>[0]): "Car" | "Truck" | undefined {
  for (const object of labelSet.parseLabel(label).objects) {
    if (object.title !== "Vehicle") continue;
    const answer = object.classifications[0]?.answer;
    if (answer === "Car" || answer === "Truck") return answer;
  }
  return undefined;
}

function refusal(): string[] {
  try {
    defineLabelSet({ tools: [point("Nose"), point("Nose")] });
  } catch (error) {
    if (error instanceof LabelSetError) return error.problems.map(({ code }) => code);
  }
  return [];
}
