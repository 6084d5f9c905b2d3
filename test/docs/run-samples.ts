import { pathToFileURL } from "node:url";

/** A request that a sample sent. */
export interface Sent {
  method: string;
  path: string;
  query: [string, string][];
  body: string;
}

/** What a sample sent, and how it failed if it did. */
export interface SampleOutcome {
  sent: Sent[];
  error: string | undefined;
}

// Runs samples one after the other against Prism, which answers with the examples of the description.
const [prism = "", ...files] = process.argv.slice(2);
process.env.ANGO_API_KEY = "a-key";
const send = globalThis.fetch;
let sent: Sent[] = [];
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { hostname, pathname: path, search, searchParams } = new URL(request.url);
  // Keys of objects may hold slashes, which no path of a description can say.
  const pathname = hostname.endsWith(".amazonaws.com") ? path.slice(path.lastIndexOf("/")) : path;
  sent.push({
    method: request.method,
    path: pathname,
    query: [...searchParams],
    body: await request.clone().text(),
  });
  return send(prism + pathname + search, {
    method: request.method,
    headers: request.headers,
    body: await body(request),
  });
};

async function body(request: Request): Promise<ArrayBuffer | null> {
  return request.method === "GET" ? null : request.arrayBuffer();
}

const outcomes: SampleOutcome[] = [];
const print = console.log;
console.log = () => {};
for (const file of files) {
  sent = [];
  const error = await import(pathToFileURL(file).href).then(
    () => undefined,
    (error: Error) => `${error.name}: ${error.message}`,
  );
  outcomes.push({ sent, error });
}
print(JSON.stringify(outcomes));
