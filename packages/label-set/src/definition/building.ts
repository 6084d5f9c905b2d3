import { textOf } from "../shared/json.ts";
import { at, depthOf, type Location } from "../shared/location.ts";
import { didYouMean } from "../shared/names.ts";
import type { LabelSetProblemCode, Report } from "../shared/problems.ts";
import { maxDepth } from "./read-label-set.ts";
import { derivedId } from "./stable-id.ts";

/** What a label set is built with: who is told what is wrong, and what it remembers of names. */
export class Building {
  readonly report: Report<LabelSetProblemCode>;
  readonly formerTitles: Map<string, readonly string[]> = new Map();

  constructor(report: Report<LabelSetProblemCode>) {
    this.report = report;
  }

  /** The id of a part or an option: the one that it was given, or one that is derived from its first title. */
  idOf(
    place: string,
    kind: string,
    title: string,
    { schemaId, renamedFrom }: { readonly schemaId?: string; readonly renamedFrom?: string | readonly string[] },
  ): string {
    if (schemaId !== undefined && schemaId !== null) return schemaId;
    const former = [renamedFrom ?? []].flat().map(textOf);
    const id = derivedId(place, kind, former[0] ?? title);
    if (former.length > 0) this.formerTitles.set(id, former);
    return id;
  }

  /** Reports settings that mean nothing, which typed code can't have. */
  checkSettings(given: object, known: readonly string[], location: Location): void {
    for (const [key, value] of Object.entries(given)) {
      if (value === undefined || known.includes(key)) continue;
      const message = `is no setting that belongs here; those are ${known.join(", ")}.`;
      this.report("unknown-setting", at(location, key), message + didYouMean(key, known));
    }
  }

  isTooDeep(location: Location): boolean {
    if (depthOf(location) <= maxDepth) return false;
    this.report("too-deep", location, `is nested deeper than ${maxDepth} levels.`);
    return true;
  }
}
