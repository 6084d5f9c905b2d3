import { execFile } from "node:child_process";
import { truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder } from "./hub.ts";
import { repeatedZip } from "./repeated-zip.ts";

const fileSize = 500e6;
const assetsOfEntry = 1000;
const entries = 100;

const child = fileURLToPath(new URL("memory-child.ts", import.meta.url));
const bin = fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url));
/** Runtimes, and the most memory, in MB, that a transfer may take there: 1.3 times the most that was seen. */
const runtimes: [string, string[], { upload: number; export: number }][] = [
  ["node", [], { upload: 200, export: 200 }],
  ["deno", ["run", "--no-lock", "--node-modules-dir=manual", "-A"], { upload: 160, export: 305 }],
  ["bun", ["run"], { upload: 95, export: 115 }],
];
/** Content-Length, Transfer-Encoding and real length of what was sent to the storage. */
let received: [string | undefined, string | undefined, number][] = [];
let server: Server;
let baseUrl = "";

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { method, url = "", headers } = request;
    let bytes = 0;
    for await (const chunk of request) bytes += chunk.length;
    const answer = (data: object) => response.end(JSON.stringify({ status: "success", data }));
    if (url.startsWith("/v2/getUploadUrl")) answer({ uploadUrl: `${baseUrl}/bucket/file?signature=x` });
    else if (url.startsWith("/v2/export")) answer({ exportPath: `${baseUrl}/export.zip` });
    else if (url.startsWith("/export.zip")) Readable.from(repeatedZip(json(), entries)).pipe(response);
    else if (method === "PUT") {
      received.push([headers["content-length"], headers["transfer-encoding"], bytes]);
      response.end();
    } else if (method === "GET") answer({ assets: [], total: 0 });
    else answer({ assets: "Successfully created." });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Assets of 5 kB, so that all entries together are 500 MB. */
function json(): string {
  const tasks = [
    { objects: Array.from({ length: 50 }, (_, x) => ({ title: "Vehicle", point: [x, 0.5], note: "x".repeat(75) })) },
  ];
  const assets = Array.from({ length: assetsOfEntry }, (_, index) => ({ externalId: `${index}.jpg`, tasks }));
  return JSON.stringify(assets);
}

async function run(runtime: string, args: readonly string[]): Promise<{ count: number; megabytes: number }> {
  const { stdout } = await promisify(execFile)(bin + runtime, [...args]);
  return JSON.parse(stdout);
}

describe.each(runtimes)("%s", (runtime, args, most) => {
  test("sends a file of 500 MB without having it in memory, and says its length beforehand", async () => {
    const path = join(makeFolder(), "large.mp4");
    writeFileSync(path, "");
    truncateSync(path, fileSize);
    received = [];
    const { count, megabytes } = await run(runtime, [...args, child, "upload", baseUrl, path]);
    expect(count).toBe(2);
    expect(received.sort()).toEqual([
      ["1", undefined, 1],
      [String(fileSize), undefined, fileSize],
    ]);
    expect.soft(megabytes).toBeLessThan(most.upload);
  });

  test("reads an export of 500 MB with one asset in memory at a time", async () => {
    const { count, megabytes } = await run(runtime, [...args, child, "export", baseUrl]);
    expect(count).toBe(entries * assetsOfEntry);
    expect.soft(megabytes).toBeLessThan(most.export);
  });
});
