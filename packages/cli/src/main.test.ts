import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { startHub, type TestHub } from "../testing/hub.ts";
import { program, runAngo, startAngo } from "../testing/run-ango.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

describe("ango", () => {
  test("says its version and its help", async () => {
    expect(await runAngo(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
    const help = await runAngo(["--help"]);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain("130 when it was stopped by Ctrl-C");
    expect(help.stdout).not.toContain("\u001b[");
  });

  test("knows neither unknown commands nor unknown flags, and names the nearest", async () => {
    expect(await runAngo(["projcts"])).toMatchObject({
      code: 2,
      stderr: "No command registered for `projcts`, did you mean `projects`?\n",
    });
    const { code, stdout, stderr } = await runAngo(["projects", "list", "--jsn", "--ndjson"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(JSON.parse(stderr).error.message).toContain("did you mean --json");
  });

  test.each([
    [["stats", "x.json", "--labelset", "y"], "--label-set"],
    [["stats", "x.json", "--label-sett", "y"], "--label-set"],
    [["tasks", "list", "x", "--no-include-answr"], "--include-answer"],
    [["login", "--no-chek"], "--check"],
  ])("names the nearest flag in %j", async (args, nearest) => {
    const { code, stderr } = await runAngo(args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(nearest) });
  });

  test("ends as usual when the reader has seen enough", async () => {
    for (let n = 0; n < 30; n += 1) await hub.hub.fetch(createProject(n));
    const child = startAngo(["projects", "list", "--json"], { env: hub.env });
    let stderr = "";
    child.stderr?.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdout?.once("data", () => child.stdout?.destroy());
    const [code] = await once(child, "close");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("stops at Ctrl-C", async () => {
    // A service that never answers.
    const server = createServer(() => {}).listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const child = startAngo(["projects", "list"], { env: { ...hub.env, ANGO_BASE_URL: url } });
      let stderr = "";
      child.stderr?.on("data", (chunk) => {
        stderr += chunk;
      });
      await once(server, "request");
      child.kill("SIGINT");
      const [code] = await once(child, "close");
      expect(code).toBe(130);
      expect(stderr).toContain("Stopping. Press Ctrl-C again to stop at once.");
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe("completion", () => {
  test("proposes commands, flags and values", async () => {
    const words = async (...given: string[]): Promise<string[]> => {
      const { stdout } = await runAngo(["complete", "--", ...given]);
      return stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => line.split("\t")[0] ?? "");
    };
    expect(await words("pro")).toEqual(["projects"]);
    expect(await words("tasks", "l")).toEqual(["list"]);
    expect(await words("tasks", "list", "--inc")).toEqual(["--include-answer"]);
    expect(await words("completion", "z")).toEqual(["zsh"]);
  });

  test.skipIf(!hasBash())("works in bash", () => {
    // What bash does at a press of Tab: it calls the function, which fills COMPREPLY.
    const script = `
      ango() { "${process.execPath}" "${program}" "$@"; }
      source <(ango completion bash)
      COMP_WORDS=(ango tasks se) COMP_CWORD=2
      _ango
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect(execFileSync("bash", ["-c", script], { encoding: "utf8" })).toBe("set-priority\n");
  });
});

function createProject(n: number): Request {
  return new Request(`${hub.url}/v2/project`, {
    method: "POST",
    headers: { apikey: hub.hub.apiKey, "content-type": "application/json" },
    body: JSON.stringify({ name: `Project ${n} ${"x".repeat(20_000)}` }),
  });
}

function hasBash(): boolean {
  try {
    execFileSync("bash", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
