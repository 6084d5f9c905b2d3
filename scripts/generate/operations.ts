import { jsonValue, listOperations, type Node, type Operation, type Spec } from "./spec.ts";

/** The operation table: what a client needs to know to send each operation, in the words of the specification. */
export function generateOperations(spec: Spec): string {
  const entries = listOperations(spec).map((operation) => `  ${operation.id}: ${literal(operationFacts(operation))},`);
  return `${declaration}
/** Every operation of the API, by its id. */
export const operations = {
${entries.join("\n")}
} as const;

/** Id of an operation. */
export type OperationId = keyof typeof operations;
`;
}

const declaration = `/** What a client needs to know to send an operation. A flag that is not there is false. */
export interface Operation {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path template, with \`{name}\` for each path parameter. */
  path: string;
  /** Whether it is safe to send twice. */
  idempotent?: true;
  /** Whether it takes \`page\` and \`limit\` and answers with a \`total\`. */
  paginated?: true;
  /** Whether it answers only when the work is done, which can take minutes. */
  longRunning?: true;
  /** Whether it goes to a presigned URL, which must not be sent the API key. */
  presigned?: true;
  /** Key of the payload inside the envelope's \`data\`. */
  dataKey?: string;
  /** Query parameters whose value is JSON. */
  jsonQuery?: readonly string[];
}
`;

/** What the description says of sending an operation. */
export function operationFacts({ method, path, node, parameters }: Operation): Node {
  const jsonQuery = parameters.filter(jsonValue);
  return {
    method,
    path,
    ...flag("idempotent", node["x-idempotent"]),
    ...flag("paginated", node["x-paginated"]),
    ...flag("longRunning", node["x-long-running"]),
    ...flag("presigned", Array.isArray(node.security) && node.security.length === 0),
    ...(node["x-data-key"] ? { dataKey: node["x-data-key"] } : {}),
    ...(jsonQuery.length > 0 ? { jsonQuery: jsonQuery.map(({ name }) => name) } : {}),
  };
}

function flag(name: string, value: unknown): Node {
  return value === true ? { [name]: true } : {};
}

function literal(value: Node): string {
  const pairs = Object.entries(value).map(([key, entry]) => `${key}: ${JSON.stringify(entry)}`);
  return `{ ${pairs.join(", ")} }`;
}

/** The switches of an export: its parameters that are on or off and have no default in the specification. */
export function generateExportFields(spec: Spec): string {
  const operation = listOperations(spec).find(({ id }) => id === "createExport");
  const switches = (operation?.parameters ?? []).filter(({ schema, deprecated }) => {
    const { type, default: standard } = (schema ?? {}) as Node;
    return type === "boolean" && standard === undefined && !deprecated;
  });
  return `/** The parts of an export that can be left out, by the name of their query parameter. */
export const exportFields = [
${switches.map(({ name }) => `  ${JSON.stringify(name)},`).join("\n")}
] as const;

/** A part of an export that can be left out. */
export type ExportField = (typeof exportFields)[number];
`;
}
