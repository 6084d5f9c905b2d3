import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import type { UploadError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { startProgram } from "../child.ts";
import { makeFiles, makeFolder, registeredIds } from "../hub.ts";
import type { Promised } from "./promise.ts";

export const failing: readonly Promised[] = [
  {
    name: "a file that fails does not stop the others, and is listed with its reason",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const [good = "", empty = ""] = makeFiles(["good.jpg", "empty.jpg"]);
      writeFileSync(empty, "");
      const missing = join(dirname(good), "missing.jpg");
      const error = await failureOf<UploadError>(
        ango.assets.upload(projectId, [missing, good, empty, dirname(good), "https://example.com/b.jpg"]),
      );
      assert.equal(error.name, "UploadError");
      assert.deepEqual(
        error.registered.map(({ index }) => index),
        [1],
      );
      assert.deepEqual(
        error.failed.map(({ index }) => index),
        [0, 2, 3, 4],
      );
      matchEach(reasons(error), [
        /missing\.jpg could not be read: .*ENOENT/,
        /empty\.jpg is empty/,
        /is a folder/,
        /importFromCloud/,
      ]);
      assert.deepEqual(await registeredIds(ground), ["good.jpg"]);
    },
  },
  {
    name: "a file that can't be opened is listed with the external id that it was given, and with its path",
    prove: async ({ ango, projectId }) => {
      const error = await failureOf<UploadError>(
        ango.assets.upload(projectId, [
          { data: "missing.jpg", externalId: "beach" },
          "folder/gone.jpg",
          new Blob(["x"]),
          new File(["x"], "a.jpg"),
          { data: new File([], "b.jpg"), externalId: "b" },
        ]),
      );
      assert.deepEqual(
        error.failed.map(({ index, externalId, source }) => [index, externalId, source]),
        [
          [0, "beach", "missing.jpg"],
          [1, undefined, "folder/gone.jpg"],
          [2, undefined, undefined],
          [4, "b", "b.jpg"],
        ],
      );
      assert.match(error.message, /The first failure, missing\.jpg: missing\.jpg could not be read/);
    },
  },
  {
    name: "what is no file to upload is listed with its reason, whatever it is",
    prove: async ({ hub, ango, projectId }) => {
      const folder = makeFolder();
      execFileSync("mkfifo", [join(folder, "pipe")]);
      symlinkSync("loop", join(folder, "loop"));
      const sources: unknown[] = [
        join(folder, "pipe"),
        join(folder, "loop"),
        new Blob(["x"]),
        new Uint8Array(0),
        null,
        { data: 5, externalId: "number" },
        { data: new Blob(["x"]), externalId: "wide", metadata: { width: 0 } },
        { data: new Blob(["x"]), externalId: "attached", attachments: [{ type: "SOUND", value: "x" }] },
      ];
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, sources as Blob[]));
      matchEach(reasons(error), [
        /no regular file/,
        /ELOOP/,
        /Blob or bytes have no name/,
        /Blob or bytes have no name/,
        /data must be a path, a File, a Blob or bytes/,
        /data must be a path, a File, a Blob or bytes/,
        /metadata\.width/,
        /attachments\[0\]\.type/,
      ]);
      assert.equal(hub.state.files.size, 0);
    },
  },
  {
    name: "a file that may not be read is listed as failed, and does not stop the others",
    prove: async (ground) => {
      const [first = "", secret = "", open = ""] = makeFiles(["first.jpg", "secret.jpg", "open.jpg"]);
      chmodSync(dirname(secret), 0o755);
      chmodSync(secret, 0o000);
      chmodSync(open, 0o644);
      const running = startProgram("nobody-child.ts", ground, [ground.projectId, first, secret, open]);
      const { registered, reasons } = JSON.parse(await text(running.stdout));
      assert.deepEqual(registered, [1]);
      assert.equal(reasons.length, 1);
      const [[index, reason]] = reasons;
      assert.equal(index, 0);
      assert.ok(reason.includes(secret) && /EACCES|permission denied/i.test(reason), reason);
    },
  },
  {
    name: "a file that changes while it is uploaded is not registered",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      const [between = "", during = "", gone = "", steady = ""] = makeFiles(["a.jpg", "b.jpg", "c.jpg", "d.jpg"]);
      const change: Record<string, () => void> = {
        "content of a.jpg": () => writeFileSync(between, "content of A.JPG and more"),
        "content of b.jpg": () => writeFileSync(during, "content of B.JPG and more"),
        "content of c.jpg": () => rmSync(gone),
      };
      hub.use(async ({ operation, request }, next) => {
        if (operation !== "uploadFile") return next(request);
        const content = await request.clone().text();
        change[content]?.();
        return content === "content of a.jpg" ? new Response("", { status: 503 }) : next(request);
      });
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, [between, during, gone, steady]));
      assert.deepEqual(await registeredIds(ground), ["d.jpg"]);
      matchEach(reasons(error), [/a\.jpg changed/, /b\.jpg changed/, /ENOENT|no such file/i]);
    },
  },
];

function reasons({ failed }: UploadError): string[] {
  return failed.map(({ error }) => (error as Error).message);
}

function matchEach(texts: readonly string[], patterns: readonly RegExp[]): void {
  assert.equal(texts.length, patterns.length, texts.join("\n"));
  for (const [index, pattern] of patterns.entries()) assert.match(texts[index] ?? "", pattern);
}
