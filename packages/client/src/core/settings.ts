import { apiKeyHeader } from "@ango-hub/openapi";
import { ValidationError } from "../errors/validation-error.ts";
import type { Fetch } from "../platform/fetch.ts";
import { checkDuration, checkInteger, checkNames, checkObject, refuse, shown } from "./check.ts";
import { environment } from "./environment.ts";
import type { Generation } from "./generation.ts";
import { ignoringErrors } from "./ignoring-errors.ts";
import type { Middleware } from "./middleware.ts";
import type { Observer } from "./observer.ts";
import type { AngoHubOptions, ApiKey, RegionOption, RequestOptions } from "./options.ts";
import { serverAddress } from "./server-address.ts";
import { warnAboutKey } from "./warn-about-key.ts";

/** The settings of a client, checked and complete. */
export interface Settings {
  apiKey: ApiKey;
  baseUrl: string;
  fetch: Fetch;
  /** Whether `fetch` is the runtime's own. */
  isOwnFetch: boolean;
  retryDelay: number;
  requestsPerMinute: number;
  maxResponseBytes: number;
  middleware: readonly Middleware[];
  observer: Observer | undefined;
  request: CallSettings;
}

/** The settings of one call, checked and complete. The defaults of `timeout` and `maxRetries` depend on what is called. */
export interface CallSettings {
  signal: AbortSignal | undefined;
  timeout: number | undefined;
  totalTimeout: number;
  maxRetries: number | undefined;
  maxRetryAfter: number;
  headers: Readonly<Record<string, string>>;
}

const defaults: CallSettings = {
  signal: undefined,
  timeout: undefined,
  totalTimeout: Number.POSITIVE_INFINITY,
  maxRetries: undefined,
  maxRetryAfter: 60_000,
  headers: {},
};

const optionNames: readonly (keyof AngoHubOptions)[] = [
  "apiKey",
  "baseUrl",
  "fetch",
  "timeout",
  "totalTimeout",
  "maxRetries",
  "maxRetryAfter",
  "headers",
  "retryDelay",
  "requestsPerMinute",
  "maxResponseBytes",
  "middleware",
  "observer",
];

/** Checks the options of a client and completes them from the environment and the defaults. */
export function readSettings(options: AngoHubOptions & RegionOption, generation: Generation): Settings {
  // It may well be the key.
  if (typeof options === "string") refuse("options", "an object, such as { apiKey }", "a text");
  checkObject("options", options);
  const hasRegions = Object.keys(generation.regions).length > 0;
  checkNames("options", options, hasRegions ? [...optionNames, "region"] : optionNames);
  const { retryDelay = 500, requestsPerMinute = Number.POSITIVE_INFINITY, maxResponseBytes = 100_000_000 } = options;
  checkDuration("retryDelay", retryDelay);
  if (maxResponseBytes !== Number.POSITIVE_INFINITY) checkInteger("maxResponseBytes", maxResponseBytes, { minimum: 1 });
  if (requestsPerMinute !== Number.POSITIVE_INFINITY) {
    checkInteger("requestsPerMinute", requestsPerMinute, { minimum: 1 });
  }
  const apiKey = readApiKey(options.apiKey ?? environment("ANGO_API_KEY"));
  const baseUrl = serverAddress(options, generation);
  // Workers have no document, and show their key to nobody; a fetch that is given is a stand-in, or adds the key elsewhere.
  if (typeof apiKey === "string" && "document" in globalThis && !options.fetch) warnAboutKey(baseUrl);
  return {
    apiKey,
    baseUrl,
    // Looked up at each call, so that a test may replace the global one later; and called without a receiver, which
    // browsers insist on.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    isOwnFetch: options.fetch === undefined,
    retryDelay,
    requestsPerMinute,
    maxResponseBytes,
    middleware: checkMiddleware(options.middleware ?? []),
    observer: options.observer && ignoringErrors(options.observer),
    request: callSettings(defaults, options),
  };
}

function checkMiddleware(middleware: readonly Middleware[]): readonly Middleware[] {
  if (Array.isArray(middleware) && middleware.every((layer) => typeof layer === "function")) return middleware;
  return refuse("middleware", "a list of functions", shown(middleware));
}

/** Lays the options of a call over the client's. */
export function callSettings(base: CallSettings, options: RequestOptions): CallSettings {
  checkObject("options", options);
  checkSignal(options.signal);
  const limit = <Name extends "timeout" | "totalTimeout" | "maxRetryAfter">(name: Name, minimum: number) => {
    const value = options[name] ?? base[name];
    if (value !== undefined && value !== Number.POSITIVE_INFINITY) checkDuration(name, value, minimum);
    return value as CallSettings[Name];
  };
  const maxRetries = options.maxRetries ?? base.maxRetries;
  if (maxRetries !== undefined) checkInteger("maxRetries", maxRetries, { minimum: 0 });
  return {
    signal: options.signal,
    timeout: limit("timeout", 1),
    totalTimeout: limit("totalTimeout", 1),
    maxRetryAfter: limit("maxRetryAfter", 0),
    maxRetries,
    headers: options.headers ? { ...base.headers, ...lowerCaseNames(options.headers) } : base.headers,
  };
}

/** Checks a key. What it holds is never shown. */
export function checkKey(key: unknown): string {
  if (typeof key === "string" && /^[\x21-\x7e]+$/.test(key)) return key;
  const received = key === "" ? "empty" : typeof key === "string" ? "a text with other characters" : typeof key;
  const expected = "a text of visible ASCII characters without spaces";
  const message = `apiKey must be ${expected}, but is ${received}. Copy the key from the tab API of your account page.`;
  throw new ValidationError(message, { argument: "apiKey", expected, received });
}

function readApiKey(apiKey: ApiKey | undefined): ApiKey {
  if (typeof apiKey === "function") return apiKey;
  if (apiKey !== undefined) return checkKey(apiKey);
  // Without that permission, a variable that is set looks like one that is not.
  const permission = "Deno" in globalThis ? " Deno reads the environment with --allow-env alone." : "";
  throw new ValidationError(
    `There is no API key. Give the option apiKey, or set ANGO_API_KEY in the environment; the key stands on your account page, tab API.${permission}`,
    { argument: "apiKey", expected: "an API key", received: "missing" },
  );
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  checkObject("headers", headers);
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => {
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name))
      refuse("headers", "headers with names of letters, digits and -", shown(name));
    // What lies beyond Latin-1, or breaks the line, can't be sent.
    if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      // It may be a secret, read with the line break behind it.
      const received = typeof value === "string" ? "a text with other characters" : shown(value);
      refuse(`headers[${JSON.stringify(name)}]`, "a text of Latin letters without line breaks", received);
    }
    return [name.toLowerCase(), value];
  });
  const result = Object.fromEntries(pairs);
  if (apiKeyHeader in result) refuseKeyHeader();
  return result;
}

function checkSignal(signal: unknown): void {
  const { aborted, addEventListener } = (signal ?? {}) as Partial<AbortSignal>;
  if (signal === undefined || (typeof aborted === "boolean" && typeof addEventListener === "function")) return;
  refuse("signal", "an AbortSignal, such as the signal of an AbortController", shown(signal));
}

/** The key's own header is the client's affair. */
export function refuseKeyHeader(): never {
  throw new ValidationError(`The header ${apiKeyHeader} is set by the client. Give the key as its option apiKey.`, {
    argument: "headers",
    expected: `headers without ${apiKeyHeader}`,
    received: `headers with ${apiKeyHeader}`,
  });
}
