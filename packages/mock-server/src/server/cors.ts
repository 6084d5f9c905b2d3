/**
 * Headers that let one page of this machine read an answer. They name it, since a browser gives an answer for all to every
 * site; and they allow no credentials, since there are none but the key, which the page has to know.
 */
export function corsHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined) return { vary: "origin" };
  return {
    vary: "origin",
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "Content-Length, Content-Range, Accept-Ranges, Retry-After",
  };
}

/** The answer to a browser that asks before it calls. */
export function preflight(headers: readonly string[]): Response {
  const allowed = {
    "access-control-allow-methods": "GET, POST, PUT",
    "access-control-allow-headers": headers.join(", "),
    // Browsers ask for it on behalf of a page from elsewhere that may call.
    "access-control-allow-private-network": "true",
    "access-control-max-age": "600",
    "content-length": "0",
  };
  return new Response(null, { status: 204, headers: allowed });
}
