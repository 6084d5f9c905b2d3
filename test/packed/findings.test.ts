import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, test } from "vitest";

const attw = fileURLToPath(new URL("../../node_modules/.bin/attw", import.meta.url));

// Its Node requires ES modules, and old tools have no use for a server.
const modulesAlone = ["@ango-hub/mock-server"];

describe.for(Object.entries(inject("packed")))("%s", ([name, { tarball }]) => {
  test("publint finds nothing", async () => {
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages, pkg = {} } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("Are the types wrong? finds nothing", () => {
    // The descriptions are YAML and have no types.
    const options = [
      "--profile",
      modulesAlone.includes(name) ? "esm-only" : "strict",
      "--exclude-entrypoints",
      "./openapi.yaml",
      "./openapi.classic.yaml",
      "--no-emoji",
      "--no-color",
    ];
    const { status, stdout } = spawnSync(attw, [tarball, ...options], { encoding: "utf8" });
    expect(status, stdout).toBe(0);
  });
});
