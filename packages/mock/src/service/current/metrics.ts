import type { Metric, PerformanceRequest } from "@ango-hub/openapi";
import type { ProjectRecord, TaskRecord } from "../../store/current/records.ts";
import { type Call, type Handler, projectOf } from "./call.ts";
import { isWithin } from "./exports.ts";

// What the answers of the service hold is not documented: these are the plain figures that the names promise.

export const getMetric: Handler = (call) => {
  const project = projectOf(call, call.params.projectId);
  const metric = call.params.metric as Metric;
  return { [metric]: metrics[metric](project, call.store.queue(project._id), call) };
};

type Count = Record<string, number>;

const metrics: Record<Metric, (project: ProjectRecord, tasks: readonly TaskRecord[], call: Call) => unknown> = {
  LabelStageGroups: ({ stages }, tasks) =>
    stages.map(({ id, name, type }) => ({
      stageId: id,
      name,
      type,
      tasks: tasks.filter(({ stage }) => stage === id).length,
    })),
  TimePerTask: (_, tasks) => ({
    tasks: tasks.length,
    totalDuration: sumOf(tasks),
    averageDuration: tasks.length === 0 ? 0 : sumOf(tasks) / tasks.length,
  }),
  AnnotationStatus: (_, tasks) => {
    const completed = tasks.filter(({ completedAt }) => completedAt !== null).length;
    return { completed, toDo: tasks.length - completed };
  },
  AnswerDistribution: (_, tasks) => {
    const counts: Record<string, Count> = {};
    for (const { answer } of tasks) {
      for (const { schemaId, answer: given } of answer?.classifications ?? []) {
        const count = counts[schemaId] ?? {};
        counts[schemaId] = count;
        for (const option of [given].flat()) count[`${option}`] = (count[`${option}`] ?? 0) + 1;
      }
    }
    return counts;
  },
  // No consensus is worked out here, so no task is in any range.
  ConsensusRanges: () => [],
  AssetSize: ({ _id }, __, { store }) => {
    const counts: Count = {};
    for (const { metadata } of store.assetsOf(_id)) {
      const size = metadata?.width && metadata.height ? `${metadata.width}x${metadata.height}` : "unknown";
      counts[size] = (counts[size] ?? 0) + 1;
    }
    return counts;
  },
};

export const getPerformance: Handler = (call: Call<PerformanceRequest>) => {
  const project = projectOf(call, call.params.projectId);
  const { interval: [$gt, $lt] = [], batches } = call.body;
  const span = { ...($gt === undefined ? {} : { $gt }), ...($lt === undefined ? {} : { $lt }) };
  const people: Record<string, { tasks: number; duration: number; accepted: number; rejected: number }> = {};
  for (const task of call.store.queue(project._id)) {
    const asset = call.store.assets.get(task.asset);
    if (batches && !batches.some((id) => asset?.batches.includes(id))) continue;
    for (const { completedBy, completedAt, duration, reviewStatus } of task.history) {
      if (completedBy === null || !isWithin(completedAt, span)) continue;
      const person = people[completedBy] ?? { tasks: 0, duration: 0, accepted: 0, rejected: 0 };
      people[completedBy] = person;
      person.tasks++;
      person.duration += duration;
      if (reviewStatus === "Accepted") person.accepted++;
      if (reviewStatus === "Rejected") person.rejected++;
    }
  }
  return { performance: { people } };
};

function sumOf(tasks: readonly TaskRecord[]): number {
  return tasks.reduce((sum, { totalDuration }) => sum + totalDuration, 0);
}
