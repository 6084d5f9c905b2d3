import { inspect } from "node:util";
import { AngoHub } from "@ango-hub/client";
import { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";
import { describe, expect, test, vi } from "vitest";
import { clientOf, projectId, refusal, taskId } from "./service.ts";

const apiKey = "a-valid-key-of-a-test";

describe("the address", () => {
  test.each([
    [{}, "https://imeritapi.ango.ai"],
    [{ region: "us" }, "https://us-api.ango.ai"],
    [{ region: "in" }, "https://in-api.ango.ai"],
    [{ baseUrl: "https://labels.example.com/ango/" }, "https://labels.example.com/ango"],
  ] as const)("of %j is %s", (options, address) => {
    expect(new AngoHub({ apiKey, ...options }).fetch.baseUrl).toBe(address);
  });

  test("comes from the environment where no option says it", () => {
    vi.stubEnv("ANGO_REGION", "us");
    expect(new AngoHub({ apiKey }).fetch.baseUrl).toBe("https://us-api.ango.ai");
    expect(new AngoHub({ apiKey, region: "in" }).fetch.baseUrl).toBe("https://in-api.ango.ai");
    vi.stubEnv("ANGO_BASE_URL", "http://127.0.0.1:9");
    expect(new AngoHub({ apiKey }).fetch.baseUrl).toBe("http://127.0.0.1:9");
    vi.unstubAllEnvs();
  });

  test("of the other generation is refused by each client, with what to import", () => {
    expect(() => new AngoHub({ apiKey, baseUrl: "https://api.ango.ai" })).toThrow("@ango-hub/client/classic");
    for (const baseUrl of ["https://imeritapi.ango.ai", "https://eu-api.ango.ai", "https://us-api.ango.ai/"]) {
      expect(() => new ClassicAngoHub({ apiKey, baseUrl })).toThrow("Import AngoHub from @ango-hub/client");
    }
  });

  test.each([
    [{ region: "us", baseUrl: "https://example.com" }, "Give one of them"],
    [{ region: "eu-west" }, "one of eu, us, in, test"],
  ])("%j is refused", (options, message) => {
    expect(() => new AngoHub({ apiKey, ...(options as object) })).toThrow(message);
  });
});

describe("a loop over a list", () => {
  const tasks = (total: number, most: number) => (request: { query: URLSearchParams }) => {
    const limit = Number(request.query.get("limit"));
    if (limit > most) return refusal(400, `limit must be at most ${most}.`);
    const start = (Number(request.query.get("page")) - 1) * limit;
    const length = Math.max(0, Math.min(limit, total - start));
    return { tasks: Array.from({ length }, (_, index) => ({ _id: String(start + index).padStart(24, "0") })), total };
  };

  test("asks for 100 a page where the service refuses 1000, from then on", async () => {
    const { ango, received } = clientOf(tasks(250, 100));
    expect(await ango.tasks.list(projectId).all()).toHaveLength(250);
    expect(received.map(({ query }) => query.get("limit"))).toEqual(["1000", "100", "100", "100"]);
    expect(await ango.tasks.list(projectId).all({ max: 120 })).toHaveLength(120);
    expect(received.slice(4).map(({ query }) => query.get("limit"))).toEqual(["100", "100"]);
  });

  test("asks for 1000 where the service takes it", async () => {
    const { ango, received } = clientOf(tasks(1500, 1000));
    expect(await ango.tasks.list(projectId).all()).toHaveLength(1500);
    expect(received.map(({ query }) => query.get("limit"))).toEqual(["1000", "1000"]);
  });

  test("keeps to a limit that its user chose", async () => {
    const { ango } = clientOf(tasks(250, 100));
    await expect(ango.tasks.list(projectId, { limit: 500 }).all()).rejects.toMatchObject({ name: "BadRequestError" });
  });

  test("tells another refusal as it is, and does not learn from it", async () => {
    const { ango, received } = clientOf(() => refusal(400, "Invalid filter."));
    await expect(ango.tasks.list(projectId).all()).rejects.toThrow("Invalid filter.");
    await expect(ango.tasks.list(projectId).all()).rejects.toThrow("Invalid filter.");
    expect(received.map(({ query }) => query.get("limit"))).toEqual(["1000", "100", "1000", "100"]);
  });
});

describe("secrets in answers", () => {
  test("of storages and LLMs can be read, and show nowhere", async () => {
    const keys = {
      publicKey: "AKIA-public",
      privateKey: "s3cret-key",
      sessionToken: "t0ken-of-it",
      credentials: "{}-json",
    };
    const { ango } = clientOf(({ path }) =>
      path.includes("llms")
        ? { llms: [{ _id: taskId, name: "Helper", configuration: { apiKey: "sk-model-key" } }] }
        : { storages: [{ _id: taskId, name: "cameras", ...keys }] },
    );
    const [storage] = await ango.storages.list();
    const [llm] = await ango.llms.list();
    expect(storage?.privateKey).toBe("s3cret-key");
    const shown = [storage, llm].flatMap((value) => [inspect(value, { depth: 9 }), JSON.stringify(value)]).join();
    for (const secret of [...Object.values(keys), "sk-model-key"]) expect(shown).not.toContain(secret);
  });

  test("that were sent show in no error, wherever they stand in the request", async () => {
    const echo = ({ body }: { body: unknown }) => refusal(400, `Wrong: ${JSON.stringify(body)}`);
    const { ango } = clientOf(echo);
    const calls = [
      ango.storages.create({
        name: "cameras",
        provider: "AWS",
        privateKey: "s3cret-private-key",
        credentials: "s3cret-credentials",
      }),
      ango.llms.create({ name: "Helper", provider: "openai", model: "m", apiKey: "s3cret-model-key" }),
    ];
    for (const call of calls) {
      const error = await call.then<unknown, unknown>(
        () => undefined,
        (error) => error,
      );
      expect(error).toMatchObject({ name: "BadRequestError" });
      expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain("s3cret");
    }
  });
});

describe("failures", () => {
  test('are known by "error" as well as by "fail", and by a status in the body', async () => {
    const answers = [
      Response.json({ status: "error", message: "It broke." }),
      Response.json({ error: { statusCode: 404 }, message: "No such project." }),
    ];
    const { ango } = clientOf(() => answers.shift());
    await expect(ango.projects.get(projectId)).rejects.toThrow("It broke.");
    await expect(ango.assets.createChats(projectId, { count: 2 })).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

describe("exports", () => {
  test("of one project are built one after the other, of two at once", async () => {
    let building = 0;
    let most = 0;
    const { ango } = clientOf(async ({ query }) => {
      building += 1;
      most = Math.max(most, building);
      await new Promise((resolve) => setTimeout(resolve, 20));
      building -= 1;
      return { exportPath: `https://storage.example.com/${query.get("project")}.zip` };
    });
    await Promise.all([1, 2, 3].map(() => ango.exports.create(projectId)));
    expect(most).toBe(1);
    await Promise.all([ango.exports.create(projectId), ango.exports.create(taskId)]);
    expect(most).toBe(2);
  });

  test("ask for what is documented, and can be left and opened later", async () => {
    const exportPath = "https://storage.example.com/export.zip?X-Amz-Signature=s3cret";
    const { ango, received } = clientOf(() => ({ exportPath }));
    const exported = await ango.exports.create(projectId, { createdAt: { from: "2026-01-01" }, includeHistory: false });
    expect(Object.fromEntries(received[0]?.query ?? [])).toEqual({
      project: projectId,
      format: "ndjson",
      type: "task",
      taskTypes: '["default"]',
      stage: '["Complete"]',
      includeHistory: "false",
      sendEmail: "false",
      doNotNotify: "true",
      createdAt: '{"$gt":"2026-01-01T00:00:00.000Z"}',
    });
    expect((await ango.exports.open(exported.url)).url).toBe(exportPath);
    expect(inspect(exported, { depth: 9 }) + JSON.stringify(exported)).not.toContain("s3cret");
    await expect(ango.exports.open("s3://bucket/x?sig=s3cret")).rejects.not.toThrow("s3cret");
    await ango.exports.create(projectId, { taskTypes: ["consensus"] });
    expect(received[1]?.query.has("stage")).toBe(false);
    await ango.exports.create(projectId, { stages: "all" });
    expect(received[2]?.query.has("stage")).toBe(false);
  });
});
