import { limitsCode } from "./constraints.ts";
import { jsonValue, listOperations, type Node, resolve, type Spec } from "./spec.ts";

/** For each operation of the API, what its requests must be and which status its success has. */
export function generateRequests(spec: Spec): string {
  const names = new Set<string>();
  const limits = (schema: Node): string =>
    limitsCode(spec, schema, (name) => {
      names.add(name);
      return name;
    });
  const entries = listOperations(spec)
    .filter(({ node }) => !Array.isArray(node.security) || node.security.length > 0)
    .map(({ id, node, parameters }) => {
      const inPath = parameters.filter((parameter) => parameter.in === "path");
      const inQuery = parameters.filter((parameter) => parameter.in === "query");
      const path = inPath.map(({ name, schema }) => `${name}: ${limits(schema)}`);
      const query = inQuery.flatMap((parameter) => queryFields(spec, parameter as never, limits));
      const body = bodyCode(spec, node, limits);
      const status = Object.keys(node.responses as Node).find((code) => code.startsWith("2"));
      return `  ${id}: { status: ${status}, path: { ${path.join(", ")} }, query: { ${query.join(", ")} }${body} },`;
    });
  return `import { ${[...names].sort().join(", ")} } from "./constraints.ts";
import type { Limits } from "./limits.ts";
import type { OperationId } from "./operations.ts";

/** What a parameter of a query must be. */
export interface QueryLimits {
  readonly check: Limits;
  readonly required?: true;
  /** Whether its value is JSON. */
  readonly json?: true;
}

/** What the requests of an operation must be. */
export interface RequestLimits {
  /** Status of a success. */
  readonly status: number;
  /** Parameters of the path, by name. */
  readonly path: Readonly<Record<string, Limits>>;
  /** Parameters of the query, by name. */
  readonly query: Readonly<Record<string, QueryLimits>>;
  /** The JSON body, where there must be one. */
  readonly body?: Limits;
  /** The fields of a form, where there must be one. */
  readonly form?: Limits;
}

/** Limits of the requests of every operation of the API, those that go to presigned URLs aside. */
export const requests: Readonly<Record<Exclude<OperationId, "downloadExport" | "uploadFile">, RequestLimits>> = {
${entries.join("\n")}
};
`;
}

interface Parameter {
  name: string;
  required?: boolean;
  style?: string;
  schema: Node;
}

function queryFields(spec: Spec, parameter: Parameter, limits: (schema: Node) => string): string[] {
  const { name, required, style, schema } = parameter;
  if (style === "deepObject") {
    const { properties = {} } = resolve(spec, schema) as { properties?: { [name: string]: Node } };
    return Object.entries(properties).map(([key, inner]) => `"${name}[${key}]": { check: ${limits(inner)} }`);
  }
  const json = jsonValue(parameter as never);
  const flags = `${required ? ", required: true" : ""}${json ? ", json: true" : ""}`;
  return [`${name}: { check: ${limits(json ?? schema)}${flags} }`];
}

function bodyCode(spec: Spec, node: Node, limits: (schema: Node) => string): string {
  if (!node.requestBody) return "";
  const content = resolve(spec, node.requestBody as Node).content as { [type: string]: { schema: Node } };
  const code = (type: string): string => limits(resolve(spec, (content[type] as { schema: Node }).schema));
  return content["application/json"] ? `, body: ${code("application/json")}` : `, form: ${code("multipart/form-data")}`;
}
