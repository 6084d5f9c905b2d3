import { platform as files } from "./deno.ts";
import type { Platform } from "./platform.ts";
import { platform as web } from "./web.ts";

/**
 * Where the package comes from JSR, which has one set of files for all runtimes. What works on Deno works on Node and Bun as
 * well; browsers and workers have no files.
 */
export const platform: Platform = hasFiles() ? files : web;

/** Workers can show a `process` that is Node's by all that it says of itself, and name themselves alone. */
function hasFiles(): boolean {
  const { process, navigator } = globalThis as {
    process?: { versions?: { node?: string } };
    navigator?: { userAgent?: string };
  };
  return process?.versions?.node !== undefined && navigator?.userAgent !== "Cloudflare-Workers";
}
