import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMock } from "@ango-hub/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHub, type TestHub } from "../../testing/hub.ts";
import { hasTerminals, onTerminal } from "../../testing/pseudo-terminal.ts";
import { runAngo } from "../../testing/run-ango.ts";
import { clockCheck, proxyCheck } from "./checks.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const emptySettings = (): string => mkdtempSync(join(tmpdir(), "ango-settings-"));

describe("ango login", () => {
  test("keeps a key from standard input in a file that only its owner reads, and never shows it", async () => {
    const env = { ANGO_CONFIG_DIR: emptySettings() };
    const { ANGO_API_KEY: key, ANGO_BASE_URL: url } = hub.env;
    const login = await runAngo(["login", "--base-url", url], { env, stdin: `${key}\n` });
    expect(login).toMatchObject({ code: 0, stdout: "" });
    const file = join(env.ANGO_CONFIG_DIR, "profiles.json");
    expect(login.stderr).toBe(`The key is kept in ${file}, as the profile default.\n`);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ default: { apiKey: key, baseUrl: url } });

    const who = await runAngo(["whoami"], { env });
    expect(who).toEqual({
      code: 0,
      stdout: `The key from the profile default in ${file} works at ${url}: it sees 0 projects.\n`,
      stderr: "",
    });
    const verbose = await runAngo(["projects", "list", "--verbose"], { env });
    expect(verbose.stderr).toContain("listProjects");
    expect(verbose.stderr).not.toContain(key);

    expect(await runAngo(["logout"], { env })).toMatchObject({ code: 0 });
    expect(await runAngo(["whoami"], { env })).toMatchObject({ code: 2 });
  });

  test("refuses a key that the service refuses, and keeps what was there", async () => {
    const env = { ANGO_CONFIG_DIR: emptySettings() };
    const wrong = "a-key-that-nobody-has";
    const login = await runAngo(["login", "--base-url", hub.env.ANGO_BASE_URL, "--json"], { env, stdin: wrong });
    expect(login).toMatchObject({ code: 1, stdout: "" });
    expect(login.stderr).not.toContain(wrong);
    expect(JSON.parse(login.stderr).error).toMatchObject({ name: "AuthenticationError", exitCode: 1 });
    expect(() => readFileSync(join(env.ANGO_CONFIG_DIR, "profiles.json"))).toThrow("ENOENT");
  });

  test("says how to give a key where nobody can be asked", async () => {
    const login = await runAngo(["login"], { stdin: "" });
    expect(login).toMatchObject({
      code: 2,
      stderr: "Error: There is no key on standard input. Give it so: ango login < key.txt\n",
    });
  });

  test("does not show what a damaged file of profiles holds", async () => {
    const ANGO_CONFIG_DIR = emptySettings();
    writeFileSync(join(ANGO_CONFIG_DIR, "profiles.json"), '{"default": {"apiKey": "secret"');
    const who = await runAngo(["whoami"], { env: { ANGO_CONFIG_DIR } });
    expect(who.code).toBe(2);
    expect(who.stderr).toContain("is no JSON. Mend it");
    expect(who.stderr).not.toContain("secret");
  });
});

describe.skipIf(!hasTerminals)("on a terminal", () => {
  test("a key is asked for, and not shown", async () => {
    const env = { ANGO_CONFIG_DIR: emptySettings() };
    const { ANGO_API_KEY: key, ANGO_BASE_URL: url } = hub.env;
    const shown = await onTerminal(["login", "--base-url", url], { env, asked: "API key", typed: `${key}\r` });
    expect(shown).toContain("The key is kept in");
    expect(shown).not.toContain(key.slice(0, 8));
    expect(JSON.parse(readFileSync(join(env.ANGO_CONFIG_DIR, "profiles.json"), "utf8")).default.apiKey).toBe(key);
  });

  test("what deletes is asked before, and no is the answer of who just presses Enter", async () => {
    await runAngo(["projects", "create", "--name", "To keep"], { env: hub.env });
    const asked = { env: { ...hub.env, ANGO_CONFIG_DIR: emptySettings() }, asked: "To keep?", typed: "\r" };
    expect(await onTerminal(["projects", "delete", "To keep"], asked)).toContain("Nothing was done.");
    expect((await runAngo(["projects", "list"], { env: hub.env })).stdout).toContain("To keep");
  });
});

describe("profiles", () => {
  test("that are named win over the environment, so that no key goes to another service", async () => {
    const ANGO_CONFIG_DIR = emptySettings();
    const { ANGO_API_KEY: apiKey, ANGO_BASE_URL: baseUrl } = hub.env;
    writeFileSync(join(ANGO_CONFIG_DIR, "profiles.json"), JSON.stringify({ lab: { apiKey, baseUrl } }));
    const env = { ANGO_CONFIG_DIR, ANGO_API_KEY: "another-key", ANGO_BASE_URL: "http://127.0.0.1:9" };
    expect(await runAngo(["whoami", "--profile", "lab"], { env })).toMatchObject({ code: 0 });
    expect(await runAngo(["whoami"], { env: { ...env, ANGO_PROFILE: "lab" } })).toMatchObject({ code: 0 });
    const unknown = await runAngo(["whoami", "--profile", "lap"], { env });
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('has no profile "lap". Those are "lab"');
  });
});

describe("ango doctor", () => {
  test("finds nothing wrong with the hub", async () => {
    const { code, stdout } = await runAngo(["doctor", "--json"], { env: hub.env });
    const checks = JSON.parse(stdout) as { name: string; state: string }[];
    expect(code).toBe(0);
    expect(checks.map(({ name }) => name)).toEqual([
      "runtime",
      "profiles",
      "key",
      "service",
      "clock",
      "generation",
      "key",
    ]);
    expect(checks.every(({ state }) => state === "fine")).toBe(true);
  });

  test("tells a key that is refused, an older generation and an address where nobody is", async () => {
    const classic = await startMock({ port: 0, generation: "classic" });
    try {
      const older = { ANGO_API_KEY: classic.hub.apiKey, ANGO_BASE_URL: classic.url };
      const [refused, old, nobody, keyless] = await Promise.all([
        runAngo(["doctor"], { env: { ...hub.env, ANGO_API_KEY: "a-key-that-nobody-has" } }),
        runAngo(["doctor"], { env: older }),
        runAngo(["doctor"], { env: { ...hub.env, ANGO_BASE_URL: "http://127.0.0.1:9" } }),
        runAngo(["doctor"]),
      ]);
      expect(refused.stdout).toContain("✗ key: is refused with status 401");
      expect(old.stdout).toContain("✗ generation: the classic one");
      expect(nobody.stdout).toContain("✗ service: http://127.0.0.1:9 is not reached");
      expect(keyless.stdout).toContain("✗ key: there is none");
      expect([refused, old, nobody, keyless].map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    } finally {
      await classic.close();
    }
  });

  test("compares clocks and looks for proxies that are not asked", () => {
    const now = Date.parse("2026-01-01T00:00:00Z");
    expect(clockCheck("Thu, 01 Jan 2026 00:00:20 GMT", now).state).toBe("fine");
    expect(clockCheck("Thu, 01 Jan 2026 00:05:00 GMT", now)).toMatchObject({ state: "warning" });
    expect(clockCheck("Wed, 31 Dec 2025 23:00:00 GMT", now)).toMatchObject({
      state: "wrong",
      detail: expect.stringContaining("3600 s fast"),
    });
    expect(proxyCheck({})).toBeUndefined();
    expect(proxyCheck({ HTTPS_PROXY: "http://proxy" })?.state).toBe("warning");
    expect(proxyCheck({ HTTPS_PROXY: "http://proxy", NODE_USE_ENV_PROXY: "1" })?.state).toBe("fine");
  });
});
