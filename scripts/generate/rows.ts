import { limitsCode } from "./constraints.ts";
import { flatten } from "./flatten.ts";
import { operationFacts } from "./operations.ts";
import {
  type Generation,
  goodAnswer,
  jsonValue,
  listOperations,
  type Node,
  type Operation,
  resolve,
  type Spec,
} from "./spec.ts";

/** How a method calls an operation, as the description's `x-sdk` says. */
export interface SdkMethod {
  /** Resource and method, such as `tasks.assign`. */
  method: string;
  /** Arguments with a place of their own, in their order; all others are fields of the method's input. */
  args?: string[];
  /** Properties of the body that the method sends, where that is not all of them. */
  body?: string[];
  /** Public names that are never left out, besides the arguments. */
  required?: string[];
  /** Public names by wire name, where they differ. */
  names?: { [wireName: string]: string };
  /** Public names of which exactly one is given. */
  exactlyOne?: string[][];
  /** The generation whose client has it, where that is not each that has the operation. */
  generation?: Generation;
  /** Whether the method sends more than this operation, and so puts its request together itself. */
  composite?: boolean;
  /** What it does in a few words, where that is not what the operation does. */
  summary?: string;
  /**
   * What a method takes in public besides its arguments, by name, where that is not what the operation takes. A composite
   * one without is no plain call: it moves files, or returns what has methods of its own.
   */
  input?: { [publicName: string]: Node };
}

/** A value that an operation takes. */
export interface WireField {
  in: "path" | "query" | "body";
  name: string;
  schema: Node;
  required: boolean;
  json: boolean;
  description: string;
}

/**
 * A row for each method that is one request, and for each operation that no such method calls.
 *
 * @param shared Path to what rows of all generations have in common.
 */
export function generateRows(spec: Spec, shared: string): string {
  const used = new Set<string>();
  const rows = listOperations(spec).flatMap((operation) => {
    const plain = sdkMethods(operation).filter(({ composite }) => !composite);
    const methods = plain.length > 0 ? plain : [undefined];
    const known = new Map<string, string>();
    return methods.map((method) => row(spec, operation, method, used, known));
  });
  const scalars = Object.keys(spec.components.schemas ?? {}).filter((name) => used.has(`limits ${name}`));
  const types = Object.keys(spec.components.schemas ?? {}).filter((name) => used.has(`type ${name}`));
  return `import {
${scalars.map((name) => `  ${name} as ${name}Limits,`).join("\n")}
} from "./constraints.ts";
import type { Row } from "${shared}row.ts";
import type {
${types.map((name) => `  ${name},`).join("\n")}
} from "./types.ts";

${rows.join("\n")}`;
}

export function sdkMethods({ node }: Operation): SdkMethod[] {
  return (node["x-sdk"] as SdkMethod[] | undefined) ?? [];
}

/** @param known Rows of the operation by what is in them, so that a further method which calls it alike has no copy. */
function row(
  spec: Spec,
  operation: Operation,
  method: SdkMethod | undefined,
  used: Set<string>,
  known: Map<string, string>,
): string {
  const called = method ?? { names: namesOf(operation) };
  const { args = [], exactlyOne }: Partial<SdkMethod> = called;
  const name = method ? rowName(method.method) : operation.id;
  const inputName = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const fields = methodFields(spec, operation, called);
  checkNames(operation, method, fields);
  const inputs = fields.map(
    ({ field, publicName }) =>
      `  /** ${field.description} */\n  ${publicName}${field.required ? "" : "?"}: ${typeCode(spec, field.schema, used)}${field.required ? "" : " | undefined"};`,
  );
  const entries = fields.map(
    ({ field, publicName }) => `    ${publicName}: ${fieldCode(spec, field, publicName, used)},`,
  );
  const says = method
    ? `How \`${method.method}\` calls the operation \`${operation.id}\`.`
    : `The operation \`${operation.id}\`, in its own words.`;
  const content = `{
  operation: ${JSON.stringify(operation.id)},
  method: ${JSON.stringify(operation.method)},
${facts(spec, operation)}  args: ${JSON.stringify(args)},
${exactlyOne ? `  exactlyOne: ${JSON.stringify(exactlyOne)},\n` : ""}  fields: {
${entries.join("\n")}
  },
}`;
  const twin = known.get(content);
  known.set(content, name);
  return `/** What \`${method?.method ?? operation.id}\` sends. */
export interface ${inputName} ${inputs.length > 0 ? `{\n${inputs.join("\n")}\n}` : "{}"}

/** ${says} */
export const ${name}: Row<${inputName}, ${outputCode(spec, operation, used)}> = ${twin ?? content};
`;
}

/** What a method takes, by public name, in the order in which it is written in a call. */
export function methodFields(
  spec: Spec,
  operation: Operation,
  { names = {}, args = [], body, required = [] }: Partial<SdkMethod>,
): { publicName: string; field: WireField }[] {
  const place = (publicName: string) => (args.includes(publicName) ? args.indexOf(publicName) : args.length);
  return (
    wireFields(spec, operation)
      .filter((field) => field.in !== "body" || !body || body.includes(field.name))
      .map((field) => ({ field, publicName: names[field.name] ?? field.name }))
      // What has a place of its own is never left out.
      .map(({ field, publicName }) => ({
        publicName,
        field: { ...field, required: field.required || args.includes(publicName) || required.includes(publicName) },
      }))
      .sort((one, other) => place(one.publicName) - place(other.publicName))
  );
}

/** Public names that the methods of an operation have in common when each sends more than it. */
function namesOf(operation: Operation): SdkMethod["names"] {
  return Object.assign({}, ...sdkMethods(operation).map(({ names }) => names));
}

function rowName(method: string): string {
  const [resource = "", name = ""] = method.split(".");
  return `${resource}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function checkNames(
  { id }: Operation,
  { method, args = [], names = {}, exactlyOne = [] }: Partial<SdkMethod> = {},
  fields: { field: WireField; publicName: string }[],
): void {
  const known = new Set(fields.map(({ publicName }) => publicName));
  const unknown = [...args, ...exactlyOne.flat()].find((name) => !known.has(name));
  if (unknown) throw new Error(`x-sdk of ${id} names ${unknown}, an argument of ${method} that the operation lacks`);
  const stranger = Object.keys(names).find((name) => !fields.some(({ field }) => field.name === name));
  if (stranger) throw new Error(`x-sdk of ${id} renames ${stranger}, which the operation lacks`);
}

/** The facts of the operation's table that sending needs, and of what kind its answer is. */
function facts(spec: Spec, operation: Operation): string {
  const known = { ...operationFacts(operation), ...answerKind(spec, operation) } as Node;
  const { method: _, jsonQuery: __, ...rest } = known;
  return Object.entries(rest)
    .map(([key, value]) => `  ${key}: ${JSON.stringify(value)},\n`)
    .join("");
}

function answerKind(spec: Spec, operation: Operation): Node {
  const answer = answerSchema(spec, operation);
  if (answer === "file") return { answersFile: true };
  return answer && hasData(spec, answer) ? {} : { answersNothing: true };
}

/** The schema of a good answer, `"file"` for one that is no JSON, or nothing where there is no body. */
function answerSchema(spec: Spec, { node }: Operation): Node | "file" | undefined {
  const answer = goodAnswer(spec, node);
  const content = (answer.content ?? {}) as { [type: string]: { schema: Node } };
  const json = content["application/json"];
  if (json) return json.schema;
  return Object.keys(content).length > 0 ? "file" : undefined;
}

/** Whether an envelope always has `data`. */
function hasData(spec: Spec, envelope: Node): boolean {
  return ((resolve(spec, envelope).required as string[] | undefined) ?? []).includes("data");
}

function outputCode(spec: Spec, operation: Operation, used: Set<string>): string {
  const answer = answerSchema(spec, operation);
  if (answer === "file") return "Blob";
  if (!answer || !hasData(spec, answer)) return "void";
  const data = `${nameOf(answer, used)}["data"]`;
  const { "x-data-key": key, "x-paginated": paginated } = operation.node;
  return key && !paginated ? `${data}[${JSON.stringify(key)}]` : data;
}

/** All that an operation takes: its parameters and the properties of its JSON body. */
function wireFields(spec: Spec, operation: Operation): WireField[] {
  const placed = operation.parameters.filter((parameter) => parameter.in !== "header");
  const parameters = placed.map((parameter): WireField => {
    const json = jsonValue(parameter);
    return {
      in: parameter.in as WireField["in"],
      name: parameter.name,
      schema: json ?? parameter.schema,
      required: parameter.required === true,
      json: json !== undefined,
      description: inOneLine(parameter.description),
    };
  });
  const body = (operation.node.requestBody as Node | undefined) && resolve(spec, operation.node.requestBody as Node);
  const content = (body?.content as { "application/json"?: { schema: Node } } | undefined)?.["application/json"];
  const { properties, values } = content
    ? flatten(spec, resolve(spec, content.schema))
    : { properties: {}, values: {} };
  const { required = [] } = values as { required?: string[] };
  const fields = Object.entries(properties).map(
    ([name, schema]): WireField => ({
      in: "body",
      name,
      schema,
      required: required.includes(name),
      json: false,
      description: inOneLine(schema.description ?? resolve(spec, schema).description),
    }),
  );
  return [...parameters, ...fields];
}

export function inOneLine(text: unknown): string {
  return String(text ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

function fieldCode(spec: Spec, field: WireField, publicName: string, used: Set<string>): string {
  const check = limitsCode(spec, field.schema, (name) => {
    used.add(`limits ${name}`);
    return `${name}Limits`;
  });
  const name = field.name === publicName ? "" : `, name: ${JSON.stringify(field.name)}`;
  const flags = `${field.required ? ", required: true" : ""}${field.json ? ", json: true" : ""}`;
  return `{ in: ${JSON.stringify(field.in)}${name}, check: ${check}${flags} }`;
}

function nameOf(schema: Node, used: Set<string>): string {
  const name = String(schema.$ref).split("/").at(-1) ?? "";
  used.add(`type ${name}`);
  return name;
}

/** The TypeScript type of a value that is sent. */
function typeCode(spec: Spec, schema: Node, used: Set<string>): string {
  const target = resolve(spec, schema);
  // What is sent is only read: a list may be a constant of its caller.
  if (schema.$ref && target.type === "array") return typeCode(spec, target, used);
  if (schema.$ref) return nameOf(schema, used);
  if (Array.isArray(schema.enum)) {
    const values = schema.enum.filter((value) => value !== null);
    return values.map((value) => JSON.stringify(value)).join(" | ");
  }
  if (Array.isArray(schema.type)) {
    const codes = schema.type.map((type) => (type === "null" ? type : typeCode(spec, { ...schema, type }, used)));
    return [...new Set(codes)].join(" | ");
  }
  const alternatives = (schema.anyOf as Node[] | undefined)?.filter(({ type }) => type !== "null");
  if (alternatives) return alternatives.map((alternative) => typeCode(spec, alternative, used)).join(" | ");
  if (schema.type === "array") return `readonly ${inBrackets(typeCode(spec, schema.items as Node, used))}[]`;
  if (schema.type === "object") return objectCode(spec, schema, used);
  if (schema.type === undefined) return "unknown";
  return schema.type === "integer" ? "number" : String(schema.type);
}

function objectCode(
  spec: Spec,
  { properties = {}, required = [], additionalProperties }: Node,
  used: Set<string>,
): string {
  if (Object.keys(properties as object).length === 0) {
    const isTyped = typeof additionalProperties === "object" && additionalProperties !== null;
    return `Readonly<Record<string, ${isTyped ? typeCode(spec, additionalProperties as Node, used) : "unknown"}>>`;
  }
  const entries = Object.entries(properties as { [name: string]: Node }).map(([name, schema]) => {
    const isRequired = (required as string[]).includes(name);
    return `${name}${isRequired ? "" : "?"}: ${typeCode(spec, schema, used)}${isRequired ? "" : " | undefined"}`;
  });
  return `{ ${entries.join("; ")} }`;
}

function inBrackets(type: string): string {
  return type.includes(" | ") ? `(${type})` : type;
}
