import { problemIn } from "../../checks/problem.ts";
import { isTooDeep, maxDepth } from "../../http/json-depth.ts";
import { damaged } from "../damaged.ts";
import { checkReferences } from "./check-references.ts";
import type { SavedState } from "./saved-state.ts";
import { savedState } from "./saved-state-schema.ts";

/**
 * Checks a saved state as a whole: its form, that every id is there once, and that what ids name is there.
 *
 * @throws TypeError saying what is wrong first, and where.
 */
export function checkSavedState(saved: SavedState): void {
  if (isTooDeep(saved)) throw damaged(`state must be nested in at most ${maxDepth} levels.`);
  const { generation = "classic" } = (saved ?? {}) as { generation?: unknown };
  if (generation !== "classic") throw damaged("it is that of a hub of another generation.");
  const problem = problemIn(saved, savedState, "state");
  if (problem !== undefined) throw damaged(problem);
  checkReferences(saved);
}
