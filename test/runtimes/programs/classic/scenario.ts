import { AngoHub } from "@ango-hub/client/classic";
import { CommonScenario, type Ground, labelSet } from "../common-scenario.ts";
import { equal } from "../equal.ts";
import { type Outcome, walk } from "../walk.ts";

/** The steps of the scenario, in their order: the columns of the table. */
export const steps = [
  "project",
  "labelSet",
  "path",
  "file",
  "blob",
  "bytes",
  "labels",
  "tasks",
  "export",
  "webhook",
  "errors",
  "abort",
] as const satisfies readonly (keyof Scenario)[];

/** What a user of the classic client does, from a new project to its export. */
class Scenario extends CommonScenario<AngoHub> {
  async tasks(): Promise<void> {
    const tasks = await this.ango.tasks.list(this.projectId, { batches: ["Harbours"] }).all();
    const names = tasks.map(({ asset }) => asset.externalId).sort();
    equal(names, this.uploaded);
    const task = tasks.find(({ asset }) => asset.externalId === "bytes");
    if (!task) throw new Error("The bytes have no task.");
    await this.ango.tasks.setStatus(task._id, "Completed");
    await this.ango.issues.create(task._id, { content: "Look again", position: [25, 15] });
    equal(labelSet.parseTask(await this.ango.tasks.get(task._id)).objects.length, 2);
  }

  async export(): Promise<void> {
    const exported = await this.ango.exports.create(this.projectId, { batches: ["Harbours"] });
    const found: unknown[] = [];
    for await (const asset of exported.assets()) {
      if (asset.externalId !== "bytes") continue;
      for (const { status, objects, classifications, relations, issues } of labelSet.parse(asset).tasks) {
        const titles = [...objects, ...relations].map(({ title }) => title);
        found.push([status, titles, classifications[0]?.answer, issues?.map(({ content }) => content)]);
      }
    }
    equal(found, [["Completed", ["Boat", "Person", "steers"], ["Harbour"], ["Look again"]]]);
  }
}

/** Walks the scenario to its end. */
export function runScenario(ground: Ground): Promise<Outcome> {
  return walk(steps, new Scenario(ground, AngoHub));
}
