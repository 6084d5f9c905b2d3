import type { Generation, Node, Operation } from "../../generate/spec.ts";
import { code } from "./code.ts";
import type { ExampleRequest, FormPart } from "./example-request.ts";
import { generationPages } from "./generation-pages.ts";

/** A whole program that sends the example request with the typed fetch client, for what no method of the client sends. */
export function fetchSample(operation: Operation, request: ExampleRequest, generation: Generation): string {
  return `import { createFetchClient } from "${generationPages[generation].fetchClient}";

const api = createFetchClient({ apiKey: process.env.ANGO_API_KEY ?? "" });

${fetchExample(operation, request)}
`;
}

/** The request alone, sent with a client that is called `api`. */
export function fetchExample({ id, method, path }: Operation, request: ExampleRequest): string {
  const { form } = request;
  const settings = [
    ...property("params", parameters(request)),
    ...property("body", request.body),
    ...(form ? ["  bodySerializer: () => form,\n"] : []),
    ...property("parseAs", request.answerType === "application/json" ? undefined : "blob"),
  ];
  const input = settings.length > 0 ? `, {\n${settings.join("")}}` : "";
  return `${form ? formCode(form) : ""}const { data, response } = await api.${method}(${JSON.stringify(path)}${input});
if (!response.ok) throw new Error(\`${id} failed with status \${response.status}.\`);
console.log(data);`;
}

function parameters({ parameters: { path, query } }: ExampleRequest): Node | undefined {
  const given = Object.entries({ path, query }).filter(([, values]) => Object.keys(values).length > 0);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

function property(name: string, value: unknown): string[] {
  return value === undefined ? [] : [`  ${name}: ${code(value, "  ")},\n`];
}

/** A form takes files as they are; a text of the example stands for one. */
function formCode(parts: readonly FormPart[]): string {
  const lines = parts.map(({ name, content, fileName }) => {
    const value = fileName ? [`new Blob([${JSON.stringify(content)}])`, JSON.stringify(fileName)] : [code(content)];
    return `form.append(${[JSON.stringify(name), ...value].join(", ")});\n`;
  });
  return `const form = new FormData();\n${lines.join("")}`;
}
