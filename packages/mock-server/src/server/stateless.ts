import type { IHttpOperationConfig, IHttpResponse } from "@stoplight/prism-http";
import { exampleFile } from "./example-files.ts";
import { failure } from "./failure.ts";
import { type Generation, tables } from "./generations.ts";
import { loadPrism, prismConfig } from "./prism.ts";
import { prismRequest } from "./prism-messages.ts";
import { isError, refuse } from "./refusal.ts";
import type { PrismOperations } from "./specification.ts";

/**
 * Makes what answers each request that the specification allows with the specification's example.
 *
 * @throws Error when the specification cannot be read.
 */
export async function createStateless(
  generation: Generation,
  specification?: string,
): Promise<(request: Request) => Promise<Response>> {
  const { createInstance, logger, operations } = await loadPrism(generation, specification);
  const prism = createInstance(prismConfig, { logger });
  const storage = storageOrigins(generation, operations);
  return async (request) => {
    const url = new URL(request.url);
    const content = request.method === "GET" ? undefined : new Uint8Array(await request.arrayBuffer());
    const mock = preferred(request.headers.get("prefer") ?? "");
    const result = await prism.request(prismRequest(request, url, content), operations, { ...prismConfig, mock })();
    if (result._tag === "Left") return notFound(result.left);
    const { output, validations } = result.right;
    const errors = validations.input.filter(isError);
    return errors.length > 0 ? refuse(errors).answer : answerOf(generation, output, url.origin, storage);
  };
}

/** What Prism chose, with files that are such, and with URLs of this machine in place of those of the service's storage. */
async function answerOf(
  generation: Generation,
  { statusCode: status, headers, body }: IHttpResponse,
  origin: string,
  storage: readonly string[],
): Promise<Response> {
  const type = new Headers(headers).get("content-type") ?? "";
  const file = status === 200 ? await exampleFile(generation, type, origin) : undefined;
  if (file) return new Response(file, { headers: { "content-type": type, "content-length": `${file.size}` } });
  const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  return new Response(
    storage.reduce((given, bucket) => given?.replaceAll(bucket, origin), text),
    { status, ...(headers ? { headers } : {}) },
  );
}

/** Where the examples say that the storage is: the servers of the operations that go to it. */
function storageOrigins(generation: Generation, operations: PrismOperations): string[] {
  const { uploadFile, downloadExport } = tables[generation];
  const paths = [uploadFile?.path, downloadExport?.path];
  return operations
    .filter(({ path }) => paths.includes(path))
    .flatMap(({ servers = [] }) => servers)
    .map(({ url, variables = {} }) => url.replace(/\{(\w+)\}/g, (_, name) => variables[name]?.default ?? ""));
}

/** What `Prefer: code=401, example=tasks` asks for. */
function preferred(header: string): IHttpOperationConfig {
  const [, code] = /\bcode=(\d{3})\b/.exec(header) ?? [];
  const [, exampleKey] = /\bexample="?([\w-]+)/.exec(header) ?? [];
  return {
    dynamic: /\bdynamic=true\b/.test(header),
    ...(code === undefined ? {} : { code: Number(code) }),
    ...(exampleKey === undefined ? {} : { exampleKey }),
  };
}

/** The specification has no such path, method or answer. */
function notFound(error: Error & { status?: number; detail?: string }): Response {
  return failure(
    error.status ?? 500,
    [error.message, error.detail].map((text) => text?.replace(/\.?$/, ".")).join(" "),
  );
}
