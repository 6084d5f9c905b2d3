import { fileURLToPath } from "node:url";
import { sdkMethods } from "../../generate/rows.ts";
import {
  type Generation,
  listOperations,
  type Node,
  type Operation,
  readService,
  type Spec,
} from "../../generate/spec.ts";
import { type ClientMethod, readClientMethods } from "../examples.ts";
import { clientProgram } from "../program.ts";
import { curlSample } from "./curl-sample.ts";
import { type ExampleRequest, exampleRequest } from "./example-request.ts";
import { fetchSample } from "./fetch-sample.ts";
import { webhookSamples } from "./webhook-sample.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** An operation with its example request, as a command and as a program. */
export interface Sample {
  operation: Operation;
  request: ExampleRequest;
  curl: string;
  client: string;
}

/**
 * Samples of every operation: as a command, the example in the specification, and as a program, the example of a method
 * that sends the operation.
 */
export function samplesOf(spec: Spec, generation: Generation): Sample[] {
  const { server } = readService(spec);
  const methods = readClientMethods(root, generation);
  return listOperations(spec).map((operation) => {
    const request = exampleRequest(spec, operation);
    const withKey = !Array.isArray(operation.node.security);
    const curl = curlSample(request, withKey ? server : storageOf(operation), withKey);
    return { operation, request, curl, client: clientSample(operation, request, generation, methods) };
  });
}

function clientSample(
  operation: Operation,
  request: ExampleRequest,
  generation: Generation,
  methods: ReadonlyMap<string, ClientMethod>,
): string {
  const named = sdkMethods(operation);
  const { method, composite } = named.find(({ composite }) => !composite) ?? named[0] ?? {};
  if (method === undefined) return fetchSample(operation, request, generation);
  const example = methods.get(method)?.example;
  if (example === undefined) throw new Error(`x-sdk of ${operation.id} names ${method}, which the client lacks`);
  const shown = composite ? `// This operation is one of several that the method sends.\n${example}` : example;
  return clientProgram(shown, generation);
}

/** The specification with its samples in it, where Redoc looks for them. */
export function withSamples(spec: Spec, samples: readonly Sample[]): Spec {
  const copy = structuredClone(spec);
  const nodes = new Map(listOperations(copy).map(({ id, node }) => [id, node]));
  for (const { operation, curl, client } of samples) {
    const node = nodes.get(operation.id) as Node;
    node["x-codeSamples"] = [codeSample("TypeScript", client), codeSample("curl", curl)];
    const isSentToStorage = Array.isArray(node.security);
    if (!isSentToStorage) node.description += `\n\n[Try it on the local hub](try.html#${operation.id})`;
  }
  for (const [name, { post }] of Object.entries(copy.webhooks as { [name: string]: { post: Node } })) {
    const sample = webhookSamples[name];
    if (!sample) throw new Error(`the webhook ${name} has no sample`);
    post["x-codeSamples"] = [codeSample("TypeScript", sample)];
  }
  return copy;
}

function codeSample(lang: string, source: string): Node {
  return { lang, label: lang, source };
}

/** Presigned URLs name their own host; a sample shows the default one. */
function storageOf({ node }: Operation): string {
  const [server] = node.servers as { url: string; variables: { [name: string]: { default: string } } }[];
  if (!server) throw new Error("an operation of the storage names no server");
  return server.url.replace(/\{(\w+)\}/g, (_, name: string) => server.variables[name]?.default ?? "");
}
