import { readJson } from "../disk/read-json.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { AnyStage } from "./stage-changes.ts";

/**
 * Reads the stages of a workflow from a file of JSON, or standard input (`-`).
 *
 * @throws UsageError when it holds no list of stages.
 */
export async function readWorkflow(path: string, terminal: Terminal): Promise<AnyStage[]> {
  const stages = await readJson(path, terminal.streams.stdin);
  const name = path === "-" ? "Standard input" : path;
  if (!Array.isArray(stages))
    throw new UsageError(`${name} must hold a list of stages, as ango workflow pull writes it.`);
  for (const [at, stage] of stages.entries()) {
    const isStage = typeof stage === "object" && stage !== null && typeof stage.id === "string" && stage.id !== "";
    if (!isStage) throw new UsageError(`${name}: [${at}] must be a stage with an id.`);
  }
  return stages;
}
