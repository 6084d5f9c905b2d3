import type { ExampleRequest, FormPart } from "./example-request.ts";

/** The request as a command. */
export function curlSample(request: ExampleRequest, server: string, withKey: boolean): string {
  const { method, path, query, body, bodyType, form, parameters } = request;
  const lines = [`curl ${quoted(server + path)}`];
  if (method === "GET" && query.length > 0) lines[0] += " --get";
  else if (method !== "GET") lines[0] += ` --request ${method}`;
  if (withKey) lines.push('--header "apikey: $ANGO_API_KEY"');
  for (const [name, value] of Object.entries(parameters.header)) lines.push(`--header ${quoted(`${name}: ${value}`)}`);
  lines.push(
    ...(method === "GET" ? query.map(([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`) : []),
  );
  if (method !== "GET" && query.length > 0) lines[0] = lines[0]?.replace(path, path + search(query)) ?? "";
  if (bodyType === "application/json") {
    lines.push('--header "content-type: application/json"', `--data ${quoted(JSON.stringify(body, null, 2))}`);
  } else if (form) lines.push(...form.map(formOption));
  else if (bodyType) lines.push("--upload-file photograph.jpg");
  else if (method === "GET" && !withKey) lines.push("--output export.zip");
  return lines.join(" \\\n  ");
}

function formOption({ name, content, fileName }: FormPart): string {
  return fileName ? `--form ${quoted(`${name}=@${fileName}`)}` : `--form-string ${quoted(`${name}=${content}`)}`;
}

function search(query: [string, string][]): string {
  return `?${new URLSearchParams(query)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
