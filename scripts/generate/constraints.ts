import type { Node, Spec } from "./spec.ts";

const keywords = ["enum", "pattern", "minLength", "minimum", "maximum", "default"];

/** The limits of every named scalar, so that requests can be checked before they are sent. */
export function generateConstraints(spec: Spec): string {
  const entries = Object.entries(spec.components.schemas ?? {})
    .filter(([, schema]) => typeof schema.type === "string" && ["string", "integer", "number"].includes(schema.type))
    .map(([name, schema]) => [name, limits(schema)] as const)
    .filter(([, limits]) => Object.keys(limits).length > 0)
    .map(
      ([name, limits]) =>
        `/** Limits of the schema \`${name}\`. */\nexport const ${name} = ${JSON.stringify(limits)} as const;\n`,
    );
  return `// Limits of the named scalar schemas, in the keywords of JSON Schema. Each is an export of its own, so that programs keep
// only those that they use.

${entries.join("")}`;
}

function limits(schema: Node): Node {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => keywords.includes(key)));
}
