import type { Node, Spec } from "./spec.ts";

const keywords = ["enum", "pattern", "minLength", "minimum", "maximum", "default"];

/** The limits of every named scalar, so that requests can be checked before they are sent. */
export function generateConstraints(spec: Spec): string {
  const entries = Object.entries(spec.components.schemas ?? {})
    .filter(([, schema]) => typeof schema.type === "string" && ["string", "integer", "number"].includes(schema.type))
    .map(([name, schema]) => [name, limits(schema)] as const)
    .filter(([, limits]) => Object.keys(limits).length > 0)
    .map(([name, limits]) => `  ${name}: ${JSON.stringify(limits)},`);
  return `/** Limits of the named scalar schemas, by name, in the keywords of JSON Schema. */
export const constraints = {
${entries.join("\n")}
} as const;
`;
}

function limits(schema: Node): Node {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => keywords.includes(key)));
}
