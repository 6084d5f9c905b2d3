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

/** A generation of the service, and the file that describes it. */
export const generations = { current: "openapi.yaml", classic: "openapi.classic.yaml" } as const;

export type Generation = keyof typeof generations;

/**
 * Reads the description of a generation, its index and the pieces that it refers to, as one document. Components are in the
 * order of their names, wherever they are written.
 */
export async function readSpec(generation: Generation): Promise<Spec> {
  const ref = fileURLToPath(new URL(`../../${generations[generation]}`, import.meta.url));
  const { bundle: document, problems } = await bundle({ ref, config: await createConfig({}) });
  if (problems.length > 0) {
    const found = problems.map(({ message, location: [at] }) => `${at?.source.absoluteRef}${at?.pointer}: ${message}`);
    throw new Error(`${ref} can't be put together from its pieces:\n${found.join("\n")}`);
  }
  const spec = document.parsed as Spec;
  keepMethodsOf(generation, spec);
  for (const { node } of listOperations(spec)) referToComponents(node["x-sdk"]);
  const components = Object.entries(spec.components).map(([kind, named]) => [kind, byName(named)]);
  return { ...spec, components: Object.fromEntries(components) };
}

/** Operations that generations share say which of their methods only one of them has. */
function keepMethodsOf(generation: Generation, spec: Spec): void {
  for (const { node } of listOperations(spec)) {
    const methods = (node["x-sdk"] as { generation?: Generation }[] | undefined) ?? [];
    const own = methods.filter((method) => (method.generation ?? generation) === generation);
    if (own.length < methods.length) node["x-sdk"] = own;
  }
}

/** References between pieces become those of one document. What is put together is followed, but for extensions. */
function referToComponents(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "$ref") (node as Node).$ref = String(value).replace(/^[^#]*/, "");
    else referToComponents(value);
  }
}

function byName<Value>(values: { [name: string]: Value }): { [name: string]: Value } {
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The document as the text of one YAML file, which needs none of the pieces. */
export function toYaml(spec: Spec): string {
  return stringify(spec, { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** Where the public service is, in which regions, and which header carries the key. */
export function readService(spec: Spec): { server: string; servers: string[]; regions: Node; apiKeyHeader: string } {
  const servers = spec.servers as { url: string; "x-region"?: string }[];
  const [server] = servers;
  const scheme = spec.components.securitySchemes?.apiKey;
  if (!server || !scheme) throw new Error("A description names no server or no `apiKey` security scheme");
  const regions = servers.flatMap(({ url, "x-region": region }) => (region === undefined ? [] : [[region, url]]));
  return {
    server: server.url,
    servers: servers.map(({ url }) => url).filter((url) => !url.includes("{")),
    regions: Object.fromEntries(regions),
    apiKeyHeader: scheme.name as string,
  };
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

/** What an operation answers when all is well. */
export function goodAnswer(spec: Spec, operation: Node): Node {
  const responses = operation.responses as { [status: string]: Node };
  const status = Object.keys(responses).find((status) => status.startsWith("2"));
  if (status === undefined) throw new Error(`${operation.operationId} has no good answer`);
  return resolve(spec, responses[status] as Node);
}
