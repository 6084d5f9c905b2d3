import { type ChildProcess, type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHub } from "@ango-hub/mock";
import { afterAll, describe, expect, test } from "vitest";
import { api } from "../../../mock/testing/api.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ango-hub-mock-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  code: number | null;
  out: string;
  err: string;
}
interface Running {
  child: ChildProcess;
  url: string;
  apiKey: string;
  ended: Promise<Ended>;
}

const quiet = { ...process.env, NODE_NO_WARNINGS: "1" };

function run(...args: string[]): ReturnType<typeof watch> {
  return watch(spawn(process.execPath, [main, "--classic", ...args], { env: quiet }));
}

function watch(child: ChildProcessWithoutNullStreams): {
  child: ChildProcess;
  ended: Promise<Ended>;
  printed: (text: string) => Promise<string>;
} {
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => (out += data));
  child.stderr.on("data", (data) => (err += data));
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, out, err })));
  const printed = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      child.stdout.on("data", () => out.includes(text) && resolve(out));
      child.on("close", () => reject(new Error(err)));
    });
  return { child, ended, printed };
}

function start(...args: string[]): Promise<Running> {
  return started(spawn(process.execPath, [main, "--classic", "--port", "0", ...args], { env: quiet }));
}

async function started(process: ChildProcessWithoutNullStreams): Promise<Running> {
  const { child, ended, printed } = watch(process);
  const out = await printed("curl ");
  const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(out) ?? [];
  const [, apiKey = ""] = /API key +(\S+)/.exec(out) ?? [];
  return { child, url, apiKey, ended };
}

describe("the command", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "says where it is and with what key, and ends on %s with code 0",
    async (signal) => {
      const { child, url, apiKey, ended } = await start();
      expect((await api({ fetch, apiKey }, url)("GET", "/v2/listProjects")).data).toEqual({ projects: [], total: 0 });
      child.kill(signal);
      expect(await ended).toMatchObject({ code: 0, err: "" });
      await expect(fetch(url)).rejects.toThrow();
    },
  );

  /** Starts, and asks for something that a fault holds up. Gives the answer when the request has arrived. */
  async function startAndAsk(fault: object): Promise<Running & { answer: Promise<number | string> }> {
    const running = await start("--no-validate");
    const { url, apiKey } = running;
    const headers = { apikey: apiKey, "content-type": "application/json" };
    await fetch(`${url}/_hub/faults`, { method: "POST", headers, body: JSON.stringify(fault) });
    const answer = fetch(`${url}/v2/listProjects`, { headers }).then(
      async (response) => `${response.status} ${(await response.json()).status}`,
      () => "broken",
    );
    const arrived = async (): Promise<number> =>
      (await (await fetch(`${url}/_hub/requests`)).json()).data.requests.length;
    await expect.poll(arrived).toBe(1);
    return { ...running, answer };
  }

  test("answers what is under way when it is told to end, takes nothing new, and ends", async () => {
    const { child, url, answer, ended } = await startAndAsk({ kind: "delay", milliseconds: 2_000 });
    child.kill("SIGTERM");
    const again = (): Promise<string> =>
      fetch(url).then(
        () => "taken",
        () => "refused",
      );
    await expect.poll(again, { timeout: 1_500 }).toBe("refused");
    expect(await answer).toBe("200 success");
    expect(await ended).toMatchObject({ code: 0, err: "" });
  });

  test("ends at once when it is told so twice", async () => {
    const { child, answer, ended } = await startAndAsk({ kind: "stall" });
    child.kill("SIGTERM");
    expect(await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1_500, "waits"))])).toBe("waits");
    const told = performance.now();
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
    expect(performance.now() - told).toBeLessThan(5_000);
    expect(await answer).toBe("broken");
  });

  test("does not outlive the shell that npm started it in", async () => {
    const env = { ...process.env, NODE_NO_WARNINGS: "1", npm_lifecycle_event: "mock" };
    const shell = spawn("sh", ["-c", `"${process.execPath}" "${main}" --classic --port 0 --no-validate; true`], {
      env,
    });
    const url = await new Promise<string>((resolve) => {
      let out = "";
      shell.stdout.on("data", (data) => {
        out += data;
        if (out.includes("curl ")) resolve(/http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? "");
      });
    });
    expect((await fetch(url)).status).toBe(200);
    shell.kill("SIGKILL");
    await expect
      .poll(
        () =>
          fetch(url).then(
            () => "up",
            () => "gone",
          ),
        { timeout: 5_000 },
      )
      .toBe("gone");
  });

  test("validates, unless it is told not to", async () => {
    const strict = await start();
    const loose = await start("--no-validate");
    const body = { name: "x", colour: "red" };
    expect((await api({ fetch, apiKey: strict.apiKey }, strict.url)("POST", "/v2/project", body)).status).toBe(400);
    expect((await api({ fetch, apiKey: loose.apiKey }, loose.url)("POST", "/v2/project", body)).status).toBe(200);
    for (const { child, ended } of [strict, loose]) {
      child.kill();
      await ended;
    }
  });

  test.each([["--no-validate"], ["--stateless"]])(
    "lets pages from elsewhere call that it is told of (%s)",
    async (mode) => {
      const origins = ["https://labels.example.com", "null"];
      const { child, url, apiKey, ended } = await start(
        mode,
        ...origins.flatMap((origin) => ["--allow-origin", origin]),
      );
      const statusFor = async (origin: string) =>
        (await fetch(`${url}/v2/listProjects`, { headers: { origin, apikey: apiKey } })).status;
      expect(await Promise.all([...origins, "https://evil.example"].map(statusFor))).toEqual([200, 200, 403]);
      child.kill();
      expect((await ended).code).toBe(0);
    },
  );

  test("answers with examples when it is stateless", async () => {
    const { child, url, ended } = await start("--stateless");
    expect((await api({ fetch, apiKey: "any" }, url)("GET", "/v2/listProjects")).data.total).toBe(2);
    child.kill();
    expect((await ended).code).toBe(0);
  });

  test.each([
    [["--nope"], /^ango-hub-mock: Unknown option '--nope'\. See/],
    [["extra"], /^ango-hub-mock: Unexpected argument 'extra'/],
    [["--port", "x"], /--port must be a number from 0 to 65535, not "x"/],
    [["--stateless", "--no-validate"], /--stateless remembers nothing/],
    [["--stateless", "--save", "hub.json"], /--stateless remembers nothing/],
    [["--allow-origin", "*"], /--allow-origin must be origins, .* and not "\*"/],
  ])("refuses %j with code 2 and one line", async (args, message) => {
    const { code, out, err } = await run(...args).ended;
    expect([code, out, err.trim().split("\n").length]).toEqual([2, "", 1]);
    expect(err).toMatch(message);
  });

  test("stands in for the service of today unless it is told to stand in for the classic one", async () => {
    const seed = join(folder, "today.json");
    writeFileSync(
      seed,
      JSON.stringify({ projects: [{ name: "Today", assets: [{ externalId: "a", data: "https://x/a" }] }] }),
    );
    const today = await started(spawn(process.execPath, [main, "--port", "0", "--seed", seed], { env: quiet }));
    const call = api({ fetch, apiKey: today.apiKey }, today.url);
    const [{ _id }] = (await call("GET", "/v2/listProjects")).data.projects;
    expect((await call("GET", `/v2/project/${_id}/tasks`)).data.tasks).toMatchObject([
      { externalId: "a", stage: "Label" },
    ]);
    today.child.kill();
    expect((await today.ended).code).toBe(0);
  });

  test("goes on from a saved state, of its own generation alone", async () => {
    const path = join(folder, "saved.json");
    writeFileSync(path, JSON.stringify((await createHub({ content: { projects: [{ name: "Kept" }] } })).save()));
    const args = [main, "--port", "0", "--no-validate", "--seed", path, "--save", path];
    for (const name of ["Kept", "Kept"]) {
      const kept = await started(spawn(process.execPath, args, { env: quiet }));
      expect(
        (await api({ fetch, apiKey: kept.apiKey }, kept.url)("GET", "/v2/listProjects")).data.projects,
      ).toMatchObject([{ name }]);
      kept.child.kill();
      expect((await kept.ended).code).toBe(0);
    }
    const classic = await run("--port", "0", "--seed", path).ended;
    expect([classic.code, classic.err]).toEqual([
      1,
      `ango-hub-mock: The seed ${path} cannot be used: The saved state is damaged: it is that of a hub of another generation.\n`,
    ]);
    writeFileSync(path, JSON.stringify((await createHub({ generation: "classic" })).save()));
    const today = await watch(spawn(process.execPath, [main, "--port", "0", "--seed", path], { env: quiet })).ended;
    expect([today.code, today.err]).toEqual([
      1,
      expect.stringContaining('generation must be "current": it is that of a hub of another generation.'),
    ]);
  });

  test("says in one line, with code 1, that a port is taken or a seed cannot be read", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const port = `${(other.address() as AddressInfo).port}`;
    for (const args of [
      ["--port", port],
      ["--stateless", "--port", port],
    ]) {
      const taken = await run(...args).ended;
      expect([taken.code, taken.err]).toEqual([
        1,
        `ango-hub-mock: Port ${port} is taken. Choose another one, or 0 for any that is free.\n`,
      ]);
    }
    other.close();
    writeFileSync(join(folder, "broken.json"), "{");
    writeFileSync(join(folder, "wrong.json"), '{"projects":[{"name":""}]}');
    writeFileSync(join(folder, "damaged.json"), '{"format":"ango-hub-mock","version":1}');
    for (const [name, message] of [
      ["none", "The seed cannot be read: ENOENT"],
      ["broken.json", "broken.json: "],
      ["wrong.json", "projects[0].name must be"],
      ["damaged.json", "The saved state is damaged: "],
    ] as const) {
      const { code, err } = await run("--port", "0", "--seed", join(folder, name)).ended;
      expect([code, err.trim().split("\n").length]).toEqual([1, 1]);
      expect(err).toContain(message);
    }
  });

  test.each([
    ['{"projects":[{"name":"x","assets":3}]}', "projects[0].assets must be an array, but is 3."],
    ['{"projects":3}', "projects must be an array, but is 3."],
    ["3", "content must be an object, but is 3."],
    ["null", "content must be an object, but is null."],
    ['{"projects":[null,{"name":"x","assets":[3,{"externalId":"a"}]}]}', "projects[0] must be an object, but is null."],
  ])("refuses the seed %s, and says in which file it is wrong and where", async (content, message) => {
    const path = join(folder, "refused.json");
    writeFileSync(path, content);
    const { code, err } = await run("--port", "0", "--seed", path).ended;
    expect([code, err]).toEqual([1, `ango-hub-mock: The seed ${path} cannot be used: ${message}\n`]);
  });

  test("names the file of a folder's label set or labels that it refuses", async () => {
    const project = join(folder, "refused", "Road scenes");
    mkdirSync(project, { recursive: true });
    writeFileSync(join(project, "label-set.json"), '{"tools":[{"tool":"point","title":3}]}');
    const { code, err } = await run("--port", "0", "--seed", join(folder, "refused")).ended;
    expect([code, err]).toEqual([
      1,
      `ango-hub-mock: The seed ${join(project, "label-set.json")} cannot be used: projects[0].labelSet.tools[0].title must be a text.\n`,
    ]);
  });

  test("shows help and version", async () => {
    expect((await run("--help").ended).out).toContain("--seed <file|folder>");
    expect((await run("--version").ended).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("what is saved at the end", () => {
  const stop = async ({ child, ended }: Running, signal: NodeJS.Signals = "SIGTERM"): Promise<Ended> => {
    child.kill(signal);
    return ended;
  };
  const names = async ({ url, apiKey }: Running): Promise<string[]> =>
    (await api({ fetch, apiKey }, url)("GET", "/v2/listProjects")).data.projects.map(
      ({ name }: { name: string }) => name,
    );

  test("is there at the next start, with the key, and for its owner alone to read", async () => {
    const at = join(folder, "saved");
    mkdirSync(at);
    const path = join(at, "hub.json");
    writeFileSync(path, "older", { mode: 0o644 });
    const first = await start("--no-validate", "--save", path);
    await api({ fetch, apiKey: first.apiKey }, first.url)("POST", "/v2/project", { name: "Kept" });
    expect(await stop(first)).toMatchObject({ code: 0, err: "" });
    expect([statSync(path).mode & 0o777, readdirSync(at)]).toEqual([0o600, ["hub.json"]]);
    const second = await start("--no-validate", "--seed", path, "--save", path);
    expect([second.apiKey, await names(second)]).toEqual([first.apiKey, ["Kept"]]);
    expect((await stop(second, "SIGINT")).code).toBe(0);
  });

  test.skipIf(process.platform === "win32")("stays as it was when the disk is full", async () => {
    const at = join(folder, "full");
    mkdirSync(at);
    const path = join(at, "hub.json");
    const hub = await createHub({
      generation: "classic",
      content: {
        projects: [{ name: "Large", assets: [{ externalId: "a", data: new Blob([new Uint8Array(200_000)]) }] }],
      },
    });
    const before = JSON.stringify(hub.save());
    writeFileSync(path, before);
    // A file may have 100 blocks, which all but fills what a disk without room would take.
    const limited = `ulimit -f 100 && exec "$0" "$@"`;
    const args = [process.execPath, main, "--classic", "--port", "0", "--no-validate", "--seed", path, "--save", path];
    const { child, url, ended } = await started(spawn("sh", ["-c", limited, ...args], { env: quiet }));
    expect((await fetch(url)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^ango-hub-mock: .*hub\.json cannot be written: EFBIG.*\n$/),
    });
    expect(readFileSync(path, "utf8")).toBe(before);
    expect(readdirSync(at)).toEqual(["hub.json"]);
  });

  test("is a file in a folder that is there", async () => {
    for (const [path, problem] of [
      [join(folder, "none", "hub.json"), "cannot be written: its folder is not there, or may not be written to."],
      [folder, "is no regular file."],
      ["/dev/null", "is no regular file."],
    ] as const) {
      const { code, err } = await run("--port", "0", "--save", path).ended;
      expect([code, err]).toEqual([1, `ango-hub-mock: ${path} ${problem}\n`]);
    }
  });
});

describe("a seed that cannot be read", () => {
  const outside = join(folder, "outside");
  const inside = join(folder, "inside");
  const start = (seed: string) => {
    const { child, ended } = run("--port", "0", "--no-validate", "--seed", seed);
    const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
    return ended.finally(() => clearTimeout(timer));
  };
  const content = (data: string): string =>
    JSON.stringify({ projects: [{ name: "C", assets: [{ externalId: "a", data }] }] });

  mkdirSync(outside);
  mkdirSync(join(inside, "project"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");

  test.each(["../outside/secret.txt", "project/../../outside/secret.txt", "link.txt", "folder/secret.txt"])(
    "leads out of its folder: %s",
    async (data) => {
      rmSync(join(inside, "link.txt"), { force: true });
      rmSync(join(inside, "folder"), { force: true });
      symlinkSync(join(outside, "secret.txt"), join(inside, "link.txt"));
      symlinkSync(outside, join(inside, "folder"));
      writeFileSync(join(inside, "content.json"), content(data));
      const { code, err } = await start(join(inside, "content.json"));
      expect([code, err]).toEqual([
        1,
        `ango-hub-mock: The seed cannot be read: ${join(inside, data)} is outside the folder of the seed.\n`,
      ]);
    },
  );

  test("leads out of its folder by the link of a file, of a project or of hub.json", async () => {
    for (const [name, make] of [
      ["file", (at: string) => symlinkSync(join(outside, "secret.txt"), join(at, "a.txt"))],
      ["project", (at: string) => symlinkSync(outside, join(at, "p"))],
      ["hub", (at: string) => symlinkSync(join(outside, "secret.txt"), join(at, "hub.json"))],
    ] as const) {
      const at = join(folder, `links-${name}`);
      mkdirSync(at);
      make(at);
      const { code, err } = await start(at);
      expect([code, err]).toEqual([1, expect.stringContaining("is outside the folder of the seed.")]);
    }
  });

  test("is a pipe or a device, or holds one", async () => {
    const at = join(folder, "pipes", "project");
    mkdirSync(at, { recursive: true });
    execFileSync("mkfifo", [join(at, "a.jpg")]);
    execFileSync("mkfifo", [join(folder, "pipe.json")]);
    writeFileSync(join(folder, "names-pipe.json"), content("pipes/project/a.jpg"));
    for (const seed of ["pipes", "pipes/project", "pipe.json", "names-pipe.json"]) {
      const { code, err } = await start(join(folder, seed));
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(/^ango-hub-mock: The seed cannot be read: .* is no regular file\.\n$/),
      ]);
    }
    expect((await start("/dev/null")).err).toContain("/dev/null is no regular file.");
  });

  test("names what no file has", async () => {
    writeFileSync(join(folder, "names.json"), content("a\0b"));
    expect((await start(join(folder, "names.json"))).err).toMatch(/^ango-hub-mock: The seed cannot be read: .+\n$/);
  });

  test.each(['{"projects":[{"name":"x","labelSet":DEEP}]}', "DEEP", '{"format":"ango-hub-mock","version":1,"z":DEEP}'])(
    "is nested too deeply: %s",
    async (text) => {
      const path = join(folder, "deep.json");
      writeFileSync(path, text.replace("DEEP", `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`));
      const { code, err } = await start(path);
      expect(code).toBe(1);
      expect(err).toMatch(/^ango-hub-mock: The seed .*deep\.json cannot be used: .+\.\n$/);
      expect(err).not.toMatch(/call stack|undefined/);
    },
  );
});

describe("a seed", () => {
  test("is a folder with a folder of files per project, with label set and labels", async () => {
    const project = join(folder, "projects", "Road scenes");
    mkdirSync(project, { recursive: true });
    writeFileSync(join(project, "a.txt"), "first");
    writeFileSync(join(project, "label-set.json"), '{"tools":[{"tool":"ner","title":"Name"}]}');
    writeFileSync(
      join(project, "labels.json"),
      '[{"externalId":"a.txt","objects":[{"title":"Name","ner":{"start":0,"end":2}}]}]',
    );
    const { child, url, apiKey, ended } = await start("--seed", join(folder, "projects"));
    const call = api({ fetch, apiKey }, url);
    const [{ _id: id, name }] = (await call("GET", "/v2/listProjects")).data.projects;
    expect(name).toBe("Road scenes");
    const [task] = (await call("GET", `/v2/project/${id}/tasks`)).data.tasks;
    expect(task).toMatchObject({ asset: { externalId: "a.txt" }, answer: { tools: [{ ner: { start: 0, end: 2 } }] } });
    expect(await (await fetch(task.asset.data)).text()).toBe("first");
    child.kill();
    await ended;
  });

  test("is a file of content with files beside it", async () => {
    writeFileSync(join(folder, "picture.bin"), "bytes");
    const assets = [
      { externalId: "p", data: "picture.bin" },
      { externalId: "q", data: "https://example.com/q" },
    ];
    writeFileSync(join(folder, "content.json"), JSON.stringify({ projects: [{ name: "C", assets }] }));
    const { child, url, apiKey, ended } = await start("--seed", join(folder, "content.json"));
    const call = api({ fetch, apiKey }, url);
    const [{ _id: id }] = (await call("GET", "/v2/listProjects")).data.projects;
    const [first, second] = (await call("GET", `/v2/project/${id}/assets`)).data.assets;
    expect(await (await fetch(first.data)).text()).toBe("bytes");
    expect(second.data).toBe("https://example.com/q");
    child.kill();
    await ended;
  });

  test("is a saved state, with its key", async () => {
    const hub = await createHub({ generation: "classic", content: { projects: [{ name: "Saved" }] } });
    writeFileSync(join(folder, "state.json"), JSON.stringify(hub.save()));
    const { child, url, apiKey, ended } = await start("--seed", join(folder, "state.json"));
    expect(apiKey).toBe(hub.apiKey);
    expect((await api({ fetch, apiKey }, url)("GET", "/v2/listProjects")).data.projects[0].name).toBe("Saved");
    child.kill();
    await ended;
  });
});
