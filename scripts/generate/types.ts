import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { nameSchemas } from "./name-schemas.ts";
import { jsonValue, type Node, type Parameter, type Spec } from "./spec.ts";

/** The TypeScript types of all paths, operations and schemas. */
export async function generateTypes(spec: Spec): Promise<string> {
  const document = shapesOnly(structuredClone(spec)) as Parameters<typeof openapiTS>[0];
  const nodes = await openapiTS(document, {
    emptyObjectsUnknown: true,
    // A default says what a missing value means, not that it is there.
    defaultNonNullable: false,
    transform: (schema) => openEnum(schema as Node),
  });
  return readableComments(astToString(nameSchemas(nodes)));
}

/**
 * Gives JSON parameters the type of their value, and removes what says nothing about shape: examples, which would double every comment, and alternatives that only choose
 * between required keys, which would turn the whole type into `unknown`.
 */
function shapesOnly(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shapesOnly);
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(withValue(node as Node))
      .filter(([key, value]) => !isExample(key, value) && !isChoiceOfRequired(key, value))
      .map(([key, value]) => [key, shapesOnly(value)]),
  );
}

function withValue(node: Node): Node {
  const value = node.in === "query" && jsonValue(node as Parameter);
  return value ? { ...node, schema: value } : node;
}

function isExample(key: string, value: unknown): boolean {
  return key === "example" || (key === "examples" && typeof value === "object");
}

function isChoiceOfRequired(key: string, value: unknown): boolean {
  if (key !== "anyOf" && key !== "oneOf") return false;
  return (value as Node[]).every((member) => "required" in member && !("type" in member));
}

/** `x-extensible-enum` names the known values of an enum that the service may extend. */
function openEnum(schema: Node): ts.TypeNode | undefined {
  const values = schema["x-extensible-enum"];
  if (!Array.isArray(values)) return undefined;
  const known = values.map((value) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(String(value))));
  const anyOther = ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
  return ts.factory.createUnionTypeNode([...known, anyOther]);
}

/** Keeps the words of a comment and drops the generator's own tags, which say what the type says already. */
function readableComments(code: string): string {
  return code
    .replace(/^\s*\* (?:Format: .*|@enum .*|@constant)\n/gm, "")
    .replace(/^\s*\/\*\* @constant \*\/\n/gm, "")
    .replace(/^(\s*(?:\/\*)?\*) @description /gm, "$1 ")
    .replace(/^(\s*\*) {5}(?=\S)/gm, "$1 ");
}
