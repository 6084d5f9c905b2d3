import { goodAnswer, jsonValue, type Node, type Operation, resolve, type Spec } from "../../generate/spec.ts";

/** A part of a form: a text, or a file of that content. */
export interface FormPart {
  name: string;
  content: string;
  fileName?: string;
}

/** A request of an operation, made of the examples in the specification. */
export interface ExampleRequest {
  method: string;
  /** Path with its parameters filled in. */
  path: string;
  parameters: { path: Node; query: Node; header: Node };
  /** Query as it is sent. */
  query: [name: string, value: string][];
  body: Node | undefined;
  bodyType: string | undefined;
  /** The parts of the body where it is a form. */
  form: FormPart[] | undefined;
  /** Content type of a good answer. */
  answerType: string | undefined;
}

export function exampleRequest(spec: Spec, { method, path, node, parameters }: Operation): ExampleRequest {
  const values = { path: {}, query: {}, header: {} } as ExampleRequest["parameters"];
  const query: [string, string][] = [];
  for (const parameter of parameters) {
    const { name, in: place } = parameter;
    const value = exampleOf(spec, parameter);
    // A request need not say what is so anyway.
    if (value === undefined || value === resolve(spec, parameter.schema).default) continue;
    values[place as keyof typeof values][name] = jsonValue(parameter) ? JSON.parse(value as string) : value;
    if (place === "query") query.push(...written(name, value));
  }
  const requestBody = node.requestBody && resolve(spec, node.requestBody as Node);
  const [bodyType, media] = Object.entries((requestBody as Node | undefined)?.content ?? {})[0] ?? [];
  const body = media && (exampleOf(spec, media as Node) as Node | undefined);
  const isForm = bodyType === "multipart/form-data";
  const answer = goodAnswer(spec, node);
  return {
    method,
    path: path.replace(/\{(\w+)\}/g, (_, name: string) => String(values.path[name])),
    parameters: values,
    query,
    bodyType,
    body,
    form: isForm ? formParts(resolve(spec, (media as Node).schema as Node), body ?? {}) : undefined,
    answerType: Object.keys(answer.content ?? {})[0],
  };
}

function exampleOf(spec: Spec, node: Node): unknown {
  if ("example" in node) return node.example;
  const [first] = Object.values((node.examples as { [name: string]: Node }) ?? {});
  return first && resolve(spec, first).value;
}

function formParts({ properties }: Node, body: Node): FormPart[] {
  return Object.entries(body).flatMap(([name, value]) => {
    const { type, format, items } = (properties as { [name: string]: Node })[name] ?? {};
    if (type === "array" && (items as Node).format === "binary") {
      return (value as string[]).map((content, at) => ({ name, content, fileName: `${name}-${at + 1}.jpg` }));
    }
    return { name, content: String(value), ...(format === "binary" && { fileName: `${name}.pdf` }) };
  });
}

/** An object becomes `name[key]`. */
function written(name: string, value: unknown): [string, string][] {
  if (typeof value !== "object" || value === null) return [[name, String(value)]];
  return Object.entries(value).map(([key, item]) => [`${name}[${key}]`, String(item)]);
}
