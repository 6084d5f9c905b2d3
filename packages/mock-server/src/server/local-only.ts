import type { IncomingMessage } from "node:http";
import { Refusal } from "./failure.ts";

/** This machine as a browser writes it into `Host`: a name that no site can be given, with or without a port. */
const local: string = String.raw`(?:(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?`;
const localHost = new RegExp(`^${local}$`, "i");
const localOrigin = new RegExp(`^https?://${local}$`, "i");

/**
 * The host that a request is for, once it is known that no page from elsewhere sent it. The page of a site whose name was
 * pointed at this machine is known by its `Host`, and that of any other site by its `Origin`. What the request target says
 * of a host counts for nothing.
 *
 * @throws Refusal when it is for another host, or for none that is certain.
 */
export function localHostOf({ headersDistinct }: IncomingMessage): string {
  const [host = "", another] = headersDistinct.host ?? [];
  if (host === "" || another !== undefined) throw new Refusal(400, "There must be exactly one Host header.");
  if (localHost.test(host)) return host;
  throw new Refusal(
    403,
    "This server is for this machine only: Host must be one like localhost:4010 or 127.0.0.1:4010.",
  );
}

/**
 * Which pages may ask for something: the server's own; those of this machine; or, for what a presigned URL allows, also one that
 * can't say whose it is, as browsers have it after a redirect.
 */
export type Audience = "own-page" | "local-pages" | "presigned";

/**
 * Origins of pages that may call the service although they are from elsewhere.
 *
 * @throws TypeError when one is no origin.
 */
export function readOrigins(origins: readonly string[] = []): ReadonlySet<string> {
  for (const origin of origins) {
    if (origin === "null" || (URL.canParse(origin) && new URL(origin).origin === origin)) continue;
    throw new TypeError(
      `allowedOrigins must be origins, such as https://labels.example.com, or null, and not "${origin}".`,
    );
  }
  return new Set(origins);
}

/**
 * The origin of the page that sends a request, once it is known that the page may.
 *
 * @param allowed Origins of other pages that may call the service, but not steer the hub.
 *
 * @returns Nothing when no page sends it, or the server's own asks for something.
 * @throws Refusal when a page from elsewhere sends it.
 */
export function localOriginOf(
  { headersDistinct }: IncomingMessage,
  host: string,
  audience: Audience,
  allowed: ReadonlySet<string>,
): string | undefined {
  const origins = headersDistinct.origin ?? [];
  const mayAsk = (origin: string): boolean =>
    isOf(audience, origin, host) || (audience !== "own-page" && allowed.has(origin));
  if (!origins.every(mayAsk)) {
    const whose =
      audience === "own-page" ? "the page of this server" : "pages of this machine, at localhost or 127.0.0.1,";
    throw new Refusal(403, `This is for ${whose} alone: the Origin header names another page.`);
  }
  // Without an Origin, a page can still show what it asks for, or learn how large it is.
  const [site = "none"] = headersDistinct["sec-fetch-site"] ?? [];
  const isElsewhere = site !== "none" && site !== "same-origin" && !isNavigation(headersDistinct);
  if (audience === "own-page" && isElsewhere) throw new Refusal(403, "This is for the page of this server alone.");
  return origins[0];
}

function isOf(audience: Audience, origin: string, host: string): boolean {
  if (audience === "own-page") return origin.toLowerCase() === `http://${host}`.toLowerCase();
  return localOrigin.test(origin) || (audience === "presigned" && origin === "null");
}

/** Whether a link was followed, whose target the page with the link can't look into. */
function isNavigation({ "sec-fetch-mode": mode, "sec-fetch-dest": destination }: NodeJS.Dict<string[]>): boolean {
  return mode?.[0] === "navigate" && destination?.[0] === "document";
}
