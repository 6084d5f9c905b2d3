import type { IHttpRequest, IHttpResponse } from "@stoplight/prism-http";

/** A request as Prism reads it. */
export function prismRequest(request: Request, url: URL, content: Uint8Array | undefined): IHttpRequest {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const [first = "", ...more] = url.searchParams.getAll(name);
    query[name] = more.length > 0 ? [first, ...more] : asPrismHasIt(name, first);
  }
  return {
    method: request.method.toLowerCase() as IHttpRequest["method"],
    url: { path: url.pathname, query },
    headers: { ...Object.fromEntries(request.headers), ...(content ? { "content-length": `${content.length}` } : {}) },
    ...(content && content.length > 0 ? { body: bodyOf(content, request.headers.get("content-type") ?? "") } : {}),
  };
}

/** The Python package asks for tasks with `True` and `False`, which are no booleans for Prism, and which the hub understands. */
function asPrismHasIt(name: string, value: string): string {
  return name === "includeAnswer" && /^(True|False)$/.test(value) ? value.toLowerCase() : value;
}

/** An answer as Prism reads it. */
export async function prismResponse(answer: Response): Promise<IHttpResponse> {
  const content = new Uint8Array(await answer.arrayBuffer());
  const body = content.length > 0 ? { body: bodyOf(content, answer.headers.get("content-type") ?? "") } : {};
  return { statusCode: answer.status, headers: Object.fromEntries(answer.headers), ...body };
}

/** JSON is parsed; all else is one character a byte, so that nothing is lost. */
function bodyOf(content: Uint8Array, type: string): unknown {
  if (!type.startsWith("application/json")) return withoutFileNames(Buffer.from(content).toString("latin1"), type);
  const text = new TextDecoder().decode(content);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * Leaves only the name of each part in the heads of a multipart body. Prism's reader fails at a file without a content
 * type, as Python's `requests` sends it, and at names of files that are not in ASCII.
 */
function withoutFileNames(body: string, type: string): string {
  const [, boundary] = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type) ?? [];
  if (boundary === undefined) return body;
  const border = `--${boundary}\r\n`;
  const [before, ...parts] = body.split(border);
  const named = parts.map((part) => {
    const end = part.indexOf("\r\n\r\n");
    const [, name = ""] = /^content-disposition:.*[; ]name="([^"]*)"/im.exec(part.slice(0, end)) ?? [];
    return `Content-Disposition: form-data; name="${name}"${part.slice(end)}`;
  });
  return [before, ...named].join(border);
}
