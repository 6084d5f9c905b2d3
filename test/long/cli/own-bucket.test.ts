import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AngoHub, type StorageId } from "@ango-hub/client";
import { AwsClient } from "aws4fetch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith } from "../../../packages/cli/testing/files.ts";
import { startPlainHub, type TestHub } from "../../../packages/cli/testing/hub.ts";
import { assetsOf, newProject } from "../../../packages/cli/testing/projects.ts";
import { type Ended, runAngo } from "../../../packages/cli/testing/run-ango.ts";
import { wait } from "../../promised.ts";
import { hasPython, installPython, remove, temporaryFolder } from "../tools.ts";

const port = 5_371;
const endpoint = `http://127.0.0.1:${port}`;
const keys = { AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret", AWS_REGION: "eu-central-1" };

const title = hasPython
  ? "ango upload --to, into moto's S3"
  : "ango upload --to (skipped: python3 with venv is not found)";

describe.skipIf(!hasPython)(title, () => {
  const place = temporaryFolder();
  let server: ChildProcess;
  let hub: TestHub;
  let storage: StorageId;

  beforeAll(async () => {
    const bin = await installPython(place, "moto[s3,server]==5.2.5");
    server = spawn(join(bin, "moto_server"), ["-p", String(port)], { stdio: "ignore" });
    for (let tries = 0; tries < 200 && !(await fetch(endpoint).catch(() => undefined)); tries += 1) await wait(100);
    const body =
      "<CreateBucketConfiguration><LocationConstraint>eu-central-1</LocationConstraint></CreateBucketConfiguration>";
    await fetch(`${endpoint}/cams`, { method: "PUT", body });
    hub = await startPlainHub();
    const ango = new AngoHub({ apiKey: hub.hub.apiKey, baseUrl: hub.url });
    const given = { provider: "AWS", publicKey: "a", privateKey: "b", region: "eu-central-1" } as const;
    storage = (await ango.storages.create({ name: "Cameras", ...given }))._id;
  });
  afterAll(async () => {
    server.kill();
    await hub.close();
    remove(place);
  });

  const upload = (cwd: string, project: string, prefix: string, ...args: string[]): Promise<Ended> => {
    const to = ["--to", `s3://cams/${prefix}`, "--endpoint", endpoint, "--storage", storage];
    return runAngo(["upload", "in", "--project", project, ...to, ...args], { env: { ...hub.env, ...keys }, cwd });
  };

  test("files of all sizes and names arrive whole, and by the URLs that are registered", async () => {
    const project = await newProject(hub);
    const cwd = folderWith(["in/a b.jpg", "in/\u00fc/#?%+&=.jpg", "in/x/~!'()*@$,;:.jpg"]);
    writeFileSync(join(cwd, "in/large.bin"), randomBytes(100_000_000));
    expect(await upload(cwd, project, "whole")).toMatchObject({ code: 0, stdout: "4 files registered.\n" });
    const [accessKeyId, secretAccessKey] = [keys.AWS_ACCESS_KEY_ID, keys.AWS_SECRET_ACCESS_KEY];
    const reader = new AwsClient({ accessKeyId, secretAccessKey, service: "s3", region: keys.AWS_REGION });
    for (const [externalId, url] of assetsOf(hub, project)) {
      const stored = Buffer.from(await (await reader.fetch(url)).arrayBuffer());
      expect(md5(stored), externalId).toBe(md5(readFileSync(join(cwd, "in", externalId))));
    }
  });

  test("thousands of files arrive, and the same command sends nothing again", async () => {
    const project = await newProject(hub);
    const cwd = folderWith(Array.from({ length: 1000 }, (_, index) => `in/${index % 10}/${index}.jpg`));
    expect(await upload(cwd, project, "many")).toMatchObject({ code: 0, stdout: "1000 files registered.\n" });
    expect(await upload(cwd, project, "many")).toMatchObject({ code: 0, stdout: "1000 files registered.\n" });
    const again = await upload(cwd, project, "many", "--no-journal", "--if-exists", "skip");
    expect(again).toMatchObject({ code: 0, stdout: "0 files registered, 1000 there already.\n" });
  });

  test("a bucket that is none is one error", async () => {
    const project = await newProject(hub);
    const cwd = folderWith(["in/a.jpg", "in/b.jpg"]);
    const args = ["--to", "s3://no-such-bucket", "--endpoint", endpoint, "--storage", storage];
    const env = { ...hub.env, ...keys };
    const ended = await runAngo(["upload", "in", "--project", project, ...args], { env, cwd });
    expect(ended.code).toBe(1);
    expect(ended.stderr.match(/NoSuchBucket/g)).toHaveLength(1);
  });
});

function md5(bytes: Buffer): string {
  return createHash("md5").update(bytes).digest("hex");
}
