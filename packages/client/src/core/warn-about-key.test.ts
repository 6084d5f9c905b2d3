import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import type { AngoHub, AngoHubOptions } from "../index.ts";

let warn: MockInstance<typeof console.warn>;

// A page is known by its document.
beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("document", {});
  warn = vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  warn.mockRestore();
});

async function warningsOf(...options: AngoHubOptions[]): Promise<string[]> {
  const { AngoHub: Fresh }: { AngoHub: typeof AngoHub } = await import("../index.ts");
  for (const option of options) new Fresh(option);
  return warn.mock.calls.map(([text]) => String(text));
}

test("a page is warned once that it shows its key, which is not named", async () => {
  const warnings = await warningsOf(
    { apiKey: "page-key" },
    { apiKey: "page-key", baseUrl: "https://ango.example.com" },
  );
  expect(warnings).toEqual([expect.stringMatching(/^Everyone who opens this page can read its Ango Hub API key\./)]);
  expect(warnings.join()).not.toContain("page-key");
});

test.for<[string, AngoHubOptions]>([
  ["a fetch was given", { fetch: async () => new Response() }],
  ["the service is localhost", { baseUrl: "http://localhost:4010" }],
  ["the service is 127.0.0.1", { baseUrl: "http://127.0.0.1:4010" }],
  ["the service is ::1", { baseUrl: "http://[::1]:4010/v2" }],
])("there is no warning where %s", async ([, options]) => {
  expect(await warningsOf({ apiKey: "page-key", ...options })).toEqual([]);
});

test.for(["http://localhost.example.com", "http://127.example.com"])("%s is not of this machine", async (baseUrl) => {
  expect(await warningsOf({ apiKey: "page-key", baseUrl })).toHaveLength(1);
});

test("a key that is asked for, or no page, is no reason to warn", async () => {
  expect(await warningsOf({ apiKey: async () => "key" })).toEqual([]);
  vi.unstubAllGlobals();
  expect(await warningsOf({ apiKey: "key" })).toEqual([]);
});
