import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createHub } from "@ango-hub/mock";
import { startServer } from "@ango-hub/mock-server";
import { type CallToolResult, Client, type ClientOptions } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { installPackages } from "../../scripts/release/install.ts";
import { packLibraries } from "../../scripts/release/libraries.ts";
import { commandLines } from "../runtimes/command-line.ts";

const packed = inject("packed");
let consumer: string;
let service: Awaited<ReturnType<typeof startServer>>;
let env: Record<string, string>;

beforeAll(async () => {
  consumer = mkdtempSync(join(tmpdir(), "ango-hub-mcp-"));
  const names = ["openapi", "client", "label-set", "mcp"].map((name) => `@ango-hub/${name}`);
  const ours = names.map((name) => packed[name]?.tarball ?? name);
  installPackages(consumer, [...ours, ...packLibraries("packages/mcp", consumer)], {
    ...process.env,
    PATH: `${dirname(commandLines["Node 20"][0])}${delimiter}${process.env.PATH}`,
    npm_config_engine_strict: "true",
  });
  const assets = Array.from({ length: 100 }, (_, index) => ({ externalId: `${index}.jpg`, data: new Blob(["a"]) }));
  const hub = await createHub({ content: { projects: [{ name: "Road scenes", assets }] } });
  service = await startServer(hub);
  env = { PATH: process.env.PATH ?? "", ANGO_API_KEY: hub.apiKey, ANGO_BASE_URL: service.url };
});

afterAll(async () => {
  await service.close();
  rmSync(consumer, { recursive: true });
});

describe("the server of assistants, installed by npm on Node 20 with engine-strict", () => {
  test("brings no package with an install script", () => {
    const { packages } = JSON.parse(readFileSync(join(consumer, "node_modules/.package-lock.json"), "utf8"));
    const installed = Object.entries<{ hasInstallScript?: boolean }>(packages);
    expect(installed.map(([path]) => path)).toContain("node_modules/@modelcontextprotocol/server");
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  test("is a command", () => {
    const command = join(consumer, "node_modules/.bin/ango-hub-mcp");
    const path = `${dirname(commandLines["Node 20"][0])}${delimiter}${process.env.PATH}`;
    const printed = execFileSync(command, ["--version"], { encoding: "utf8", env: { PATH: path } });
    expect(printed).toBe(`${packed["@ango-hub/mcp"]?.version}\n`);
  });

  async function connect([command, ...options]: readonly [string, ...string[]], about: ClientOptions = {}) {
    const main = join(consumer, "node_modules/@ango-hub/mcp/dist/main.js");
    const transport = new StdioClientTransport({ command, args: [...options, main], env, stderr: "pipe" });
    let complaints = "";
    transport.stderr?.on("data", (data) => {
      complaints += data;
    });
    const client = new Client({ name: "tests", version: "1.0.0" }, about);
    await client.connect(transport);
    const call = async (name: string, input: object) => {
      const { content } = (await client.callTool({ name, arguments: { ...input } })) as CallToolResult;
      return content[0]?.type === "text" ? content[0].text : "";
    };
    return { client, call, complaints: () => complaints };
  }

  test.for(Object.entries(commandLines))("serves on %s", async ([, commandLine]) => {
    const { client, call, complaints } = await connect(commandLine);
    const { items } = JSON.parse(await call("projects_list", {}));
    expect(items).toMatchObject([{ name: "Road scenes" }]);
    const [{ _id: projectId }] = items;
    expect(await call("tasks_list", { projectId, limit: 100 })).toContain("kept as ango-hub://answers/1");
    const { contents } = await client.readResource({ uri: "ango-hub://answers/1" });
    const [whole] = contents;
    expect(JSON.parse(whole && "text" in whole ? whole.text : "").items).toHaveLength(100);
    const summary = JSON.parse(await call("exports_summary", { projectId, stages: "all" }));
    expect(summary).toMatchObject({ assets: 100, tasksByStage: { Labeling: 100 } });
    await client.close();
    expect(complaints()).toBe("");
  });

  test.for([
    ["legacy", "2025-11-25"],
    [{ pin: "2026-07-28" }, "2026-07-28"],
  ] as const)("speaks the protocol in the way of %o", async ([mode, version]) => {
    const { client, call } = await connect(commandLines["Node 20"], { versionNegotiation: { mode } });
    expect(client.getNegotiatedProtocolVersion()).toBe(version);
    expect(JSON.parse(await call("projects_list", {})).total).toBe(1);
    await client.close();
  });
});
