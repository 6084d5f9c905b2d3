import type { AnyClassification, Given, Tool } from "./part.ts";
import type { ToolSettings } from "./settings.ts";

/** A tool or, which has the same keys, a relation. */
export function makePart<Kind extends string, Title extends string, Nested extends readonly AnyClassification[]>(
  kind: Kind,
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<Kind, Title, Given<Nested>> {
  return {
    ...settings,
    tool: kind,
    title,
    classifications: (settings?.classifications ?? []) as unknown as Given<Nested>,
  };
}
