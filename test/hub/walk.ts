import type { AngoHub } from "@ango-hub/client/classic";

/** What a random walk knows of a hub. */
export interface Known {
  projects: string[];
  tasks: string[];
  assets: { project: string; id: string; externalId: string }[];
  batches: string[];
}

/** Chooses at random, the same for the same seed. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 up to below the limit. */
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }
}

/** A step of the walk: one valid call of the client. */
export type Step = (ango: AngoHub, known: Known, dice: Dice) => PromiseLike<unknown> | undefined;

const labelSet = {
  tools: [
    { tool: "bounding-box", title: "Vehicle", schemaId: "vehicle" },
    { tool: "segmentation", title: "Road", schemaId: "road" },
  ],
  classifications: [
    { tool: "radio", title: "Weather", schemaId: "weather", options: [{ value: "Rain", schemaId: "rain" }] },
  ],
};

const segmentation = {
  zones: [
    {
      region: [
        [0, 0],
        [8, 0],
        [8, 8],
      ] as [number, number][],
    },
  ],
};

/** Every documented call, as it may come at any time. */
export const steps: Record<string, Step> = {
  createProject: async (ango, known, dice) => {
    if (known.projects.length > 5) return ango.projects.list({ page: 1 + dice.below(3), limit: 1 + dice.below(3) });
    const { _id } = await ango.projects.create({ name: `Project ${known.projects.length}` });
    known.projects.push(_id);
    return ango.labelSets.set(_id, JSON.parse(JSON.stringify(labelSet)));
  },
  getProject: (ango, known, dice) => withOne(known.projects, dice, (project) => ango.projects.get(project)),
  setLabelSet: (ango, known, dice) =>
    withOne(known.projects, dice, async (project) => ango.labelSets.set(project, await ango.labelSets.get(project))),
  createBatch: (ango, known, dice) =>
    withOne(known.projects, dice, async (project) => {
      if (known.batches.length > 8) return ango.batches.list(project);
      known.batches.push((await ango.batches.create(project, `Batch ${known.batches.length}`))._id);
    }),
  upload: (ango, known, dice) =>
    withOne(known.projects, dice, async (project) => {
      const externalId = `file ${dice.below(20)}.bin`;
      await ango.assets.upload(project, [{ data: new Uint8Array(1 + dice.below(100)), externalId }], {
        ifExists: "add",
      });
      await remember(ango, known, project);
    }),
  importFromCloud: (ango, known, dice) =>
    withOne(known.projects, dice, async (project) => {
      const externalId = `cloud ${dice.below(20)}.png`;
      const data = `https://example.com/${dice.below(1_000)}.png`;
      const attachments = [{ type: "TEXT" as const, value: "note" }];
      await ango.assets.importFromCloud(
        project,
        [{ data, externalId, attachments, metadata: { width: 16, height: 9 } }],
        { ifExists: "add" },
      );
      await remember(ango, known, project);
    }),
  listAssets: (ango, known, dice) =>
    withOne(known.assets, dice, ({ project, id, externalId }) =>
      ango.assets.list(project, dice.below(2) ? { assetId: id } : { externalId, limit: 1 + dice.below(50) }),
    ),
  setPriority: (ango, known, dice) =>
    withOne(known.assets, dice, ({ project, id, externalId }) =>
      ango.assets.setPriority(project, dice.below(20_001) - 10_000, dice.below(2) ? { assetId: id } : { externalId }),
    ),
  assignBatches: (ango, known, dice) =>
    withOne(known.assets, dice, async ({ project, id }) => {
      const [batch] = await ango.batches.list(project);
      if (batch) await ango.batches.assign(project, [id], [batch.name]);
    }),
  listTasks: (ango, known, dice) =>
    withOne(known.projects, dice, async (project) => {
      const status = dice.pick(["TODO", "Completed", "Reviewed", undefined] as const);
      const [batch] = await ango.batches.list(project);
      return ango.tasks.list(project, {
        status,
        ...(batch && dice.below(2) ? { batches: [batch._id] } : {}),
        limit: 1 + dice.below(100),
      });
    }),
  getTask: (ango, known, dice) => withOne(known.tasks, dice, (task) => ango.tasks.get(task)),
  assignTask: (ango, known, dice) =>
    withOne(known.tasks, dice, (task) => ango.tasks.assign(task, { email: "owner@example.com" })),
  setStatus: (ango, known, dice) =>
    withOne(known.tasks, dice, (task) => ango.tasks.setStatus(task, dice.below(2) ? "Completed" : "TODO")),
  annotate: (ango, known, dice) =>
    withOne(known.tasks, dice, (task) => {
      const answer = {
        tools: [{ schemaId: "road", objectId: "seg", segmentation }],
        classifications: [{ schemaId: "weather", answer: "rain" }],
        relations: [],
      };
      return ango.tasks.annotate(task, answer, { nextStage: dice.below(2) === 1, duration: dice.below(1_000) });
    }),
  mask: (ango, known, dice) =>
    withOne(known.tasks, dice, async (task) => {
      const { answer } = await ango.tasks.get(task);
      const [tool] = answer?.tools?.filter((item) => item.segmentation) ?? [];
      if (tool) await ango.tasks.mask(task, tool.objectId);
    }),
  importLabels: (ango, known, dice) =>
    withOne(known.assets, dice, ({ project, externalId }) => {
      const box = { x: dice.below(100), y: dice.below(100), width: dice.below(50), height: dice.below(50) };
      const objects = [
        { title: "Vehicle", "bounding-box": box },
        { schemaId: "road", objectId: "seg", segmentation },
      ];
      return ango.labels.import(project, [
        { externalId, objects, classifications: [{ title: "Weather", answer: "Rain" }] },
      ]);
    }),
  createIssue: (ango, known, dice) =>
    withOne(known.tasks, dice, (task) =>
      ango.issues.create(task, { content: "Look", position: [dice.below(9), 1.5], page: 0 }),
    ),
  createAttachment: (ango, known, dice) =>
    withOne(known.assets, dice, ({ project, externalId }) =>
      ango.attachments.create(project, [{ externalId, attachments: [{ type: "TEXT", value: "note" }] }]),
    ),
  listIntegrations: (ango) => ango.integrations.list(),
  createWebhook: (ango, known, dice) =>
    withOne(known.projects, dice, (project) =>
      dice.below(10)
        ? undefined
        : ango.webhooks.create(project, { url: "http://127.0.0.1:9/", secret: "s", types: ["ACCEPTED"] }),
    ),
  export: (ango, known, dice) =>
    withOne(known.projects, dice, async (project) => {
      const filters = dice.below(2) ? { completedAt: { from: new Date(0) } } : {};
      await (await ango.exports.create(project, filters)).json();
    }),
};

function withOne<T>(
  list: readonly T[],
  dice: Dice,
  step: (one: T) => PromiseLike<unknown> | undefined,
): PromiseLike<unknown> | undefined {
  const one = dice.pick(list);
  return one === undefined ? undefined : step(one);
}

async function remember(ango: AngoHub, known: Known, project: string): Promise<void> {
  const { items } = await ango.tasks.list(project, { limit: 1_000 });
  known.tasks.push(...items.map((task) => task._id).filter((id) => !known.tasks.includes(id)));
  const assets = (await ango.assets.list(project, { limit: 1_000 })).items;
  const fresh = assets.filter(({ _id }) => !known.assets.some(({ id }) => id === _id));
  known.assets.push(...fresh.map(({ _id, externalId }) => ({ project, id: _id, externalId })));
}
