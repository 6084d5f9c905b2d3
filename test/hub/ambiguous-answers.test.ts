import { AngoHub } from "@ango-hub/client/classic";
import { LabelSet } from "@ango-hub/label-set";
import { createHub } from "@ango-hub/mock";
import { expect, test } from "vitest";

const node = (title: string, key: string, children: object[] = []) => ({ title, key, value: key, children });
const labelSet = LabelSet.fromJSON({
  classifications: [
    {
      tool: "tree-dropdown",
      title: "Place",
      schemaId: "place",
      treeOptions: [node("A", "k1", [node("B / C", "k2")]), node("A / B", "k3", [node("C", "k4")])],
    },
  ],
});

test("check and hub agree on an answer that could be one of two leaves, and on the id that says which", async () => {
  const hub = await createHub({ generation: "classic" });
  const ango = new AngoHub({ apiKey: hub.apiKey, fetch: hub.fetch });
  const { _id } = await ango.projects.create({ name: "Places" });
  await ango.labelSets.set(_id, labelSet);
  await ango.assets.upload(_id, [new File(["x"], "a.jpg")]);

  const doubtful = { externalId: "a.jpg", classifications: [{ title: "Place", answer: ["A / B / C"] }] };
  expect(labelSet.validate([doubtful])).toHaveLength(1);
  await expect(ango.labels.import(_id, [doubtful])).rejects.toThrow('"A / B / C" must name one option of "Place"');

  const label = labelSet.label("a.jpg");
  label.addClassification("Place", ["k4"]);
  expect(labelSet.validate([label])).toEqual([]);
  await ango.labels.import(_id, [label]);
  const [task] = await ango.tasks.list(_id).all();
  const { answer } = await ango.tasks.get(task?._id ?? "");
  expect(answer?.classifications).toMatchObject([{ schemaId: "place", answer: ["k4"] }]);
});
