import { AngoHub } from "@ango-hub/client";
import { boundingBox, defineLabelSet, polygon, radio } from "@ango-hub/label-set";
import { createHub } from "@ango-hub/mock";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { arbitraryLabelSet } from "../../packages/label-set/testing/arbitrary-label-set.ts";

let ango: AngoHub;
let projectId: string;
let requests: string[];
beforeEach(async () => {
  const hub = await createHub();
  requests = [];
  const observer = (event: { type: string; operation: string }) => {
    if (event.type === "request") requests.push(event.operation);
  };
  ango = new AngoHub({ apiKey: hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch, observer });
  projectId = (await ango.projects.create({ name: "Label sets" }))._id;
});

const vehicles = defineLabelSet({ tools: [boundingBox("Vehicle"), polygon("Road")] });
const withType = defineLabelSet({
  tools: [boundingBox("Vehicle", { classifications: [radio("Type", ["Car", "Truck"])] }), polygon("Road")],
});
const withoutRoad = defineLabelSet({ tools: [boundingBox("Vehicle")] });

describe("a plan", () => {
  test("applied twice changes nothing the second time, whatever the label set", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLabelSet, async (labelSet) => {
        const wire = labelSet.toJSON();
        const applied = await ango.labelSets.apply(await ango.labelSets.plan(projectId, wire), { orphanLabels: true });
        expect(applied).toEqual(wire);
        const again = await ango.labelSets.plan(projectId, wire);
        expect(again.changes).toEqual([]);
        requests.length = 0;
        await ango.labelSets.apply(again);
        expect(requests).not.toContain("setLabelSet");
      }),
      { numRuns: 50 },
    );
  });

  test("shows what is added, and does it", async () => {
    await ango.labelSets.set(projectId, vehicles);
    const plan = await ango.labelSets.plan(projectId, withType);
    expect(plan.changes.filter(({ type }) => type === "added").map(({ path }) => path.join(" / "))).toEqual([
      "Vehicle / Type",
      "Vehicle / Type / Car",
      "Vehicle / Type / Truck",
    ]);
    expect(await ango.labelSets.apply(plan)).toEqual(withType.toJSON());
  });

  test("that would orphan labels is refused unless told so", async () => {
    await ango.labelSets.set(projectId, vehicles);
    const plan = await ango.labelSets.plan(projectId, withoutRoad);
    await expect(ango.labelSets.apply(plan)).rejects.toThrow(/orphan[\s\S]*Road/);
    expect(await ango.labelSets.get(projectId)).toEqual(vehicles.toJSON());
    await ango.labelSets.apply(plan, { orphanLabels: true });
    expect(await ango.labelSets.get(projectId)).toEqual(withoutRoad.toJSON());
  });

  test("is refused when the project changed in between", async () => {
    await ango.labelSets.set(projectId, vehicles);
    const plan = await ango.labelSets.plan(projectId, withType);
    await ango.labelSets.set(projectId, withoutRoad);
    await expect(ango.labelSets.apply(plan, { orphanLabels: true })).rejects.toMatchObject({ name: "ValidationError" });
    expect(await ango.labelSets.get(projectId)).toEqual(withoutRoad.toJSON());
  });
});
