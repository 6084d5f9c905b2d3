import { type Node, resolve, type Spec } from "./spec.ts";

/** A schema as one object: with what `allOf` adds to it, and with alternatives that have most in common as one. */
export interface Flat {
  /** Keywords with plain values. */
  values: Node;
  properties: { [name: string]: Node };
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
}

const scalarKeywords = [
  "type",
  "enum",
  "pattern",
  "format",
  "minLength",
  "maxLength",
  "minimum",
  "exclusiveMinimum",
  "maximum",
];
const keywords = [...scalarKeywords, "minItems", "maxItems", "required"];

/** The keywords that limit a scalar, its default, and what is right in words where the description has them. */
export function scalarLimits(schema: Node): Node {
  return picked(schema, [...scalarKeywords, "default"]);
}

function picked(schema: Node, keys: readonly string[]): Node {
  const own = Object.entries(schema).filter(([key]) => keys.includes(key));
  const { "x-expected": expected } = schema;
  return Object.fromEntries(expected ? [...own, ["expected", expected]] : own);
}

export function nameOf(schema: Node): string | undefined {
  return typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
}

export function isNull({ type }: Node): boolean {
  return type === "null";
}

export function flatten(spec: Spec, schema: Node): Flat {
  const own = ownLimits(schema);
  const parts = ((schema.allOf as Node[] | undefined) ?? []).map((part) => flatten(spec, resolve(spec, part)));
  return mergeAlternatives(spec, parts.reduce(merge, own));
}

function ownLimits(schema: Node): Flat {
  const { type, items, properties = {} } = schema as Node & { properties?: { [name: string]: Node } };
  const values = picked(schema, keywords);
  if (Array.isArray(type)) {
    const [only, another] = type.filter((name) => name !== "null");
    if (another) delete values.type;
    else values.type = only;
    if (type.includes("null")) values.nullable = true;
  }
  if (Array.isArray(values.enum)) values.enum = values.enum.filter((value) => value !== null);
  if (schema.additionalProperties === false || schema.unevaluatedProperties === false) values.closed = true;
  const anyOf = (schema.anyOf as Node[] | undefined)?.filter((value) => !isNull(value));
  if (anyOf && anyOf.length < (schema.anyOf as Node[]).length) values.nullable = true;
  return {
    values,
    properties,
    ...(items ? { items: items as Node } : {}),
    ...(anyOf ? { anyOf } : {}),
    ...(schema.oneOf ? { oneOf: schema.oneOf as Node[] } : {}),
  };
}

function merge(one: Flat, other: Flat): Flat {
  for (const key of ["anyOf", "oneOf"] as const) {
    if (one[key] && other[key]) throw new Error(`Two ${key} in one schema can't be told in its limits`);
  }
  const required = [...((one.values.required as string[]) ?? []), ...((other.values.required as string[]) ?? [])];
  const values = { ...other.values, ...one.values, ...(required.length > 0 ? { required } : {}) };
  return { ...one, ...other, values, properties: { ...one.properties, ...other.properties } };
}

/**
 * Alternatives that are the same but for one required property each are one object that needs exactly one of those: which
 * is shorter, and tells more of what is wrong.
 */
function mergeAlternatives(spec: Spec, flat: Flat): Flat {
  const alternatives = flat.oneOf?.map((alternative) => flatten(spec, resolve(spec, alternative))) ?? [];
  const counts = new Map<string, number>();
  for (const name of alternatives.flatMap(({ properties }) => Object.keys(properties)))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const own = alternatives.map(({ properties }) => Object.keys(properties).filter((name) => counts.get(name) === 1));
  const isMergeable = alternatives.every(
    ({ values }, i) => values.closed && own[i]?.length === 1 && String(values.required) === String(own[i]),
  );
  if (alternatives.length === 0 || !isMergeable) return flat;
  const { oneOf: _, ...rest } = flat;
  const [{ values: { required: __, ...values } = {}, ...first } = rest] = alternatives;
  const properties = Object.assign({}, rest.properties, ...alternatives.map((alternative) => alternative.properties));
  return { ...first, values: { ...values, ...rest.values }, properties, oneOf: own.map((required) => ({ required })) };
}
