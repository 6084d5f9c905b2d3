import { AngoHub, type RequestOptions } from "@ango-hub/client/classic";
import {
  applyLabelSet,
  boundingBox,
  defineLabelSet,
  diff,
  type LabelSetClient,
  type LabelSetSource,
  option,
  planLabelSet,
  polygon,
  radio,
  singleDropdown,
  text,
} from "@ango-hub/label-set";
import { type ClassicHub, createHub } from "@ango-hub/mock";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { classicLabelSet } from "../../packages/label-set/testing/arbitrary-label-set.ts";

let hub: ClassicHub;
let ango: AngoHub;
let projectId: string;
let requests: string[];
beforeEach(async () => {
  hub = await createHub({ generation: "classic" });
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
      fc.asyncProperty(classicLabelSet, async (labelSet) => {
        const wire = labelSet.toJSON();
        const plan = await planLabelSet(ango, projectId, wire);
        const applied = await applyLabelSet(ango, plan, { orphanLabels: true });
        // Parts that the project has already keep their ids, whatever those are.
        expect(applied).toEqual(plan.after);
        const again = await planLabelSet(ango, projectId, wire);
        expect(again.changes).toEqual([]);
        requests.length = 0;
        expect(await applyLabelSet(ango, again)).toEqual(applied);
        expect(requests).toEqual(["getProject"]);
      }),
      { numRuns: 50 },
    );
  });

  test("shows what is added, and does it", async () => {
    await ango.labelSets.set(projectId, vehicles);
    const plan = await planLabelSet(ango, projectId, withType);
    expect(plan).toMatchObject({ projectId, before: vehicles.toJSON(), after: withType.toJSON() });
    expect(plan.changes).toMatchObject([{ kind: "added", path: "Vehicle › Type", orphansLabels: false }]);
    expect(await applyLabelSet(ango, plan)).toEqual(withType.toJSON());
  });

  test("that would orphan labels is refused unless told so", async () => {
    await ango.labelSets.set(projectId, vehicles);
    const plan = await planLabelSet(ango, projectId, withoutRoad);
    await expect(applyLabelSet(ango, plan)).rejects.toThrow(/orphan[\s\S]*Road[\s\S]*orphanLabels: true/);
    await expect(applyLabelSet(ango, plan, { orphanLabels: false })).rejects.toMatchObject({
      name: "PlanError",
      code: "plan_refused",
      reason: "orphans-labels",
      changes: plan.changes,
    });
    expect(await ango.labelSets.get(projectId)).toEqual(vehicles.toJSON());
    await applyLabelSet(ango, plan, { orphanLabels: true });
    expect(await ango.labelSets.get(projectId)).toEqual(withoutRoad.toJSON());
  });

  test("is refused when the project changed in between", async () => {
    await ango.labelSets.set(projectId, vehicles);
    const plan = await planLabelSet(ango, projectId, withType);
    await ango.labelSets.set(projectId, withoutRoad);
    const refusal = applyLabelSet(ango, plan, { orphanLabels: true });
    await expect(refusal).rejects.toMatchObject({ name: "PlanError", reason: "outdated" });
    await expect(refusal).rejects.toThrow(/has changed since it was made:\n {2}Road is removed[\s\S]*Make a new plan/);
    expect(await ango.labelSets.get(projectId)).toEqual(withoutRoad.toJSON());
  });

  test("is refused when somebody sets another label set between its reading and its writing", async () => {
    await ango.labelSets.set(projectId, vehicles);
    const plan = await planLabelSet(ango, projectId, withType);
    const stop = hub.use(async ({ operation, request }, next) => {
      const answer = await next(request);
      if (operation !== "getProject") return answer;
      stop();
      await ango.labelSets.set(projectId, withoutRoad);
      return answer;
    });
    await expect(applyLabelSet(ango, plan)).rejects.toMatchObject({ name: "ValidationError", argument: "expected" });
    expect(await ango.labelSets.get(projectId)).toEqual(withoutRoad.toJSON());
  });

  test("that was stored as JSON does what it showed, whatever happened to the label set that it was made of", async () => {
    const wire = vehicles.toJSON();
    const stored = JSON.stringify(await planLabelSet(ango, projectId, wire));
    wire.tools?.pop();
    const plan = JSON.parse(stored);
    expect(await applyLabelSet(ango, plan)).toEqual(vehicles.toJSON());
    expect(plan.changes).toEqual(diff(plan.before, vehicles));
  });

  test("is checked by what it does, not by the changes that were stored with it", async () => {
    await ango.labelSets.set(projectId, vehicles);
    const plan = { ...(await planLabelSet(ango, projectId, withoutRoad)), changes: [] };
    await expect(applyLabelSet(ango, plan)).rejects.toThrow("Road is removed");
  });

  test("is made of a label set and nothing else, before anything is sent", async () => {
    requests.length = 0;
    await expect(planLabelSet(ango, projectId, { tools: "none" } as never)).rejects.toMatchObject({
      name: "LabelSetError",
      code: "invalid_label_set",
    });
    for (const wrong of [undefined, null, {}, { projectId, before: {}, changes: [] }]) {
      await expect(applyLabelSet(ango, wrong as never)).rejects.toMatchObject({ name: "PlanError", reason: "no-plan" });
    }
    expect(requests).toEqual([]);
  });

  test("names the first parts of very many", async () => {
    const titles = Array.from({ length: 30 }, (_, i) => `Tool ${i}`);
    await ango.labelSets.set(projectId, defineLabelSet({ tools: titles.map((title) => boundingBox(title)) }));
    const plan = await planLabelSet(ango, projectId, {});
    await expect(applyLabelSet(ango, plan)).rejects.toThrow(/Tool 19 is removed[^\n]*\n {2}and 10 more\./);
  });
});

describe("labels are orphaned", () => {
  const plate = text("Plate", { schemaId: "plate" });
  const tools = (...withPlate: string[]) => {
    const classifications = (title: string) => (withPlate.includes(title) ? [plate] : []);
    return defineLabelSet({
      tools: ["Car", "Ship"].map((title) => boundingBox(title, { classifications: classifications(title) })),
    });
  };
  const revealedBy = (wanted: string) => {
    const options = ["Car", "Truck"].map((title) => option(title, { reveals: title === wanted ? [plate] : [] }));
    return defineLabelSet({ classifications: [radio("Type", options)] });
  };
  const twins = (...titles: string[]): LabelSetSource => ({
    tools: titles.map((title) => ({ tool: "point", title, schemaId: "same" })),
  });

  const orphaning: [string, LabelSetSource, LabelSetSource, string][] = [
    ["when a question moves to another tool", tools("Car"), tools("Ship"), "Ship › Plate"],
    ["when a question waits for another option", revealedBy("Car"), revealedBy("Truck"), "Type › Plate"],
    ["when the second of two parts with one id is removed", twins("Tip", "Top"), twins("Tip"), "Top"],
    [
      "when a part is of another kind",
      { tools: [{ tool: "bounding-box", title: "Car", schemaId: "car" }] },
      { tools: [{ tool: "polygon", title: "Car", schemaId: "car" }] },
      "Car",
    ],
  ];
  test.each(orphaning)("%s", async (_, before, after, path) => {
    await ango.labelSets.set(projectId, before);
    const current = await ango.labelSets.get(projectId);
    const plan = await planLabelSet(ango, projectId, after);
    expect(plan.changes.filter(({ orphansLabels }) => orphansLabels).map((change) => change.path)).toEqual([path]);
    await expect(applyLabelSet(ango, plan)).rejects.toThrow(path);
    expect(await ango.labelSets.get(projectId)).toEqual(current);
    await applyLabelSet(ango, plan, { orphanLabels: true });
    expect((await planLabelSet(ango, projectId, after)).changes).toEqual([]);
  });

  const harmless: [string, LabelSetSource, LabelSetSource][] = [
    [
      "not when radio buttons become a dropdown, whose answers are the same options",
      defineLabelSet({ classifications: [radio("Type", [option("Car", { schemaId: "c" })], { schemaId: "t" })] }),
      defineLabelSet({
        classifications: [singleDropdown("Type", [option("Car", { schemaId: "c" })], { schemaId: "t" })],
      }),
    ],
    [
      "not when a part has another title and the same id",
      vehicles,
      defineLabelSet({ tools: [boundingBox("Car", { renamedFrom: "Vehicle" }), polygon("Road")] }),
    ],
    ["not when the second of two parts with one id is renamed", twins("Tip", "Top"), twins("Tip", "End")],
  ];
  test.each(harmless)("%s", async (_, before, after) => {
    await ango.labelSets.set(projectId, before);
    const plan = await planLabelSet(ango, projectId, after);
    expect(plan.changes).not.toEqual([]);
    await applyLabelSet(ango, plan);
    expect((await planLabelSet(ango, projectId, after)).changes).toEqual([]);
  });
});

describe("the client", () => {
  test("is told which label set it may replace: the one that was read", async () => {
    const received: unknown[] = [];
    const watched: LabelSetClient<RequestOptions> = {
      labelSets: {
        get: (id, options) => ango.labelSets.get(id, options),
        set(id, labelSet, options) {
          received.push(options);
          return ango.labelSets.set(id, labelSet, options);
        },
      },
    };
    const empty = await ango.labelSets.get(projectId);
    await applyLabelSet(watched, await planLabelSet(watched, projectId, vehicles), { orphanLabels: true });
    expect(received).toEqual([{ expected: empty }]);
  });

  test("gets its own options, and no others", async () => {
    const plan = await planLabelSet(ango, projectId, vehicles, { timeout: 5000 });
    const aborted = { signal: AbortSignal.abort() };
    await expect(planLabelSet(ango, projectId, vehicles, aborted)).rejects.toMatchObject({ name: "AbortError" });
    await expect(applyLabelSet(ango, plan, aborted)).rejects.toMatchObject({ name: "AbortError" });
    // @ts-expect-error: neither the client nor a plan has such an option.
    await applyLabelSet(ango, plan, { orphanLabel: true });
  });
});
