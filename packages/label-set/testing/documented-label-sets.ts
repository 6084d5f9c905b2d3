import {
  type AnyLabelSet,
  boundingBox,
  branch,
  defineLabelSet,
  option,
  radio,
  segmentation,
  singleDropdown,
  singleRelation,
  text,
  treeDropdown,
} from "../src/index.ts";

/** The label sets that the documentation of the service builds as examples. */
export const documentedLabelSets: Readonly<Record<string, AnyLabelSet>> = {
  "dropdown-with-two-choices": defineLabelSet({
    classifications: [singleDropdown("Choice", ["First", "Second"])],
  }),
  "dropdown-tool-and-relation": defineLabelSet({
    tools: [segmentation("SegmentationTool")],
    classifications: [singleDropdown("SingleDropdown", ["First", "Second"])],
    relations: [singleRelation("SingleRelationTool")],
  }),
  "dropdown-in-dropdown": defineLabelSet({
    classifications: [
      singleDropdown("Entity Type", ["Vehicle", "Person"], {
        required: true,
        classifications: [singleDropdown("Position", ["On Road", "Off Road"])],
      }),
    ],
  }),
  tree: defineLabelSet({
    classifications: [treeDropdown("Tree One", [branch("tree0", ["subtree0", "subtree1"]), "tree1"])],
  }),
  "text-revealed-by-id": defineLabelSet({
    classifications: [
      radio(
        "Radio Classification",
        [option("Radio Option 1", { schemaId: "radioOption1SchemaId" }), "Radio Option 2"],
        {
          classifications: [
            text("Text Tool", { parentOptionId: "radioOption1SchemaId", color: "#333333", richText: true }),
          ],
        },
      ),
    ],
  }),
  "tree-revealed-by-option": defineLabelSet({
    classifications: [
      radio("radio", [
        option("Radio Answer 1", {
          schemaId: "radioOptionSchemaId",
          reveals: [treeDropdown("tree", [branch("Branch 1", ["Leaf 1", "Leaf 2"]), "Leaf 3"])],
        }),
        "Radio Answer 2",
      ]),
    ],
  }),
  "bounding-box-for-an-import": defineLabelSet({
    tools: [boundingBox("Car", { schemaId: "8f60cb0209a4d80f9add122" })],
  }),
};
