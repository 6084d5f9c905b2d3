import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const key = "canary-7f3a9c1e5b";

/** A service that takes every request and answers none. */
let service: Server;
let url: string;
let [asked, left] = [0, 0];

beforeAll(async () => {
  service = createServer((request) => {
    asked += 1;
    request.on("close", () => {
      left += 1;
    });
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});

afterAll(() => {
  service.closeAllConnections();
  service.close();
});

function start(args: readonly string[] = [], env: Record<string, string> = { ANGO_API_KEY: key, ANGO_BASE_URL: url }) {
  const child = spawn(process.execPath, [main, ...args], { env: { NODE_NO_WARNINGS: "1", ...env } });
  return { child, ended: endOf(child) };
}

function endOf(child: ChildProcessWithoutNullStreams): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => (out += data));
  child.stderr.on("data", (data) => (err += data));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

/** Runs the command to its end, with nothing on its standard input. */
function run(args: readonly string[], env: Record<string, string> = {}) {
  const { child, ended } = start(args, env);
  child.stdin.end();
  return ended;
}

describe("the command", () => {
  test("says what it takes, and which version it is", async () => {
    const { code, out, err } = await run(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const word of ["--allow-writes", "--allow-deletes", "ANGO_API_KEY", "ANGO_REGION", "ANGO_BASE_URL"]) {
      expect(out).toContain(word);
    }
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(await run(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  const mistakes: [args: string[], env: Record<string, string>, message: string][] = [
    [["--allow-write"], {}, "There is no option --allow-write. Did you mean --allow-writes?"],
    [
      ["--api-key", key],
      {},
      "There is no option --api-key. There are --allow-writes, --allow-deletes, --help, --version.",
    ],
    [["-w"], {}, "There is no option -w. There are --allow-writes, --allow-deletes, --help, --version."],
    [["--allow-writes=no"], {}, "--allow-writes takes no value."],
    [["--allow-deletes"], {}, "--allow-deletes goes with --allow-writes: give both."],
    [[key], {}, "It takes options alone. The key is read from ANGO_API_KEY."],
    [[], {}, "There is no API key: set ANGO_API_KEY in the environment to the one on your account page, tab API."],
    [[], { ANGO_API_KEY: `${key} x` }, "apiKey must be a text of visible ASCII characters"],
    [[], { ANGO_API_KEY: key, ANGO_REGION: "mars" }, "region must be one of eu, us, in, test"],
  ];

  test.each(mistakes)("refuses %o in %o", async (args, env, message) => {
    const { code, out, err } = await run(args, env);
    expect(err).toContain(`ango-hub-mcp: ${message}`);
    expect(err).toMatch(/ See ango-hub-mcp --help\.\n$/);
    expect([code, out, err.includes(key)]).toEqual([2, "", false]);
  });
});

describe("a session", () => {
  const initialize = {
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "tests", version: "1.0.0" } },
  };
  const ask = { jsonrpc: "2.0", id: 2, method: "tools/call", params: { name: "projects_list", arguments: {} } };

  /** Begins a session with a call that the service does not answer. */
  async function startAndAsk() {
    const { child, ended } = start();
    const before = asked;
    for (const message of [initialize, { jsonrpc: "2.0", method: "notifications/initialized" }, ask]) {
      child.stdin.write(`${JSON.stringify(message)}\n`);
    }
    await expect.poll(() => asked, { timeout: 10_000 }).toBe(before + 1);
    return { child, ended };
  }

  const ends: [string, (child: ChildProcessWithoutNullStreams) => void][] = [
    ["SIGINT", (child) => child.kill("SIGINT")],
    ["SIGTERM", (child) => child.kill("SIGTERM")],
    ["the end of its input", (child) => child.stdin.end()],
  ];

  test.each(ends)("ends on %s at once, with a call under way, and has written nothing but messages", async (_, end) => {
    const { child, ended } = await startAndAsk();
    const told = performance.now();
    end(child);
    const { code, out, err } = await ended;
    expect(performance.now() - told).toBeLessThan(5_000);
    expect([code, err]).toEqual([0, ""]);
    const messages = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(messages).toMatchObject([{ id: 1, result: { serverInfo: { name: "ango-hub" } } }]);
  });

  test("stops the request of a call that its client gives up", async () => {
    const env = { NODE_NO_WARNINGS: "1", ANGO_API_KEY: key, ANGO_BASE_URL: url };
    const transport = new StdioClientTransport({ command: process.execPath, args: [main], env });
    const client = new Client({ name: "tests", version: "1.0.0" });
    await client.connect(transport);
    const [askedBefore, leftBefore] = [asked, left];
    const stop = new AbortController();
    const answer = client.callTool({ name: "projects_list", arguments: {} }, { signal: stop.signal });
    await expect.poll(() => asked, { timeout: 10_000 }).toBe(askedBefore + 1);
    expect(left).toBe(leftBefore);
    stop.abort();
    await expect(answer).rejects.toThrow();
    await expect.poll(() => left, { timeout: 10_000 }).toBe(leftBefore + 1);
    expect((await client.listTools()).tools.length).toBeGreaterThan(20);
    await client.close();
  });
});
