import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build as esbuild } from "esbuild";
import { rolldown } from "rolldown";
import { build as vite } from "vite";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { commandLines, runProgram } from "../runtimes/command-line.ts";

const consumer = inject("consumer");
const entry = join(consumer, "bundled.js");

// A program as those on a server are: one call, and an upload, which is loaded later.
beforeAll(() => {
  writeFileSync(
    entry,
    `import { AngoHub } from "@ango-hub/client";
export const ango = new AngoHub({
  apiKey: "key",
  fetch: async () => Response.json({ status: "success", data: { projects: [], total: 0 } }),
});
ango.projects.list().then(({ total }) => console.log(JSON.stringify(total)));
export const upload = (files) => ango.assets.upload("0123456789abcdef01234567", files);
export const download = () => ango.exports.create("0123456789abcdef01234567");`,
  );
});

const bundlers: Readonly<Record<string, (to: string) => Promise<unknown>>> = {
  "esbuild, as for AWS Lambda": (outfile) =>
    esbuild({ entryPoints: [entry], outfile, bundle: true, platform: "node", target: "node20", format: "cjs" }),
  rolldown: async (file) => {
    await using bundle = await rolldown({ input: entry, platform: "node" });
    await bundle.write({ file, format: "cjs", codeSplitting: false });
  },
};

test.for(Object.entries(bundlers))("%s makes one file of CommonJS, which Node 20 runs", async ([name, bundle]) => {
  const file = join(consumer, "bundles", `${name.split(/\W/)[0]}.cjs`);
  await bundle(file);
  expect(await runProgram(commandLines["Node 20"], file, [])).toBe(0);
});

describe("Vite, for a page", () => {
  test("makes few files of what is loaded later, and no tiny ones", async () => {
    const build = { rollupOptions: { input: entry }, write: false };
    const result = await vite({ root: consumer, configFile: false, logLevel: "silent", build });
    const sizes = (result as { output: { code: string }[] }).output.map(({ code }) => code.length);
    expect(sizes.length).toBeLessThanOrEqual(9);
    expect(Math.min(...sizes)).toBeGreaterThan(1000);
  });
});
