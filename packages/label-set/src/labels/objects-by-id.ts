import type { AnyParsedObject, AnyParsedRelation } from "../parsing/reading.ts";
import { at, type Location, pointerTo } from "../shared/location.ts";
import type { LabelProblemCode, Report } from "../shared/problems.ts";

/** The objects of a label, by their ids. */
export class ObjectsById {
  readonly #report: Report<LabelProblemCode>;
  readonly #byId = new Map<string, Map<number | undefined, Location>>();

  constructor(report: Report<LabelProblemCode>) {
    this.#report = report;
  }

  /** One object may have several places in a video, but only one in each frame. */
  add({ objectId, page }: AnyParsedObject, location: Location): void {
    if (objectId === undefined) return;
    const pages = this.#byId.get(objectId) ?? new Map<number | undefined, Location>();
    this.#byId.set(objectId, pages);
    const first = pages.get(page);
    if (first !== undefined) {
      const where = `${pointerTo(first)}${page === undefined ? "" : ` on page ${page}`}`;
      this.#report("duplicate-object", at(location, "objectId"), `is the id of ${where} as well.`);
    }
    pages.set(page, first ?? location);
  }

  checkEnds(relation: AnyParsedRelation, location: Location): void {
    if (relation.tool === "one-to-one") {
      this.#check(relation.from, at(location, "from"));
      this.#check(relation.to, at(location, "to"));
      return;
    }
    const list = at(location, "group");
    if (relation.group.length === 0) this.#report("unknown-object", list, "is an empty group.");
    for (const [i, id] of relation.group.entries()) this.#check(id, at(list, i));
  }

  #check(id: string, location: Location): void {
    if (!this.#byId.has(id)) this.#report("unknown-object", location, `names the object "${id}", which is not here.`);
  }
}
