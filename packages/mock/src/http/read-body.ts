import { Failure } from "./failure.ts";
import { isTooDeep, maxDepth } from "./json-depth.ts";

/**
 * Reads a JSON body.
 *
 * @throws Failure when it is none, or is nested too deeply.
 */
export async function readJson(request: Request): Promise<unknown> {
  refuseCompressed(request);
  const text = await request.text();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Failure(400, "The body must be JSON.");
  }
  if (isTooDeep(parsed)) throw new Failure(400, `The body must be nested in at most ${maxDepth} levels.`);
  return parsed;
}

/**
 * Reads the body of a form.
 *
 * @throws Failure when it is none.
 */
export async function readForm(request: Request, expected: string): Promise<FormData> {
  refuseCompressed(request);
  // What goes wrong with the connection is not the fault of the form.
  const content = await request.arrayBuffer();
  try {
    return await new Response(content, {
      headers: { "content-type": request.headers.get("content-type") ?? "" },
    }).formData();
  } catch {
    throw new Failure(400, `The body must be ${expected}.`);
  }
}

/** Nobody says how much a compressed body comes to. */
function refuseCompressed({ headers }: Request): void {
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity")
    throw new Failure(415, `The body must not be compressed, but its content-encoding is ${encoding}.`);
}
