import { type Node, resolve, type Spec } from "./spec.ts";

const keywords = ["type", "enum", "pattern", "format", "minLength", "minimum", "maximum", "minItems", "default"];
const scalars = ["string", "integer", "number"];

/** The limits of every named scalar, so that requests can be checked before they are sent. */
export function generateConstraints(spec: Spec): string {
  const entries = Object.entries(spec.components.schemas ?? {})
    .filter(([, schema]) => isConstrained(schema))
    .map(
      ([name, schema]) =>
        `/** Limits of the schema \`${name}\`. */\nexport const ${name} = ${JSON.stringify(limits(schema))} as const;\n`,
    );
  return `// Limits of the named scalar schemas, in the keywords of JSON Schema. Each is an export of its own, so that programs keep
// only those that they use.

${entries.join("")}`;
}

/** The limits of a value as code, in which those of a named scalar stand by their name. */
export function limitsCode(spec: Spec, schema: Node, useName: (name: string) => string): string {
  const target = resolve(spec, schema);
  const name = typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
  if (name && isConstrained(target)) return useName(name);
  const value = (target.anyOf as Node[] | undefined)?.find(({ type, $ref }) => $ref || (type && type !== "null"));
  if (value && !target.type) return limitsCode(spec, value, useName);
  const own = Object.entries(limits(target)).filter(([key]) => key !== "default");
  const pairs = own.map(([key, entry]) => `${key}: ${JSON.stringify(entry)}`);
  if (target.type === "array") pairs.push(`items: ${limitsCode(spec, target.items as Node, useName)}`);
  return `{ ${pairs.join(", ")} }`;
}

function isConstrained(schema: Node): boolean {
  return scalars.includes(schema.type as string) && Object.keys(limits(schema)).length > 1;
}

/** The keywords that limit a value, and what is right in words where the description has them. */
function limits(schema: Node): Node {
  const own = Object.entries(schema).filter(([key]) => keywords.includes(key));
  const { "x-expected": expected } = schema;
  return Object.fromEntries(expected ? [...own, ["expected", expected]] : own);
}
