import { isCalled, noSuch } from "./class-rows.ts";
import { ByName } from "./names.ts";
import type { Part, Parts } from "./parts.ts";
import type { MappingSettings } from "./settings.ts";

/** The relations of a mapping. */
export interface RelationNames {
  readonly byName: ByName<Part>;
  readonly nameOf: ReadonlyMap<Part, string>;
  /** Those that are left out on purpose. */
  readonly leftOut: ByName<true>;
}

/** The relations of a mapping: each has the name that the settings give it, or else its title. */
export function relationNames({ relations }: Parts, settings: MappingSettings, problems: string[]): RelationNames {
  const given = Object.entries(settings.relations ?? {});
  const [byName, leftOut, nameOf] = [new ByName<Part>(), new ByName<true>(), new Map<Part, string>()];
  for (const [name, title] of given) {
    if (title === null) leftOut.set(name, true);
    else if (!relations.some((part) => isCalled(part, title)))
      problems.push(`Relation "${name}": ${noSuch("relation", title, relations)}`);
  }
  for (const part of relations) {
    const [name = part.title] = given.find(([, title]) => title !== null && isCalled(part, title)) ?? [];
    if (leftOut.has(name)) continue;
    byName.set(name, part);
    nameOf.set(part, name);
  }
  return { byName, nameOf, leftOut };
}
