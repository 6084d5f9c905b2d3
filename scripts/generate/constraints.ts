import { flatten, isNull, nameOf, scalarLimits } from "./flatten.ts";
import { jsonValue, listOperations, type Node, resolve, type Spec } from "./spec.ts";

/** Gives the code that stands for a schema with a name. */
export type Reference = (name: string) => string;

/**
 * The limits of every named scalar, and of all else with a name that is sent, so that requests can be checked before they are.
 *
 * @param shared Path to what limits of all generations have in common.
 */
export function generateConstraints(spec: Spec, shared: string): string {
  const schemas = spec.components.schemas ?? {};
  const scalars = Object.entries(schemas)
    .filter(([, schema]) => isConstrained(schema))
    .map(([name, schema]) => entry(name, "", `${JSON.stringify(scalarLimits(schema))} as const`));
  const objects = new Map<string, string>();
  const open = new Set<string>();
  const reference: Reference = (name) => {
    const schema = schemas[name] as Node;
    if (!isConstrained(schema) && !objects.has(name) && !open.has(name)) {
      open.add(name);
      const code = namedCode(spec, schema, reference, (other) => open.has(other));
      open.delete(name);
      objects.set(name, entry(name, ": Limits", code));
    }
    return name;
  };
  for (const schema of sentSchemas(spec)) limitsCode(spec, schema, reference);
  return `import type { Limits } from "${shared}limits.ts";

// Limits of the named schemas, in the keywords of JSON Schema. Each is an export of its own, so that programs keep only
// those that they use.

${scalars.join("")}${[...objects.values()].join("")}`;
}

function entry(name: string, type: string, code: string): string {
  return `/** Limits of the schema \`${name}\`. */\nexport const ${name}${type} = ${code};\n`;
}

/** The schemas of all that requests hold in their queries and JSON bodies. */
function sentSchemas(spec: Spec): Node[] {
  return listOperations(spec).flatMap(({ node, parameters }) => {
    const queries = parameters.map((parameter) => jsonValue(parameter) ?? parameter.schema);
    const body = node.requestBody ? resolve(spec, node.requestBody as Node) : {};
    const content = (body.content as { "application/json"?: { schema: Node } } | undefined)?.["application/json"];
    const fields = content ? flatten(spec, resolve(spec, content.schema)).properties : {};
    return [...queries, ...Object.values(fields)];
  });
}

/** The limits of an argument as code. An argument that is left out is missing, and never null. */
export function limitsCode(spec: Spec, schema: Node, reference: Reference): string {
  const given = ((resolve(spec, schema).anyOf as Node[] | undefined) ?? []).filter((value) => !isNull(value));
  return given.length === 1 ? limitsCode(spec, given[0] as Node, reference) : schemaCode(spec, schema, reference);
}

type IsOpen = (name: string) => boolean;

/** The limits of any value as code: the name of those that have one. */
function schemaCode(spec: Spec, schema: Node, reference: Reference, isOpen?: IsOpen): string {
  const name = nameOf(schema);
  const target = resolve(spec, schema);
  const isComposed = ["properties", "items", "allOf", "anyOf", "oneOf"].some((key) => key in target);
  if (name && (isComposed || isConstrained(target))) return reference(name);
  return namedCode(spec, target, reference, isOpen);
}

function namedCode(spec: Spec, schema: Node, reference: Reference, isOpen?: IsOpen): string {
  const { values, properties, items, anyOf, oneOf } = flatten(spec, schema);
  const code = (inner: Node) => schemaCode(spec, inner, reference, isOpen);
  const list = (inner: readonly Node[]) => `[${inner.map(code).join(", ")}]`;
  const pairs = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  if (items) pairs.push(`items: ${code(items)}`);
  const entries = Object.entries(properties).map(([key, inner]) => propertyCode(key, inner, code, spec, isOpen));
  if (entries.length > 0) pairs.push(`properties: { ${entries.join(", ")} }`);
  if (anyOf) pairs.push(`anyOf: ${list(anyOf)}`);
  if (oneOf) pairs.push(`oneOf: ${list(oneOf)}`);
  return `{ ${pairs.join(", ")} }`;
}

/** What refers to a schema that is being written is read only when it is needed. */
function propertyCode(key: string, schema: Node, code: (schema: Node) => string, spec: Spec, isOpen?: IsOpen): string {
  const property = /^\w+$/.test(key) ? key : JSON.stringify(key);
  const inner = resolve(spec, schema);
  const names = [schema, inner.items as Node | undefined].map((node) => node && nameOf(node));
  const isCircular = names.some((name) => name !== undefined && isOpen?.(name));
  const written = code(schema);
  return isCircular ? `get ${property}(): Limits { return ${written}; }` : `${property}: ${written}`;
}

function isConstrained(schema: Node): boolean {
  const limits = scalarLimits(schema);
  return ["string", "integer", "number"].includes(schema.type as string) && Object.keys(limits).length > 1;
}
