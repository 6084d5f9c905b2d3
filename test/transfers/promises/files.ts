import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileError, UploadError, ValidationError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { makeFolder } from "../hub.ts";
import type { Promised } from "./promise.ts";

const sources = [{ data: new Blob(["x"]), externalId: "a" }];

export const files: readonly Promised[] = [
  {
    name: "a download follows a link, and leaves a file its rights",
    prove: async ({ ango, projectId }) => {
      const exported = await ango.exports.create(projectId);
      const folder = makeFolder();
      const [target, link, secret] = ["target.zip", "link.zip", "secret.zip"].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      writeFileSync(target, "old");
      symlinkSync(target, link);
      writeFileSync(secret, "old");
      chmodSync(secret, 0o600);
      await exported.download(link);
      await exported.download(secret);
      assert.match(readFileSync(target, "latin1"), /^PK/);
      assert.match(readFileSync(secret, "latin1"), /^PK/);
      assert.equal(statSync(secret).mode & 0o777, 0o600);
    },
  },
  {
    name: "a download replaces nothing but files",
    prove: async ({ ango, projectId }) => {
      const exported = await ango.exports.create(projectId);
      const folder = join(makeFolder(), "folder");
      mkdirSync(folder);
      for (const to of [folder, "/dev/null"]) {
        const { name, argument } = await failureOf<ValidationError>(exported.download(to));
        assert.deepEqual({ name, argument }, { name: "ValidationError", argument: "to" });
      }
      assert.ok(statSync("/dev/null").isCharacterDevice());
    },
  },
  {
    name: "what the file system refuses is an error that names the file and says why",
    prove: async ({ ango, projectId }) => {
      const missing = join(makeFolder(), "missing", "file");
      const exported = await ango.exports.create(projectId);
      const { failed } = await failureOf<UploadError>(ango.assets.upload(projectId, [missing]));
      const errors = [
        await failureOf<FileError>(exported.download(missing)),
        await failureOf<FileError>(ango.assets.upload(projectId, sources, { journal: missing })),
        failed[0]?.error as FileError,
      ];
      for (const { name, code, path, message } of errors) {
        assert.deepEqual({ name, code, path }, { name: "FileError", code: "file_failed", path: missing });
        assert.match(message, /could not be (read|written): it or its folder does not exist \(ENOENT\)\.$/);
      }
    },
  },
];
