import { problemIn } from "../../checks/problem.ts";
import { isTooDeep, maxDepth } from "../../http/json-depth.ts";
import { damaged } from "../damaged.ts";
import { checkReferences } from "./check-references.ts";
import type { SavedHub } from "./saved-hub.ts";
import { savedHub } from "./saved-hub-schema.ts";

/**
 * Checks a saved state as a whole: its form, that every id is there once, and that what ids name is there.
 *
 * @throws TypeError saying what is wrong first, and where.
 */
export function checkSavedHub(saved: SavedHub): void {
  if (isTooDeep(saved)) throw damaged(`state must be nested in at most ${maxDepth} levels.`);
  const problem = problemIn(saved, savedHub, "state");
  if (problem !== undefined) throw damaged(problem);
  checkReferences(saved);
}
