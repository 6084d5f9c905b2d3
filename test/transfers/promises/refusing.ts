import assert from "node:assert/strict";
import type { UploadError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { type Ground, makeFiles, names } from "../hub.ts";
import type { Promised } from "./promise.ts";

const denials = {
  "access denied": [403, "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"],
  "a wrong clock": [403, "<Error><Code>RequestTimeTooSkewed</Code><Message>Too far.</Message></Error>"],
  "a bucket that is gone": [404, "<Error><Code>NoSuchBucket</Code><Message>It is gone.</Message></Error>"],
  "a token that is none": [400, "<Error><Code>InvalidToken</Code><Message>Malformed.</Message></Error>"],
} as const;

/** Counts the PUTs of a hub, and answers those that `refuse` has an answer for. */
function countPuts({ hub }: Ground, refuse: (put: number) => Response | undefined): () => number {
  let puts = 0;
  hub.use(async ({ operation, request }, next) => {
    if (operation !== "uploadFile") return next(request);
    puts += 1;
    return refuse(puts) ?? next(request);
  });
  return () => puts;
}

function messages({ failed }: UploadError): string[] {
  return failed.map(({ error }) => (error as Error).message);
}

export const refusing: readonly Promised[] = [
  ...Object.entries(denials).map(
    ([what, [status, body]]): Promised => ({
      name: `a storage that refuses every file for ${what} is not sent all of them, and the rest is said to be not tried`,
      prove: async (ground) => {
        const { ango, projectId } = ground;
        const puts = countPuts(ground, () => new Response(body, { status }));
        const error = await failureOf<UploadError>(
          ango.assets.upload(projectId, makeFiles(names(100)), { concurrency: 4 }),
        );
        assert.ok(puts() <= 6, `${puts()} files were sent`);
        assert.equal(error.failed.length, 100);
        const untried = error.failed.filter(({ error }) => /^Not tried/.test((error as Error).message));
        assert.equal(untried.length, 100 - puts());
        const code = /<Code>(\w+)/.exec(body)?.[1] ?? "";
        for (const { error: refused, source } of error.failed) {
          assert.ok(source);
          assert.match((refused as Error).message, new RegExp(code));
        }
        assert.ok(error.message.includes(code));
      },
    }),
  ),
  {
    name: "a storage that refuses single files, or files among others that it takes, is sent all of them",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const tooLarge = "<Error><Code>EntityTooLarge</Code><Message>Too large</Message></Error>";
      const all = countPuts(ground, () => new Response(tooLarge, { status: 400 }));
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, makeFiles(names(20))));
      assert.deepEqual([all(), error.failed.length], [20, 20]);
    },
  },
  {
    name: "a storage that refuses some files among others that it takes is sent all of them",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const [, body] = denials["access denied"];
      const puts = countPuts(ground, (put) => (put % 2 ? undefined : new Response(body, { status: 403 })));
      const files = makeFiles(names(40));
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, files, { concurrency: 1 }));
      assert.deepEqual([puts(), error.failed.length, error.registered.length], [40, 20, 20]);
    },
  },
  {
    name: "a storage that is busy says for how long, and what to do",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const body = "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>";
      countPuts(ground, () => new Response(body, { status: 503, headers: { "retry-after": "7" } }));
      const error = await failureOf<UploadError>(
        ango.assets.upload(projectId, makeFiles(["a.jpg"]), { maxRetries: 0 }),
      );
      assert.equal(
        messages(error)[0],
        "The storage answered uploadFile with status 503: SlowDown: Please reduce your request rate. Try again in 7 s. Lower concurrency.",
      );
    },
  },
  ...Object.entries({
    upload: ({ ango }: Ground, projectId: string) => ango.assets.upload(projectId, makeFiles(names(3))),
    "upload that adds": ({ ango }: Ground, projectId: string) =>
      ango.assets.upload(projectId, makeFiles(names(3)), { ifExists: "add" }),
    import: ({ ango }: Ground, projectId: string) =>
      ango.assets.importFromCloud(projectId, [{ externalId: "a", data: "https://bucket.example/a" }]),
  }).flatMap(([what, call]): Promised[] => [
    {
      name: `an ${what} to a project that is not there is found out before anything is sent`,
      prove: async (ground) => {
        const error = await failureOf<UploadError>(call(ground, "6".repeat(24)));
        assert.equal((error.cause as Error).name, "BadRequestError");
        assert.match(error.message, /0 files are registered.*Invalid project/);
        const operations = new Set(ground.hub.requests.map(({ operation }) => operation));
        assert.deepEqual([...operations], ["createProject", "listAssets"]);
      },
    },
    {
      name: `an ${what} to a project that the key may not see is found out before anything is sent`,
      prove: async (ground) => {
        ground.hub.faults.add({ kind: "status", status: 403, operation: "listAssets" });
        const error = await failureOf<UploadError>(call(ground, ground.projectId));
        assert.equal((error.cause as Error).name, "PermissionError");
        assert.ok(!ground.hub.requests.some(({ operation }) => operation === "getUploadUrl"));
        assert.ok(!ground.hub.requests.some(({ operation }) => operation === "importAssets"));
      },
    },
  ]),
  {
    name: "an upload that can't look into its project leaves no journal behind",
    prove: async (ground) => {
      const lines: string[] = [];
      const journal = { read: async () => undefined, append: async (text: string) => void lines.push(text) };
      await failureOf(ground.ango.assets.upload("6".repeat(24), makeFiles(["a.jpg"]), { journal }));
      assert.deepEqual(lines, []);
    },
  },
];
