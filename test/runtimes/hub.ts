import { readFile } from "node:fs/promises";
import { startMock } from "@ango-hub/mock-server";
import { afterAll, beforeAll, expect } from "vitest";
import { photographs } from "../../scripts/quickstart/photographs.ts";
import type { Generation } from "../clients.ts";

/** Path of a photograph to upload. */
export const photograph: string = photographs[0]?.path ?? "";

/**
 * Starts a hub for the tests of a file, behind Prism: a request or an answer that breaks the specification fails. Returns
 * what gives its key and its address.
 */
export function useHub(generation: Generation): () => [apiKey: string, baseUrl: string] {
  let mock: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    mock = await start(generation);
  });
  afterAll(() => mock.close());
  return () => [mock.hub.apiKey, mock.url];
}

function start(generation: Generation) {
  return generation === "classic" ? startMock({ generation }) : startMock();
}

/** Expects so many URLs, with the photograph behind each. */
export async function expectUploaded(count: number, urls: unknown): Promise<void> {
  expect(urls).toHaveLength(count);
  const content = await readFile(photograph);
  for (const url of urls as string[]) expect(content.equals(await (await fetch(url)).bytes())).toBe(true);
}
