import type { AnyHub } from "@ango-hub/mock";

/**
 * Redirects each PUT to the hub's other name on this machine, which is another origin. Returns the headers of what arrives
 * there.
 */
export function redirectUploads(hub: AnyHub): Record<string, string>[] {
  const arrived: Record<string, string>[] = [];
  hub.use(async ({ operation, request, url }, next) => {
    if (operation !== "uploadFile") return next(request);
    if (url.hostname === "localhost") {
      arrived.push(Object.fromEntries(request.headers));
      return next(request);
    }
    await request.arrayBuffer();
    const location = `http://localhost:${url.port}${url.pathname}${url.search}`;
    return new Response(null, { status: 307, headers: { location } });
  });
  return arrived;
}
