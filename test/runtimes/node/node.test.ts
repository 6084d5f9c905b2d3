import { describe, expect, inject, test } from "vitest";
import { commandLines, runProgram } from "../command-line.ts";
import { expectUploaded, photograph, useHub } from "../hub.ts";

const consumer = inject("consumer");
const hub = useHub();

describe.for(["Node 20", "Node 22", "Node 24", "Node 26"] as const)("%s", (version) => {
  test("uploads file URLs, blobs of openAsBlob and buffers", async () => {
    const program = `${consumer}/dist/node/sources.program.js`;
    await expectUploaded(3, await runProgram(commandLines[version], program, [...hub(), photograph]));
  });

  test("requires the packages, which no top-level await hinders", async () => {
    const loaded = await runProgram(commandLines[version], `${consumer}/dist/node/require.program.js`, []);
    expect(loaded).toEqual(["AngoHub", "verifyWebhook", "defineLabelSet", "boundingBox", "GET"]);
  });
});
