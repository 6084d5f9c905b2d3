import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { sdkMethods } from "../../scripts/generate/rows.ts";
import { listOperations, type Node, type Operation, readSpec, resolve } from "../../scripts/generate/spec.ts";

export const spec = await readSpec();
export const operations: Operation[] = listOperations(spec);

/** Ids of the operations that a method of the client sends, as the description's `x-sdk` says. */
export function operationsOf(name: string): string[] {
  return operations
    .filter((operation) => sdkMethods(operation).some(({ method }) => method === name))
    .map(({ id }) => id);
}

export interface Exchange {
  where: string;
  schema: Node;
  examples: unknown[];
}

/** Every JSON body of the specification, with its examples. */
export function listBodies(): Exchange[] {
  const operationNodes = [
    ...operations.map(({ id, node }) => ({ id, node })),
    ...Object.entries(spec.webhooks as { [name: string]: Node }).map(([id, item]) => ({ id, node: item.post as Node })),
  ];
  return operationNodes.flatMap(({ id, node }) => {
    const request = node.requestBody ? contents(`${id} request`, resolve(spec, node.requestBody as Node)) : [];
    const responses = Object.entries(node.responses as Node).flatMap(([status, response]) =>
      contents(`${id} ${status}`, resolve(spec, response as Node)),
    );
    return [...request, ...responses];
  });
}

function contents(where: string, body: Node): Exchange[] {
  return Object.entries((body.content as { [type: string]: Node }) ?? {})
    .filter(([type]) => type === "application/json")
    .map(([, media]) => ({ where, schema: media.schema as Node, examples: examplesOf(media) }));
}

function examplesOf(media: Node): unknown[] {
  if ("example" in media) return [media.example];
  return Object.values((media.examples as { [name: string]: Node }) ?? {}).map((node) => resolve(spec, node).value);
}

const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
addFormats.default(ajv);
ajv.addSchema({ ...spec, $id: "openapi" });

/** Validates values against a schema of the specification. */
export function validator(schema: Node): ValidateFunction {
  return ajv.compile(absolute(schema) as object);
}

function absolute(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absolute);
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === "$ref" ? `openapi${value}` : absolute(value)]),
  );
}
