import { check, shown } from "../core/check.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { Stage } from "./stages.ts";

/** The most parts that a *Consensus* stage has. */
const mostParts = 10;

/**
 * Looks at stages as a graph.
 *
 * @throws {ValidationError} that says what is wrong with which of them, when they make no workflow.
 */
export function checkWorkflow(stages: readonly Stage[]): void {
  check("stages", stages, { type: "array", minItems: 1, items: { type: "object", required: ["id", "type", "name"] } });
  const problems = problemsOf(stages);
  if (problems.length === 0) return;
  throw new ValidationError(`The stages make no workflow. ${problems.join(" ")}`, {
    argument: "stages",
    expected: "stages that lead from Start to Complete",
    received: `stages with ${problems.length === 1 ? "a problem" : `${problems.length} problems`}`,
  });
}

function problemsOf(stages: readonly Stage[]): string[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const doubled = stages.filter((stage) => byId.get(stage.id) !== stage);
  const problems = doubled.map(({ id }) => `Two stages have the id ${shown(id)}.`);
  for (const type of ["Start", "Complete"]) {
    const count = stages.filter((stage) => stage.type === type).length;
    if (count === 0) problems.push(`There is no stage of the type ${type}.`);
    if (count > 1 && type === "Start")
      problems.push(`There are ${count} stages of the type Start, but tasks begin in one.`);
  }
  for (const stage of stages) problems.push(...problemsOfStage(stage, stages, byId));
  const reached = reachedFrom(
    stages.filter(({ type }) => type === "Start"),
    stages,
    byId,
  );
  for (const stage of stages) {
    if (reached.size > 0 && !reached.has(stage)) problems.push(`No way leads from Start to ${shown(stage.id)}.`);
  }
  return problems;
}

function problemsOfStage(stage: Stage, stages: readonly Stage[], byId: ReadonlyMap<string, Stage>): string[] {
  const { id, type } = stage;
  const next: unknown = stage.next ?? [];
  if (!Array.isArray(next)) return [`next of ${shown(id)} must be a list of stage ids.`];
  const problems = next
    .filter((target) => !byId.has(target))
    .map((target) => `${shown(id)} leads to ${shown(target)}, which is no stage.`);
  const ways = waysOn(stage);
  if (ways && ways.count !== next.length) {
    problems.push(`${shown(id)}, a ${type}, needs ${ways.words} in next, but has ${next.length}.`);
  }
  return [...problems, ...problemsOfConsensus(stage, next, stages, byId)];
}

/** How many ways on a stage needs, or nothing where that is not known. */
function waysOn(stage: Stage): { count: number; words: string } | undefined {
  switch (stage.type) {
    case "Review":
      return { count: 2, words: "two stages, for accepted and rejected tasks," };
    case "Consensus":
      return { count: 2, words: "two stages, for agreement and disagreement," };
    case "Logic": {
      const { length } = stage.logic?.conditions ?? [];
      return { count: length + 1, words: `${length + 1} stages, one for each condition and one for the rest,` };
    }
    case "Complete":
      return { count: 0, words: "no stage" };
    case "Start":
    case "Label":
    case "Hold":
    case "Plugin":
    case "Webhook":
      return { count: 1, words: "one stage" };
    default:
      return undefined;
  }
}

function problemsOfConsensus(
  stage: Stage,
  next: readonly unknown[],
  stages: readonly Stage[],
  byId: ReadonlyMap<string, Stage>,
): string[] {
  const { id, type } = stage;
  const whole = consensusOf(stage);
  if (whole !== undefined) {
    if (byId.get(whole)?.type !== "Consensus")
      return [`consensusId of ${shown(id)}, ${shown(whole)}, is no Consensus stage.`];
    if (next[0] !== whole) return [`${shown(id)} is a part of ${shown(whole)}, and so must lead back there.`];
    return [];
  }
  if (type === "Consensus") {
    const { length } = partsOf(id, stages);
    if (length >= 2 && length <= mostParts) return [];
    return [`${shown(id)}, a Consensus, needs 2 to ${mostParts} stages with its id as consensusId, but has ${length}.`];
  }
  return [];
}

function consensusOf(stage: Stage): string | undefined {
  return ("consensusId" in stage ? stage.consensusId : undefined) ?? undefined;
}

function partsOf(id: string, stages: readonly Stage[]): readonly Stage[] {
  return stages.filter((stage) => consensusOf(stage) === id);
}

/** The stages that tasks come to from some others, and those themselves. */
function reachedFrom(start: readonly Stage[], stages: readonly Stage[], byId: ReadonlyMap<string, Stage>): Set<Stage> {
  const reached = new Set(start);
  // A set is iterated over what is added meanwhile, too.
  for (const stage of reached) {
    const next = Array.isArray(stage.next) ? stage.next.flatMap((target: string) => byId.get(target) ?? []) : [];
    for (const found of [...next, ...partsOf(stage.id, stages)]) reached.add(found);
  }
  return reached;
}
