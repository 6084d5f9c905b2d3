import * as constraints from "@ango-hub/openapi/constraints";
import type { Limits } from "@ango-hub/openapi/limits";
import type { Argument } from "@ango-hub/openapi/methods";

/** A schema in the words of JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Names of the limits that hold others. They may hold themselves, so they are referred to. */
const names = new Map<unknown, string>(
  Object.entries(constraints)
    .filter(([, limits]) => "properties" in limits || "anyOf" in limits || "oneOf" in limits)
    .map(([name, limits]) => [limits, name]),
);

/** What a tool takes, as assistants read it. */
export function inputSchema(fields: Readonly<Record<string, Argument>>): JsonSchema & { type: "object" } {
  const defs: Record<string, JsonSchema> = {};
  const properties = Object.entries(fields).map(([name, { description, check }]) => {
    const schema = schemaOf(check, defs);
    return [name, { ...schema, description: sentences(description, check.expected) }];
  });
  const required = Object.keys(fields).filter((name) => fields[name]?.required);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    ...(Object.keys(defs).length > 0 && { $defs: defs }),
  };
}

function schemaOf(limits: Limits, defs: Record<string, JsonSchema>): JsonSchema {
  const name = names.get(limits);
  if (name === undefined) return contentOf(limits, defs);
  if (!Object.hasOwn(defs, name)) {
    // Known before it is looked into: it may hold itself.
    defs[name] = {};
    defs[name] = contentOf(limits, defs);
  }
  return { $ref: `#/$defs/${name}` };
}

function contentOf(limits: Limits, defs: Record<string, JsonSchema>): JsonSchema {
  const { nullable, type, enum: allowed, items, properties, closed, anyOf, oneOf, expected, ...rest } = limits;
  const all = (list: readonly Limits[]) => list.map((one) => schemaOf(one, defs));
  const schema = {
    ...rest,
    ...(type !== undefined && { type: nullable ? [type, "null"] : type }),
    ...(allowed && { enum: nullable ? [...allowed, null] : allowed }),
    ...(items && { items: schemaOf(items, defs) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, schemaOf(one, defs)])),
    }),
    ...(closed && { additionalProperties: false }),
    ...(anyOf && { anyOf: all(anyOf) }),
    ...(oneOf && { oneOf: all(oneOf) }),
    ...(expected !== undefined && { description: `It must be ${expected}.` }),
  };
  return nullable && (anyOf || oneOf) ? { anyOf: [schema, { type: "null" }] } : schema;
}

function sentences(description: string, expected: string | undefined): string {
  return expected === undefined ? description : `${description} It must be ${expected}.`;
}
