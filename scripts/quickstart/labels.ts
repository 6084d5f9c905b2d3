import type { ImportLabel } from "@ango-hub/client";
import { labelSet } from "./label-set.ts";

/** What a model might have found in two of the photographs, for people to correct. */
export const labels: readonly ImportLabel[] = [harbour(), homestead()];

function harbour(): ImportLabel {
  const label = labelSet.label("nagasaki-boats.jpg");
  label.addObject("Boat", { x: 446, y: 125, width: 308, height: 457 }, { classifications: { Kind: "Sailing ship" } });
  const houseBoat = label.addObject(
    "Boat",
    { x: 2, y: 623, width: 752, height: 156 },
    { classifications: { Kind: { answer: "House boat", classifications: { "Name of the owner": "not known" } } } },
  );
  const ferryman = label.addObject("Person", { x: 381, y: 649, width: 83, height: 62 });
  label.addObject("Person", { x: 751, y: 669, width: 66, height: 143 });
  label.addObject("Water", [
    [2, 590],
    [440, 586],
    [700, 590],
    [1022, 584],
    [1022, 668],
    [600, 720],
    [2, 628],
  ]);
  label.addClassification("Place", ["Coast / Harbour"]);
  label.addRelation("steers", { from: ferryman, to: houseBoat });
  return label;
}

function homestead(): ImportLabel {
  const label = labelSet.label("dust-bowl-home.jpg");
  label.addClassification("Place", ["Inland / Plain"]);
  return label;
}
