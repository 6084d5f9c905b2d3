import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHub, type TestHub } from "../../testing/hub.ts";
import { type Ended, runAngo } from "../../testing/run-ango.ts";

let hub: TestHub;
const ango = (...args: string[]): Promise<Ended> => runAngo(args, { env: hub.env });

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

describe("plain commands", () => {
  test("print objects as JSON, and lists as rows with tabs where nobody looks", async () => {
    const created = await ango("projects", "create", "--name", "Road scenes", "--json");
    expect(created).toMatchObject({ code: 0, stderr: "" });
    const { _id } = JSON.parse(created.stdout) as { _id: string };
    const listed = await ango("projects", "list");
    expect(listed.stdout.split("\n")[0]?.split("\t").slice(0, 2)).toEqual([_id, "Road scenes"]);
    const lines = await ango("projects", "list", "--ndjson", "--limit", "1");
    expect(JSON.parse(lines.stdout)).toMatchObject({ _id });
  });

  test("take a project by its name, and filters as pairs", async () => {
    await ango("projects", "create", "--name", "By name");
    const filter = ["--filter", "stage=Review", "--filter", "stage=Label", "--filter", "priority.gte=10"];
    expect(await ango("tasks", "list", "By name", ...filter, "--json")).toEqual({
      code: 0,
      stdout: "[]\n",
      stderr: "",
    });
    expect(await ango("tasks", "list", "By nam")).toMatchObject({
      code: 2,
      stderr: 'Error: No project is named "By nam". Did you mean "By name"? ango projects list shows all.\n',
    });
  });

  test("delete only what was confirmed", async () => {
    await ango("projects", "create", "--name", "To delete");
    const unsaid = await ango("projects", "delete", "To delete");
    expect(unsaid).toMatchObject({ code: 2, stdout: "" });
    expect(unsaid.stderr).toContain("--yes says so");
    expect(await ango("projects", "delete", "To delete", "--yes")).toMatchObject({ code: 0 });
    expect((await ango("projects", "list")).stdout).not.toContain("To delete");
  });

  test("keep flags of their own apart from those that say which service is called", async () => {
    const model = [
      "--name",
      "m",
      "--provider",
      "openai",
      "--model",
      "gpt",
      "--llm-base-url",
      "https://llm.example.com",
    ];
    const key = { LLM_KEY: "sk-a-key-of-the-model" };
    const created = await runAngo(["llms", "create", ...model, "--api-key", "env:LLM_KEY"], {
      env: { ...hub.env, ...key },
    });
    expect(created).toMatchObject({ code: 0 });
    const [llm] = JSON.parse((await ango("llms", "list", "--json")).stdout);
    expect(llm).toMatchObject({ name: "m", configuration: { baseUrl: "https://llm.example.com" } });

    const storage = ["--name", "s", "--provider", "AWS", "--storage-region", "eu-west-1", "--public-key", "AKIA"];
    const stored = await runAngo(["storages", "create", ...storage, "--private-key", "-", "--json"], {
      env: hub.env,
      stdin: "a-private-key\n",
    });
    expect(stored).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(stored.stdout)).toMatchObject({ name: "s", region: "eu-west-1" });
    expect(stored.stdout).not.toContain("a-private-key");
  });

  test("tell of mistakes before anything is sent", async () => {
    expect(await ango("projects", "list", "--limt", "3")).toMatchObject({
      code: 2,
      stderr: "No flag registered for --limt, did you mean --limit?\n",
    });
    expect(await ango("tasks", "get", "abc", "--json")).toMatchObject({ code: 2, stdout: "" });
    const secret = await ango(
      "llms",
      "create",
      "--name",
      "m",
      "--provider",
      "openai",
      "--model",
      "gpt",
      "--api-key",
      "sk-1",
    );
    expect(secret).toMatchObject({ code: 2, stdout: "" });
    expect(secret.stderr).not.toContain("sk-1");
  });
});
