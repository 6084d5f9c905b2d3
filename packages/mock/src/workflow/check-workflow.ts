import type { Stage } from "@ango-hub/openapi";
import { passesThrough } from "./move.ts";

/** Says what is wrong with a workflow, and where; nothing when tasks can pass it. */
export function problemOfWorkflow(stages: readonly Stage[]): string | undefined {
  const ids = new Set(stages.map(({ id }) => id));
  const twice = stages.findIndex(({ id }, i) => stages.findIndex((other) => other.id === id) < i);
  if (twice >= 0) return `stages/${twice}/id is that of another stage, too.`;
  if (stages.find(({ id }) => id === "Start")?.type !== "Start")
    return 'stages must hold a stage of the type Start with the id "Start".';
  if (!stages.some(({ type }) => type === "Complete")) return "stages must hold a stage of the type Complete.";
  for (const [i, stage] of stages.entries()) {
    const problem = problemOfStage(stage, ids);
    if (problem) return `stages/${i}/${problem}`;
  }
  const endless = stages.find((stage) => neverRests(stage, stages));
  return endless && `stages lead in a circle from ${endless.id} in which no task ever rests.`;
}

function problemOfStage({ type, next = [], consensusId }: Stage, ids: ReadonlySet<string>): string | undefined {
  const lost = next.findIndex((id) => !ids.has(id));
  if (lost >= 0) return `next/${lost} must be the id of a stage.`;
  if (consensusId && !ids.has(consensusId)) return "consensusId must be the id of a stage.";
  if (type === "Complete")
    return next.length > 0 ? "next must be left out: nothing comes after a Complete." : undefined;
  if (type === "Review")
    return next.length === 2 ? undefined : "next must name where accepted and where rejected tasks go.";
  if (type === "Start" || type === "Label" || type === "Hold")
    return next.length === 1 ? undefined : "next must name one stage.";
  return undefined;
}

function neverRests(start: Stage, stages: readonly Stage[]): boolean {
  const seen = new Set<Stage>();
  let stage: Stage | undefined = start;
  while (stage && passesThrough(stage)) {
    if (seen.has(stage)) return true;
    seen.add(stage);
    const to: string | undefined = stage.next?.[0];
    stage = stages.find(({ id }) => id === to);
  }
  return false;
}
