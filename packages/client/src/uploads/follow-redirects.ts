import type { Fetch } from "../platform/fetch.ts";

const mostRedirects = 5;

/**
 * Sends a request on to where the storage redirects it, with the same method and content (307 and 308; other redirects
 * would change the method). To another host only the type of the content goes along.
 *
 * @param again Gives the content to be sent once more, anew where it was read.
 */
export function followRedirects(send: Fetch, again: (body: RequestInit["body"]) => RequestInit["body"]): Fetch {
  return async (url, init) => {
    let target = url;
    let current = init;
    for (let redirects = 0; ; redirects += 1) {
      const response = await send(target, current);
      const location = response.headers.get("location");
      if ((response.status !== 307 && response.status !== 308) || !location || redirects === mostRedirects) {
        return response;
      }
      const next = new URL(location, target);
      if (next.protocol !== "https:" && next.protocol !== new URL(target).protocol) return response;
      // Read, so that the connection can be used again.
      await response.arrayBuffer();
      const isElsewhere = next.origin !== new URL(target).origin;
      const headers = isElsewhere ? contentType(init) : current.headers;
      current = { ...current, headers, body: again(current.body) };
      target = next.href;
    }
  };
}

function contentType({ headers }: RequestInit): Record<string, string> {
  const type = new Headers(headers).get("content-type");
  return type === null ? {} : { "content-type": type };
}
