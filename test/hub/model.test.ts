import { type ClassicHub, createHub } from "@ango-hub/mock";
import fc from "fast-check";
import { expect, test } from "vitest";

/** What a project is, thought of as simply as can be. */
interface Model {
  batches: { id: string; name: string }[];
  assets: ModelAsset[];
}
interface ModelAsset {
  id: string;
  externalId: string;
  priority: number;
  batches: Set<string>;
  status: "TODO" | "Completed";
  task: string;
}

interface Context {
  hub: ClassicHub;
  project: string;
}
type Command = fc.AsyncCommand<Model, Context>;

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape.
async function call({ hub }: Context, method: string, path: string, body?: unknown): Promise<any> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { apikey: hub.apiKey, "content-type": "application/json" };
  const answer = await hub.fetch(`https://api.ango.ai${path}`, { method, headers, ...init });
  const { status, data, message } = await answer.json();
  expect([status, message]).toEqual(["success", undefined]);
  return data;
}

const command = (
  text: string,
  check: (model: Model) => boolean,
  run: (model: Model, real: Context) => Promise<void>,
): Command => ({
  check,
  run,
  toString: () => text,
});

const one = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length];
  if (found === undefined) throw new RangeError("The list is empty.");
  return found;
};
const hasAssets = (model: Model): boolean => model.assets.length > 0;

const addAsset = (externalId: string): Command =>
  command(
    `add ${externalId}`,
    () => true,
    async (model, real) => {
      await call(real, "POST", `/v2/project/${real.project}/cloud`, {
        assets: [{ externalId, data: "https://example.com/a" }],
      });
      const { assets } = await call(real, "GET", `/v2/project/${real.project}/assets?limit=1000`);
      const { _id: id } = assets.at(-1);
      const { tasks } = await call(real, "GET", `/v2/project/${real.project}/tasks?limit=1000`);
      const task = tasks.find((item: { asset: { _id: string } }) => item.asset._id === id)._id;
      model.assets.push({ id, externalId, priority: 0, batches: new Set(), status: "TODO", task });
    },
  );

const setPriority = (at: number, priority: number): Command =>
  command(`priority ${at} ${priority}`, hasAssets, async (model, real) => {
    const { externalId } = one(model.assets, at);
    await call(real, "POST", `/v2/priority/${real.project}`, { priority, externalId });
    for (const asset of model.assets) if (asset.externalId === externalId) asset.priority = priority;
  });

const setStatus = (at: number, status: "TODO" | "Completed"): Command =>
  command(`status ${at} ${status}`, hasAssets, async (model, real) => {
    const asset = one(model.assets, at);
    await call(real, "POST", `/v2/task/${asset.task}/status`, { status });
    asset.status = status;
  });

const addBatch = (name: string): Command =>
  command(
    `batch ${name}`,
    () => true,
    async (model, real) => {
      const tags = [...model.batches.map((batch) => ({ _id: batch.id, name: batch.name })), { name }];
      const { project } = await call(real, "POST", `/v2/batches/${real.project}`, { tags });
      model.batches.push({ id: project.tags.at(-1)._id, name });
    },
  );

const dropBatch = (at: number): Command =>
  command(
    `drop batch ${at}`,
    (model) => model.batches.length > 0,
    async (model, real) => {
      const { id } = one(model.batches, at);
      model.batches = model.batches.filter((batch) => batch.id !== id);
      for (const asset of model.assets) asset.batches.delete(id);
      await call(real, "POST", `/v2/batches/${real.project}`, {
        tags: model.batches.map((batch) => ({ _id: batch.id, name: batch.name })),
      });
    },
  );

const assign = (asset: number, batch: number): Command =>
  command(
    `assign ${asset} ${batch}`,
    (model) => hasAssets(model) && model.batches.length > 0,
    async (model, real) => {
      const { id } = one(model.batches, batch);
      const chosen = one(model.assets, asset);
      expect(await call(real, "POST", "/v2/assignBatches", { assets: [chosen.id], tags: [id] })).toEqual({ assets: 1 });
      chosen.batches.add(id);
    },
  );

const saveAndStartAgain = (): Command =>
  command(
    "save and start again",
    () => true,
    async (_, real) => {
      real.hub = await createHub({ generation: "classic", state: JSON.parse(JSON.stringify(real.hub.save())) });
    },
  );

const look = (limit: number, at: number): Command =>
  command(
    `look ${limit} ${at}`,
    () => true,
    async (model, real) => {
      const inBatch = model.batches.length > 0 ? one(model.batches, at).id : undefined;
      const queue = model.assets.toSorted((a, b) => b.priority - a.priority);
      const filters: [string, (asset: ModelAsset) => boolean][] = [
        ["", () => true],
        ["&status[eq]=Completed", (asset) => asset.status === "Completed"],
        ["&status[eq]=TODO", (asset) => asset.status === "TODO"],
        ...(inBatch === undefined
          ? []
          : [[`&tag=["${inBatch}"]`, (asset: ModelAsset) => asset.batches.has(inBatch)] as const].map(
              ([a, b]): [string, (asset: ModelAsset) => boolean] => [a, b],
            )),
      ];
      for (const [query, matches] of filters) {
        const expected = queue.filter(matches).map((asset) => asset.task);
        const { tasks, total } = await call(
          real,
          "GET",
          `/v2/project/${real.project}/tasks?page=2&limit=${limit}${query}`,
        );
        expect(total).toBe(expected.length);
        expect(tasks.map((task: { _id: string }) => task._id)).toEqual(expected.slice(limit, 2 * limit));
      }
      const { assets } = await call(real, "GET", `/v2/project/${real.project}/assets?limit=1000`);
      expect(
        assets.map((asset: { _id: string; tags: string[]; priority: number }) => [
          asset._id,
          new Set(asset.tags),
          asset.priority,
        ]),
      ).toEqual(model.assets.map((asset) => [asset.id, asset.batches, asset.priority]));
    },
  );

test("the hub does what a simple model does, whatever comes in whatever order", async () => {
  const index = fc.nat({ max: 20 });
  const commands = fc.commands(
    [
      fc.constantFrom("a", "b", "c").map(addAsset),
      fc.tuple(index, fc.integer({ min: -3, max: 3 })).map(([at, priority]) => setPriority(at, priority)),
      fc
        .tuple(index, fc.constantFrom("TODO" as const, "Completed" as const))
        .map(([at, status]) => setStatus(at, status)),
      fc.constantFrom("Night", "Day").map(addBatch),
      index.map(dropBatch),
      fc.tuple(index, index).map(([asset, batch]) => assign(asset, batch)),
      fc.constant(saveAndStartAgain()),
      fc.tuple(fc.integer({ min: 1, max: 4 }), index).map(([limit, at]) => look(limit, at)),
    ],
    { maxCommands: 60, size: "max" },
  );
  await fc.assert(
    fc.asyncProperty(commands, async (chosen) => {
      const hub = await createHub({ generation: "classic" });
      const [project = ""] = await hub.add({ projects: [{ name: "Model" }] });
      await fc.asyncModelRun(() => ({ model: { batches: [], assets: [] }, real: { hub, project } }), chosen);
    }),
    { numRuns: 150 },
  );
});
