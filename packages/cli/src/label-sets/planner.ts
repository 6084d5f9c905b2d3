import { createRequire } from "node:module";
import { extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as ours from "@ango-hub/label-set";

/** What plans label sets and applies the plans. */
export type Planner = Pick<typeof ours, "planLabelSet" | "applyLabelSet">;

/**
 * The package that plans a label set. A label set in code is planned by the copy that has built it, which alone knows what its parts were
 * called before.
 */
export async function plannerFor(path: string): Promise<Planner> {
  if (path === "-" || extname(path).toLowerCase() === ".json") return ours;
  let own: string;
  try {
    own = createRequire(resolve(path)).resolve("@ango-hub/label-set");
  } catch {
    // Its code has the package in itself, or needs none.
    return ours;
  }
  return (await import(pathToFileURL(own).href)) as Planner;
}
