import type { AnyParsedObject, AnyParsedRelation } from "../parsing/reading.ts";
import { at, type Location, pointerTo } from "../shared/location.ts";
import type { LabelProblemCode, Report } from "../shared/problems.ts";
import { endsOf, relationKey } from "./check-relation.ts";

/** The objects of a label, by their ids, and the relations between them. */
export class ObjectsById {
  readonly #report: Report<LabelProblemCode>;
  readonly #byId = new Map<string, Map<number | undefined, Location>>();
  readonly #relations = new Map<string, Location>();

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

  /** Checks that the ends of a relation are here, and that no other relation has the same. */
  relate(relation: AnyParsedRelation, location: Location): void {
    const key = relationKey(relation);
    const first = this.#relations.get(key);
    if (first !== undefined) this.#report("duplicate-relation", location, `says the same as ${pointerTo(first)}.`);
    this.#relations.set(key, first ?? location);
    for (const [id, where] of endsOf(relation, location)) {
      if (!this.#byId.has(id)) this.#report("unknown-object", where, `names the object "${id}", which is not here.`);
    }
  }
}
