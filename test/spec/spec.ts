import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { sdkMethods } from "../../scripts/generate/rows.ts";
import {
  type Generation,
  listOperations,
  type Node,
  type Operation,
  readSpec,
  resolve,
  type Spec,
} from "../../scripts/generate/spec.ts";

/** A generation's description, as tests ask it. */
export interface Description {
  readonly generation: Generation;
  readonly spec: Spec;
  readonly operations: readonly Operation[];
  /** Ids of the operations that a method of the client sends, as `x-sdk` says. */
  operationsOf(method: string): string[];
  /** Every JSON body, with its examples. */
  listBodies(): Exchange[];
  /** Validates values against a schema. */
  validator(schema: Node): ValidateFunction;
}

async function describeGeneration(generation: Generation): Promise<Description> {
  const spec = await readSpec(generation);
  const operations = listOperations(spec);
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...spec, $id: "openapi" });
  return {
    generation,
    spec,
    operations,
    operationsOf: (name) =>
      operations.filter((operation) => sdkMethods(operation).some(({ method }) => method === name)).map(({ id }) => id),
    listBodies: () => listBodies(spec, operations),
    validator: (schema) => ajv.compile(absolute(schema) as object),
  };
}

export const current: Description = await describeGeneration("current");
export const classic: Description = await describeGeneration("classic");

export interface Exchange {
  where: string;
  schema: Node;
  examples: unknown[];
}

function listBodies(spec: Spec, operations: readonly Operation[]): Exchange[] {
  const operationNodes = [
    ...operations.map(({ id, node }) => ({ id, node })),
    ...Object.entries(spec.webhooks as { [name: string]: Node }).map(([id, item]) => ({ id, node: item.post as Node })),
  ];
  return operationNodes.flatMap(({ id, node }) => {
    const request = node.requestBody ? contents(spec, `${id} request`, resolve(spec, node.requestBody as Node)) : [];
    const responses = Object.entries(node.responses as Node).flatMap(([status, response]) =>
      contents(spec, `${id} ${status}`, resolve(spec, response as Node)),
    );
    return [...request, ...responses];
  });
}

function contents(spec: Spec, where: string, body: Node): Exchange[] {
  return Object.entries((body.content as { [type: string]: Node }) ?? {})
    .filter(([type]) => type === "application/json")
    .map(([, media]) => ({ where, schema: media.schema as Node, examples: examplesOf(spec, media) }));
}

function examplesOf(spec: Spec, media: Node): unknown[] {
  if ("example" in media) return [media.example];
  return Object.values((media.examples as { [name: string]: Node }) ?? {}).map((node) => resolve(spec, node).value);
}

function absolute(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absolute);
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === "$ref" ? `openapi${value}` : absolute(value)]),
  );
}
