import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { folderWith } from "../../testing/files.ts";
import { startHub, type TestHub } from "../../testing/hub.ts";
import { assetsOf, newProject } from "../../testing/projects.ts";
import { type Ended, runAngo } from "../../testing/run-ango.ts";

let hub: TestHub;
let project: string;

beforeAll(async () => {
  hub = await startHub();
});
afterEach(() => hub.hub.faults.clear());
afterAll(() => hub.close());

function importCloud(cwd: string, list: string, args: readonly string[] = [], stdin = ""): Promise<Ended> {
  return runAngo(["import-cloud", list, "--project", project, ...args], { env: hub.env, cwd, stdin });
}

test("a table is registered with lists, facts for annotators, and names of URLs", async () => {
  project = await newProject(hub);
  const table = [
    "url;externalId;batches;width;height;context.weather;dataset",
    'https://a.example/1.jpg;one;Night|Rain;640;480;"rain; ""heavy""\r\nand cold";',
    "https://a.example/x%20y.jpg;;;;;;",
    ";pages;;;;;https://a.example/p1.png|https://a.example/p2.png",
    "",
  ];
  const cwd = folderWith({ "assets.csv": `\ufeff${table.join("\r\n")}` });
  const batches = ["--batch", "Night", "--batch", "Rain", "--create-batches"];
  expect(await importCloud(cwd, "assets.csv", batches)).toMatchObject({ code: 0, stdout: "3 files registered.\n" });
  const [one, named, pages] = [...hub.hub.state.assets.values()].filter((asset) => asset.project === project);
  expect(one).toMatchObject({ externalId: "one", contextData: { weather: 'rain; "heavy"\nand cold' } });
  expect(one?.metadata).toMatchObject({ width: 640, height: 480 });
  expect(named).toMatchObject({ externalId: "x y.jpg", data: "https://a.example/x%20y.jpg" });
  expect(pages?.dataset).toHaveLength(2);
});

test("JSON comes in lines or as an array, from a file or standard input, a thousand at a time", async () => {
  project = await newProject(hub);
  const assets = Array.from({ length: 2500 }, (_, index) => ({ url: `https://a.example/${index}.jpg` }));
  const cwd = folderWith({ "assets.ndjson": assets.map((asset) => JSON.stringify(asset)).join("\n") });
  let requests = 0;
  const remove = hub.hub.use(async ({ request, operation }, next) => {
    if (operation === "importAssets") requests += 1;
    return next(request);
  });
  expect(await importCloud(cwd, "assets.ndjson")).toMatchObject({ code: 0, stdout: "2500 files registered.\n" });
  expect(requests).toBe(3);
  expect(await importCloud(cwd, "assets.ndjson")).toMatchObject({ code: 0, stdout: "2500 files registered.\n" });
  expect(requests).toBe(3);
  remove();
  const more = JSON.stringify([{ url: "https://a.example/0.jpg" }, { url: "https://a.example/new.jpg" }]);
  const ended = await importCloud(cwd, "-", ["--if-exists", "skip", "--no-journal"], more);
  expect(ended).toMatchObject({ code: 0, stdout: "1 file registered, 1 there already.\n" });
  expect(assetsOf(hub, project)).toHaveLength(2501);
});

test("what fails is listed, and the list is one to import", async () => {
  project = await newProject(hub);
  const cwd = folderWith({ "list.csv": "url,externalId\nhttps://a.example/1.jpg,one\n/local/2.jpg,two\n" });
  const ended = await importCloud(cwd, "list.csv", ["--json"]);
  expect(ended.code).toBe(4);
  expect(JSON.parse(ended.stdout)).toMatchObject({
    registered: [{ externalId: "one" }],
    failed: [{ externalId: "two" }],
  });
  const list = join(cwd, `.ango-import-${project}.failed.ndjson`);
  expect(await importCloud(cwd, list)).toMatchObject({ code: 1, stdout: "0 files registered, 1 failed.\n" });
});

test("mistakes of a list are told with their line before anything is sent", async () => {
  project = await newProject(hub);
  const lists: Record<string, string> = {
    "unknown.csv": "url,extrnalId\nhttps://a.example/1.jpg,one\n",
    "twice.csv": "url,externalId\nhttps://a.example/1.jpg,one\nhttps://a.example/2.jpg,one\n",
    "broken.ndjson": '{"url":"https://a.example/1.jpg"}\n{"url":\n',
    "open.csv": 'url,externalId\nhttps://a.example/1.jpg,"one\n',
    "none.csv": "url,externalId\n",
  };
  const cwd = folderWith(lists);
  const messages: string[] = [];
  for (const name of Object.keys(lists)) {
    const { code, stdout, stderr } = await importCloud(cwd, name);
    expect({ code, stdout }, name).toEqual({ code: 2, stdout: "" });
    messages.push(stderr);
  }
  expect(messages.join("")).toContain('Line 2 has "extrnalId", which no asset has');
  expect(messages.join("")).toContain('Assets 1 and 2 of the list have one external id, "one"');
  expect(messages.join("")).toContain("Line 2 is no JSON");
  expect(messages.join("")).toContain("Line 2: a quote is never closed");
  expect(assetsOf(hub, project)).toEqual([]);
});
