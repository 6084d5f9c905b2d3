import {
  boundingBox,
  branch,
  defineLabelSet,
  option,
  polygon,
  radio,
  singleRelation,
  text,
  treeDropdown,
} from "@ango-hub/label-set";

/** What can be labelled in the photographs. */
export const labelSet = defineLabelSet({
  tools: [
    boundingBox("Boat", {
      shortcutKey: "1",
      classifications: [
        radio("Kind", ["Sailing ship", option("House boat", { reveals: [text("Name of the owner")] }), "Rowing boat"]),
      ],
    }),
    boundingBox("Person", { shortcutKey: "2" }),
    polygon("Water", { shortcutKey: "3" }),
  ],
  classifications: [
    treeDropdown("Place", [branch("Coast", ["Harbour", "Beach"]), branch("Inland", ["Mountains", "Plain"]), "Sky"]),
  ],
  relations: [singleRelation("steers")],
});
