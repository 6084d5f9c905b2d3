/** The wire form of the label set that the export was made with. */
export const labelSet = {
  tools: [
    {
      tool: "bounding-box",
      title: "Vehicle",
      schemaId: "c7b4b8c8eead545dbc7420b5",
      classifications: [
        {
          tool: "radio",
          title: "Type",
          schemaId: "a828b89d24805927a5e3d9d4",
          options: [
            { value: "Car", schemaId: "c9ae6a62a68656b99d6f78c4" },
            { value: "Truck", schemaId: "8592da8d59f15d3a9ca6b42c" },
          ],
        },
      ],
    },
    { tool: "polygon", title: "Road", schemaId: "4b8ac18a570747f87b270250" },
  ],
  classifications: [],
  relations: [],
};
