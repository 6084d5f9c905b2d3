/**
 * Headers that let the pages of all sites call the service. The paths that steer the hub do not get them: their answers
 * hold the key, and only the hub's own page is to read them.
 */
export const corsHeaders: Record<string, string> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Content-Length, Content-Range, Accept-Ranges, Retry-After",
};

/** The answer to a browser that asks before it calls. */
export const preflightHeaders: Record<string, string> = {
  ...corsHeaders,
  "access-control-allow-methods": "GET, POST, PUT",
  "access-control-allow-headers": "apikey, content-type, range",
  "access-control-allow-private-network": "true",
  "access-control-max-age": "600",
  "content-length": "0",
};
