import { limitsCode } from "./constraints.ts";
import { inOneLine, methodFields, type SdkMethod, sdkMethods } from "./rows.ts";
import { listOperations, type Node, type Operation, resolve, type Spec } from "./spec.ts";

/** A value that a method takes, by its public name. */
interface Argument {
  publicName: string;
  schema: Node;
  description: string;
  required: boolean;
}

/** For each method that is a plain call, what it does and what it takes, so that programs can offer it without code of its own. */
export function generateMethods(spec: Spec): string {
  const names = new Set<string>();
  const limits = (schema: Node): string =>
    limitsCode(spec, schema, (name) => {
      names.add(name);
      return name;
    });
  const entries = listOperations(spec).flatMap((operation) =>
    sdkMethods(operation)
      .filter(isPlain)
      .map((method) => methodCode(spec, operation, method, limits)),
  );
  return `import { ${[...names].sort().join(", ")} } from "./constraints.ts";
import type { Limits } from "./limits.ts";
import type { OperationId } from "./operations.ts";

/** What a method does to the service. */
export type Effect = "reads" | "changes" | "deletes";

/** A value that a method takes. */
export interface Argument {
  /** What it is, in a sentence. */
  readonly description: string;
  /** What it must be. */
  readonly check: Limits;
  readonly required?: true;
  /** Whether it is a secret, which is shown nowhere. */
  readonly secret?: true;
}

/** What a method of the client does, and what it takes. */
export interface Method {
  /** The operation that it is about. */
  readonly operation: OperationId;
  /** What it does, in a few words. */
  readonly summary: string;
  /** What it does, in sentences. They may hold Markdown. */
  readonly description: string;
  readonly effect: Effect;
  /** Whether it returns a list, page by page. */
  readonly paginated?: true;
  /** Arguments with a place of their own, in their order. All others are fields of the method's input. */
  readonly args: readonly string[];
  /** What it takes, by public name. */
  readonly fields: Readonly<Record<string, Argument>>;
}

/**
 * The methods of \`AngoHub\` that are plain calls, by name: \`tasks.list\` is \`ango.tasks.list\`. Those that move files, and
 * exports, are not among them.
 */
export const methods: Readonly<Record<MethodName, Method>> = {
${entries.map(({ code }) => code).join("\n")}
};

/** Name of a method that is a plain call. */
export type MethodName =
${entries.map(({ name }) => `  | ${JSON.stringify(name)}`).join("\n")};
`;
}

function isPlain({ method, composite, input }: SdkMethod): boolean {
  return /^[a-z]/.test(method) && (!composite || input !== undefined);
}

function methodCode(
  spec: Spec,
  operation: Operation,
  method: SdkMethod,
  limits: (schema: Node) => string,
): { name: string; code: string } {
  const { node, id } = operation;
  const { args = [], summary = node.summary } = method;
  // What a method is about in its own words, the operation's description does not tell.
  const description = method.summary ?? inOneLine(node.description);
  const fields = argumentsOf(spec, operation, method).map((argument) => argumentCode(spec, argument, limits));
  const code = `  ${JSON.stringify(method.method)}: {
    operation: ${JSON.stringify(id)},
    summary: ${JSON.stringify(summary)},
    description: ${JSON.stringify(description)},
    effect: ${JSON.stringify(effectOf(operation))},
${node["x-paginated"] ? "    paginated: true,\n" : ""}    args: ${JSON.stringify(args)},
    fields: {
${fields.join("\n")}
    },
  },`;
  return { name: method.method, code };
}

function effectOf({ method, node }: Operation): "reads" | "changes" | "deletes" {
  if (method === "GET" || node["x-safe"] === true) return "reads";
  return method === "DELETE" || node["x-destructive"] === true ? "deletes" : "changes";
}

/** What a method takes: what its operation takes, or of a composite one the arguments among that, and its own input. */
function argumentsOf(spec: Spec, operation: Operation, method: SdkMethod): Argument[] {
  const { args = [], required = [], input } = method;
  const onWire = methodFields(spec, operation, method).map(({ publicName, field }) => ({ publicName, ...field }));
  if (!input) return onWire;
  const own = Object.entries(input).map(([publicName, schema]) => ({
    publicName,
    schema,
    description: inOneLine(schema.description ?? resolve(spec, schema).description),
    required: args.includes(publicName) || required.includes(publicName),
  }));
  const named = new Set(Object.keys(input));
  const missing = args.find((name) => !named.has(name) && !onWire.some(({ publicName }) => publicName === name));
  if (missing) throw new Error(`x-sdk of ${operation.id} does not say what ${missing} of ${method.method} is`);
  const rest = onWire.filter(({ publicName }) => args.includes(publicName) && !named.has(publicName));
  return [...rest, ...own];
}

function argumentCode(
  spec: Spec,
  { publicName, schema, description, required }: Argument,
  limits: (schema: Node) => string,
): string {
  const { format } = resolve(spec, schema);
  const flags = `${required ? ", required: true" : ""}${format === "password" ? ", secret: true" : ""}`;
  return `      ${publicName}: { description: ${JSON.stringify(description)}, check: ${limits(schema)}${flags} },`;
}
