import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AngoHub, type Stage, type TaskEvent } from "@ango-hub/client";
import { signWebhook } from "@ango-hub/client/webhooks";
import { type RunningMock, startMock } from "@ango-hub/mock-server";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { labelSet as bunLabelSet } from "../../docs/examples/bun/label-set.ts";
import { photographs } from "../../scripts/quickstart/photographs.ts";
import { openBrowser, serveFolder } from "./browser.ts";

const examples = fileURLToPath(new URL("../../docs/examples/", import.meta.url));
const cli = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url));
const bin = fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url));

let mock: RunningMock;
let ango: AngoHub;

// Prism stands in between: an example that breaks the specification fails.
beforeAll(async () => {
  mock = await startMock();
  ango = new AngoHub({ apiKey: mock.hub.apiKey, baseUrl: mock.url });
});
afterAll(() => mock.close());

/** Runs a program of an example as its README says, and returns what it prints. */
async function run(command: string, args: readonly string[], variables: Record<string, string> = {}): Promise<string> {
  const env = { ...process.env, ANGO_API_KEY: mock.hub.apiKey, ANGO_BASE_URL: mock.url, ...variables };
  const { stdout } = await promisify(execFile)(bin + command, args, { env });
  return stdout;
}

describe("the examples", () => {
  test("Node uploads a folder, and uploads nothing when it runs again", async () => {
    const folder = mkdtempSync(`${tmpdir()}/photographs-`);
    mkdirSync(`${folder}/harbour`);
    for (const name of ["a.jpg", "harbour/b.png", "notes.txt"]) writeFileSync(`${folder}/${name}`, `the file ${name}`);
    const upload = () => run("node", [`${examples}node/upload-folder.ts`, folder, "Road scenes"]);
    expect(await upload()).toBe("2 photographs are in Road scenes.\n");
    expect(await upload()).toBe("2 photographs are in Road scenes.\n");
    const [project] = (await ango.projects.list().all({ max: 100 })).filter(({ name }) => name === "Road scenes");
    const { items } = await ango.assets.list(project?._id ?? "");
    expect(items.map(({ externalId }) => externalId).sort()).toEqual(["a.jpg", "b.png"]);
  });

  test("Bun pre-labels what is to be labelled, and Deno counts it", async () => {
    const projectId = await projectWith(["a.jpg", "b.jpg"]);
    expect(await run("bun", [`${examples}bun/pre-label.ts`, projectId])).toBe("2 assets are pre-labelled.\n");
    expect(await run("bun", [`${examples}bun/pre-label.ts`, projectId])).toBe("0 assets are pre-labelled.\n");
    for await (const { _id } of ango.tasks.list(projectId)) await submit(_id);
    const deno = ["run", "--no-lock", "--node-modules-dir=manual", "--allow-net"];
    const allowed = "--allow-env=ANGO_API_KEY,ANGO_BASE_URL";
    expect(await run("deno", [...deno, allowed, `${examples}deno/count-objects.ts`, projectId])).toBe("Vehicle: 2\n");
  });

  test("the browser page labels a dropped image and sends it", async () => {
    const folder = mkdtempSync(`${tmpdir()}/page-`);
    writeFileSync(`${folder}/index.html`, readFileSync(`${examples}browser/index.html`));
    await build({
      entryPoints: [`${examples}browser/page.ts`],
      bundle: true,
      format: "esm",
      outdir: folder,
    });
    writeFileSync(`${folder}/photograph.jpg`, readFileSync(photographs[0]?.path ?? ""));
    const server = await serveFolder(folder);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.fill("[name=baseUrl]", mock.url);
      await page.fill("[name=apiKey]", mock.hub.apiKey);
      await page.evaluate(dropPhotograph);
      await page.getByRole("status").getByText("Drag a box").waitFor();
      await page.locator("canvas").dragTo(page.locator("canvas"), {
        sourcePosition: { x: 20, y: 30 },
        targetPosition: { x: 120, y: 90 },
      });
      await page.getByRole("button", { name: "Send" }).click();
      await page.getByRole("status").getByText("Sent photograph.jpg with 1 boxes.").waitFor();
    } finally {
      await browser.close();
      await server.close();
    }
    const project = (await ango.projects.list().all({ max: 100 })).find(({ name }) => name.startsWith("Labelled"));
    const [task] = (await ango.tasks.list(project?._id ?? "", { includeAnswer: true })).items;
    expect(task?.answer?.tools?.[0]).toMatchObject({ "bounding-box": { width: expect.any(Number) } });
  });

  test("the worker assigns a labelled task to the reviewer, and refuses what nobody signed", async () => {
    const projectId = await projectWith(["a.jpg"]);
    await mock.hub.add({ users: [{ email: "reviewer@example.com" }] });
    await ango.workflows.set(projectId, stages);
    const [{ _id: taskId = "" } = {}] = (await ango.tasks.list(projectId)).items;
    await submit(taskId);
    const { outputFiles } = await build({
      entryPoints: [`${examples}worker/worker.ts`],
      bundle: true,
      format: "esm",
      conditions: ["workerd", "worker", "browser"],
      write: false,
    });
    const worker = new Miniflare({
      modules: true,
      script: outputFiles[0]?.text ?? "",
      compatibilityDate: "2026-01-01",
      bindings: {
        ANGO_API_KEY: mock.hub.apiKey,
        ANGO_BASE_URL: mock.url,
        WEBHOOK_SECRET: "a secret",
        REVIEWER: "reviewer@example.com",
        REVIEW_STAGE: "Review",
      },
    });
    try {
      const asset = { asset: "https://example.com/a.jpg", externalId: "a.jpg" };
      const event: TaskEvent = { ...asset, projectId, task: { taskId, stage: "Call" } };
      const signed = await signWebhook(event, "a secret");
      const url = "https://labels.example.workers.dev/";
      expect((await worker.dispatchFetch(url, { method: "POST", body: signed.body })).status).toBe(401);
      expect((await worker.dispatchFetch(url, { method: "POST", ...signed })).status).toBe(204);
      const assignee = async () => (await ango.tasks.get(taskId)).assignee;
      await expect.poll(assignee, { timeout: 10_000 }).toBe("reviewer@example.com");
    } finally {
      await worker.dispose();
    }
  });

  test("the label set in git plans, applies, and then changes nothing", async () => {
    const { _id } = await ango.projects.create({ name: "In git" });
    const program = (...args: string[]) => {
      return run("node", [cli, "label-set", ...args, _id, `${examples}label-set-in-git/label-set.ts`]);
    };
    expect(await program("apply", "--dry-run")).toContain("Vehicle is added.\n");
    expect(await program("apply", "--yes")).toContain("Vehicle is added.\n");
    expect(await program("diff")).toBe("");
    await ango.labelSets.set(_id, { tools: [{ tool: "point", title: "Nose", schemaId: "nose" }] });
    await expect(program("apply", "--dry-run")).rejects.toMatchObject({ code: 3 });
    await expect(program("apply", "--yes")).rejects.toMatchObject({ code: 3 });
  });
});

const stages: Stage[] = [
  { id: "Start", type: "Start", name: "Start", next: ["Label"], autoForward: true },
  { id: "Label", type: "Label", name: "Label", next: ["Call"] },
  { id: "Call", type: "Webhook", name: "Call", next: ["Review"] },
  { id: "Review", type: "Review", name: "Review", next: ["Complete", "Label"] },
  { id: "Complete", type: "Complete", name: "Complete" },
];

/** Sends a task on with what it has, as an annotator does. */
async function submit(taskId: string): Promise<void> {
  const nothing = { objects: [], classifications: [], relations: [] };
  await ango.tasks.annotate(taskId, nothing, { mode: "merge", nextStage: true });
}

async function projectWith(externalIds: readonly string[]): Promise<string> {
  const { _id } = await ango.projects.create({ name: "Assets to label" });
  await ango.labelSets.set(_id, bunLabelSet);
  await ango.assets.upload(
    _id,
    externalIds.map((externalId) => ({ data: new Blob([externalId]), externalId })),
  );
  return _id;
}

/** Drops the photograph on the page, as a person does with a file. */
async function dropPhotograph(): Promise<void> {
  const photograph = await (await fetch("photograph.jpg")).blob();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([photograph], "photograph.jpg", { type: "image/jpeg" }));
  document.querySelector("canvas")?.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
}
