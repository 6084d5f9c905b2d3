import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AngoHub, type ProjectId, type StorageId } from "@ango-hub/client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type BucketServer, startBucketServer } from "../../testing/bucket-server.ts";
import { folderWith } from "../../testing/files.ts";
import { startPlainHub, type TestHub } from "../../testing/hub.ts";
import { assetsOf, newProject } from "../../testing/projects.ts";
import { type Ended, runAngo } from "../../testing/run-ango.ts";

let hub: TestHub;
let bucket: BucketServer;
let project: ProjectId;
let storage: StorageId;

beforeAll(async () => {
  hub = await startPlainHub();
  const ango = new AngoHub({ apiKey: hub.hub.apiKey, baseUrl: hub.url });
  const keys = { publicKey: "a", privateKey: "b", region: "eu-test-1" };
  storage = (await ango.storages.create({ name: "Cameras", provider: "AWS", ...keys }))._id;
});
beforeEach(async () => {
  bucket = await startBucketServer();
  project = await newProject(hub);
});
afterEach(() => bucket.close());
afterAll(() => hub.close());

function upload(cwd: string, ...args: string[]): Promise<Ended> {
  const to = ["--to", "s3://cams/road/", "--endpoint", bucket.url, "--storage", storage];
  return runAngo(["upload", "in", "--project", project, ...to, ...args], { env: { ...hub.env, ...bucket.env }, cwd });
}

function urlOf(path: string): string {
  return `${bucket.url}/cams/road/${path}`;
}

test("files lie in the bucket under their paths, and are assets by their URLs", async () => {
  const cwd = folderWith(["in/a.jpg", "in/day 1/u\u0308 #?%+!'()*.jpg"]);
  expect(await upload(cwd)).toMatchObject({ code: 0, stdout: "2 files registered.\n" });
  expect(bucket.objects.get("/cams/road/a.jpg")).toMatchObject({ type: "image/jpeg", bytes: Buffer.from("in/a.jpg") });
  expect([...bucket.objects.keys()]).toContain("/cams/road/day 1/\u00fc #?%+!'()*.jpg");
  expect(assetsOf(hub, project).sort()).toEqual([
    ["a.jpg", urlOf("a.jpg")],
    ["day 1/\u00fc #?%+!'()*.jpg", urlOf("day%201/%C3%BC%20%23%3F%25%2B%21%27%28%29%2A.jpg")],
  ]);
  const asset = [...hub.hub.state.assets.values()].find((one) => one.project === project);
  expect(asset).toMatchObject({ storage });
});

test("what is there already is not sent again, by the journal or else by its content", async () => {
  const cwd = folderWith(["in/a.jpg", "in/b.jpg"]);
  await upload(cwd);
  bucket.requests.length = 0;
  expect(await upload(cwd)).toMatchObject({ code: 0, stdout: "2 files registered.\n" });
  expect(bucket.requests).toEqual([]);
  expect(await upload(cwd, "--no-journal", "--if-exists", "skip")).toMatchObject({ code: 0 });
  expect(bucket.requests.map((request) => request.split(" ")[0])).toEqual(["HEAD", "HEAD"]);
});

test("an object with other content stays as it is", async () => {
  const cwd = folderWith(["in/a.jpg", "in/b.jpg"]);
  bucket.objects.set("/cams/road/a.jpg", { bytes: Buffer.from("12345678"), tag: "0".repeat(32), type: "" });
  const ended = await upload(cwd);
  expect(ended).toMatchObject({ code: 4, stdout: "1 file registered, 1 failed.\n" });
  expect(ended.stderr).toContain("road/a.jpg is in the bucket already, with other content");
  expect(String(bucket.objects.get("/cams/road/a.jpg")?.bytes)).toBe("12345678");
});

test("an overloaded server and cut connections are waited out", async () => {
  const cwd = folderWith(["in/a.jpg", "in/b.jpg", "in/c.jpg"]);
  bucket.trouble = ({ method, key, count }) => {
    if (method !== "PUT" || count > 1) return undefined;
    if (key.includes("a.jpg")) return { status: 503, code: "SlowDown" };
    return key.includes("b.jpg") ? "cut" : undefined;
  };
  expect(await upload(cwd)).toMatchObject({ code: 0, stdout: "3 files registered.\n" });
  expect(bucket.requests.filter((request) => request === "PUT /cams/road/a.jpg")).toHaveLength(3);
});

test("wrong credentials are one error, which shows no secret", async () => {
  const cwd = folderWith(Array.from({ length: 300 }, (_, index) => `in/${index}.jpg`));
  bucket.env.AWS_SECRET_ACCESS_KEY = "not-the-secret-key";
  const ended = await upload(cwd, "--verbose");
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr.match(/SignatureDoesNotMatch/g)).toHaveLength(1);
  expect(ended.stderr).toContain("Check AWS_SECRET_ACCESS_KEY");
  expect(ended.stderr).not.toContain("not-the-secret-key");
  expect(bucket.requests.length).toBeLessThan(50);
  bucket.env.AWS_REGION = "us-east-1";
  expect((await upload(cwd)).stderr).toContain("Check AWS_REGION");
});

test("a key that may not list the bucket writes, and overwrites nothing", async () => {
  const cwd = folderWith(["in/a.jpg", "in/b.jpg"]);
  bucket.objects.set("/cams/road/a.jpg", { bytes: Buffer.from("other"), tag: "0".repeat(32), type: "" });
  bucket.trouble = ({ method }) => (method === "HEAD" ? { status: 403, code: "AccessDenied" } : undefined);
  expect(await upload(cwd)).toMatchObject({ code: 4, stdout: "1 file registered, 1 failed.\n" });
  expect(String(bucket.objects.get("/cams/road/a.jpg")?.bytes)).toBe("other");
});

test("a large file goes in parts, of which only those that fail are sent again", async () => {
  const cwd = folderWith(["in/a.bin"]);
  truncateSync(join(cwd, "in/a.bin"), 70 * 1024 * 1024);
  let isCut = false;
  bucket.trouble = ({ method, count }) => {
    if (method !== "PUT" || count !== 2 || isCut) return undefined;
    isCut = true;
    return "cut";
  };
  expect(await upload(cwd)).toMatchObject({ code: 0, stdout: "1 file registered.\n" });
  expect(isCut).toBe(true);
  expect(bucket.objects.get("/cams/road/a.bin")?.bytes.length).toBe(70 * 1024 * 1024);
  expect(bucket.requests.filter((request) => request.startsWith("PUT"))).toHaveLength(6);
  // The tag of an object in parts is compared, too.
  expect(await upload(cwd, "--no-journal", "--if-exists", "skip")).toMatchObject({ code: 0 });
  expect(bucket.requests.filter((request) => request.startsWith("PUT"))).toHaveLength(6);
  // What fails for good leaves no parts behind.
  writeFileSync(join(cwd, "in/b.bin"), "");
  truncateSync(join(cwd, "in/b.bin"), 70 * 1024 * 1024);
  bucket.trouble = ({ method, key }) =>
    method === "PUT" && key.includes("b.bin") ? { status: 400, code: "EntityTooSmall" } : undefined;
  expect(await upload(cwd, "--if-exists", "skip")).toMatchObject({ code: 4 });
  expect(bucket.openUploads.size).toBe(0);
});

test("what it needs is told before anything is sent", async () => {
  const cwd = folderWith(["in/a.jpg"]);
  const run = (env: Record<string, string>, ...args: string[]) =>
    runAngo(["upload", "in", "--project", project, ...args], { env: { ...hub.env, ...env }, cwd });
  expect((await run(bucket.env, "--to", "s3://cams")).stderr).toContain("--to needs --storage");
  expect((await run({}, "--to", "s3://cams", "--storage", storage, "--endpoint", bucket.url)).stderr).toContain(
    "AWS_ACCESS_KEY_ID",
  );
  const { AWS_REGION: _, ...noRegion } = bucket.env;
  expect((await run(noRegion, "--to", "s3://cams", "--storage", storage)).stderr).toContain("Set AWS_REGION");
  expect((await run(bucket.env, "--to", "https://cams", "--storage", storage)).stderr).toContain("s3://bucket/prefix");
  expect((await run(bucket.env, "--endpoint", bucket.url)).code).toBe(2);
  expect(bucket.requests).toEqual([]);
});
