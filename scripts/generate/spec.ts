import { fileURLToPath } from "node:url";
import { bundle, createConfig } from "@redocly/openapi-core";
import { stringify } from "yaml";

/** Any object of a parsed OpenAPI document. */
export interface Node {
  [key: string]: unknown;
}

/** A parameter as the specification spells it. */
export type Parameter = Node & { name: string; in: string; schema: Node };

/** An operation with what surrounds it in the specification. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  /** The operation object, as written. */
  node: Node;
  parameters: Parameter[];
}

export type Spec = Node & { paths: { [path: string]: Node }; components: { [kind: string]: { [name: string]: Node } } };

const specFile = fileURLToPath(new URL("../../openapi.yaml", import.meta.url));

/**
 * Reads the description, `openapi.yaml` and the pieces that it refers to, as one document. Components are in the order of
 * their names, wherever they are written.
 */
export async function readSpec(): Promise<Spec> {
  const { bundle: document, problems } = await bundle({ ref: specFile, config: await createConfig({}) });
  if (problems.length > 0) {
    const found = problems.map(({ message, location: [at] }) => `${at?.source.absoluteRef}${at?.pointer}: ${message}`);
    throw new Error(`openapi.yaml can't be put together from its pieces:\n${found.join("\n")}`);
  }
  const spec = document.parsed as Spec;
  const components = Object.entries(spec.components).map(([kind, named]) => [kind, byName(named)]);
  return { ...spec, components: Object.fromEntries(components) };
}

function byName<Value>(values: { [name: string]: Value }): { [name: string]: Value } {
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The document as the text of one YAML file, which needs none of the pieces. */
export function toYaml(spec: Spec): string {
  return stringify(spec, { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** Where the public service is, and which header carries the key. */
export function readService(spec: Spec): { server: string; apiKeyHeader: string } {
  const [server] = spec.servers as { url: string }[];
  const scheme = spec.components.securitySchemes?.apiKey;
  if (!server || !scheme) throw new Error("openapi.yaml names no server or no `apiKey` security scheme");
  return { server: server.url, apiKeyHeader: scheme.name as string };
}

const methods = ["get", "put", "post", "delete", "patch"];

/** All operations of the specification's `paths`, in the order they are written. */
export function listOperations(spec: Spec): Operation[] {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => method in item)
      .map((method) => {
        const node = item[method] as Node;
        const parameters = [...((item.parameters as Node[]) ?? []), ...((node.parameters as Node[]) ?? [])];
        return {
          id: node.operationId as string,
          method: method.toUpperCase(),
          path,
          node,
          parameters: parameters.map((parameter) => resolve(spec, parameter) as Parameter),
        };
      }),
  );
}

/** The schema of the value whose JSON is the text of a parameter, or nothing where the text is no JSON. */
export function jsonValue({ schema }: Pick<Parameter, "schema">): Node | undefined {
  return schema.contentMediaType === "application/json" ? (schema.contentSchema as Node) : undefined;
}

/** Follows a local `$ref`, or returns the node itself. */
export function resolve(spec: Spec, node: Node): Node {
  if (typeof node.$ref !== "string") return node;
  const target = node.$ref
    .slice(2)
    .split("/")
    .reduce<unknown>((at, key) => (at as Node)[key], spec);
  return resolve(spec, target as Node);
}
