import { placeOf } from "../checks/problem.ts";
import { damaged } from "./damaged.ts";

/** Where something is in a saved state. */
export type Place = readonly (string | number)[];

/** What was met so far, by what it is called. */
export class Names {
  readonly #known: Map<string, Set<string>> = new Map();

  /** Notes a name that nothing else may have. */
  readonly isNew = (kind: string, name: string, ...place: Place): void => {
    const known = this.#known.get(kind) ?? new Set();
    this.#known.set(kind, known);
    if (known.has(name)) throw damaged(`${placeOf(place)} has the ${kind} ${name}, which something else has too.`);
    known.add(name);
  };

  /** Makes a check that an id is one of these. */
  readonly names = (what: string, ids: readonly string[]): ((id: string, ...place: Place) => void) => {
    const known = new Set(ids);
    return (id, ...place) => {
      if (!known.has(id)) throw damaged(`${placeOf(place)} is not the id of ${what}.`);
    };
  };
}
