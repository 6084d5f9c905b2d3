import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHub, type TestHub } from "../../testing/hub.ts";
import { addRoadScenes, project } from "../../testing/road-scenes.ts";
import { type Ended, runAngo } from "../../testing/run-ango.ts";

let hub: TestHub;
const cwd = mkdtempSync(join(tmpdir(), "ango-label-sets-"));
const ango = (...args: string[]): Promise<Ended> => runAngo(args, { env: hub.env, cwd });
const code = (name: string): string => fileURLToPath(new URL(`../../testing/.code/${name}`, import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(join(cwd, name), "utf8"));
const updates = (): number => hub.hub.requests.filter(({ operation }) => operation === "updateProject").length;

beforeAll(async () => {
  hub = await startHub();
  await addRoadScenes(hub);
  // Where the packages are found, as in a repository that has them installed.
  mkdirSync(code("."), { recursive: true });
});
afterAll(async () => {
  rmSync(code("."), { recursive: true, force: true });
  await hub.close();
});

describe("ango label-set", () => {
  test("pulls JSON and code that change nothing", async () => {
    for (const path of ["label-set.json", code("label-set.ts")]) {
      expect((await ango("label-set", "pull", project, "-o", path)).code).toBe(0);
      expect(await ango("label-set", "diff", project, path)).toMatchObject({ code: 0, stdout: "" });
      expect(await ango("label-set", "apply", project, path)).toMatchObject({ code: 0, stdout: "" });
    }
    const { stdout } = await ango("label-set", "pull", project);
    expect(JSON.parse(stdout)).toEqual(read("label-set.json"));
    expect(updates()).toBe(0);
  });

  test("names labels that would be orphaned, and gives them up only when told to", async () => {
    await ango("label-set", "pull", project, "-o", "smaller.json");
    const labelSet = read("smaller.json");
    const without = { ...labelSet, tools: labelSet.tools.filter(({ title }: { title: string }) => title !== "City") };
    writeFileSync(join(cwd, "smaller.json"), JSON.stringify(without));
    const diff = await ango("label-set", "diff", project, "smaller.json", "--json");
    expect(diff).toMatchObject({ code: 3, stderr: "Warning: Labels of City would be orphaned.\n" });
    expect(JSON.parse(diff.stdout)).toMatchObject({
      orphansLabels: true,
      applied: false,
      changes: [{ kind: "removed" }],
    });
    expect(await ango("label-set", "apply", project, "smaller.json", "--yes", "--json")).toMatchObject({ code: 3 });
    expect(await ango("label-set", "apply", project, "smaller.json", "--dry-run")).toMatchObject({ code: 3 });
    expect(await ango("label-set", "apply", project, "smaller.json", "--dry-run", "--orphan-labels")).toMatchObject({
      code: 0,
    });
    expect(updates()).toBe(0);
    expect(await ango("label-set", "apply", project, "smaller.json", "--orphan-labels")).toMatchObject({ code: 2 });
    const applied = await ango("label-set", "apply", project, "smaller.json", "--orphan-labels", "--yes", "--json");
    expect([applied.code, JSON.parse(applied.stdout).applied]).toEqual([0, true]);
    expect(await ango("label-set", "diff", project, "smaller.json")).toMatchObject({ code: 0 });
  });

  test("runs code, which knows what parts were called before, and takes JSON from standard input", async () => {
    const source = `import { boundingBox, defineLabelSet } from "@ango-hub/label-set";
      export default defineLabelSet({ tools: [boundingBox("Car", { renamedFrom: "Vehicle" })] });`;
    writeFileSync(code("renamed.ts"), source);
    const { code: exit, stdout } = await ango("label-set", "diff", project, code("renamed.ts"), "--json");
    const renamed = JSON.parse(stdout).changes.find(({ field }: { field?: string }) => field === "title");
    expect([exit, renamed]).toMatchObject([3, { before: "Vehicle", after: "Car", orphansLabels: false }]);
    await ango("label-set", "pull", project, "-o", "same.json");
    const stdin = readFileSync(join(cwd, "same.json"), "utf8");
    expect(await runAngo(["label-set", "diff", project, "-"], { env: hub.env, cwd, stdin })).toMatchObject({ code: 0 });
  });

  test("checks a file, with the place of each problem", async () => {
    const files = {
      "good.json": '{"tools": []}',
      "typed.json": '{"tools": [{"title": 3}]}',
      "broken.json": '{\n"tools": [,]\n}',
      "list.json": "[]",
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
    writeFileSync(code("none.ts"), "export const other = 1;");
    expect(await ango("label-set", "check", "good.json", "--json")).toMatchObject({ code: 0 });
    expect(await ango("label-set", "check", "typed.json")).toMatchObject({
      code: 1,
      stderr: "Error: typed.json: The label set has a problem:\n  /tools/0/title: is a number; it must be a string.\n",
    });
    expect(await ango("label-set", "check", "broken.json")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("broken.json:2:11 is no JSON: a value should stand there."),
    });
    const twins = {
      tools: ["1", "2"].map((schemaId) => ({ tool: "polygon", title: "Car", schemaId, color: "#FF0000" })),
    };
    writeFileSync(join(cwd, "twins.json"), JSON.stringify(twins));
    const checked = await ango("label-set", "check", "twins.json");
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(/^twins\.json: \/tools\/1.* \[duplicate-title\]$/m);
    const allowed = ["label-set", "check", "twins.json", "--allow", "duplicate-title,duplicate-color"];
    expect(await ango(...allowed, "--json")).toMatchObject({ code: 0 });
    expect((await ango("label-set", "check", "list.json")).code).toBe(1);
    expect((await ango("label-set", "check", code("none.ts"))).stderr).toContain("but exports other");
    expect((await ango("label-set", "check", "nowhere.json")).stderr).toContain("there is no such file");
  });
});

describe("ango workflow", () => {
  test("pulls what changes nothing, shows changes, and applies them", async () => {
    await ango("workflow", "pull", project, "-o", "workflow.json");
    expect(await ango("workflow", "diff", project, "workflow.json")).toMatchObject({ code: 0, stdout: "" });
    const stages = read("workflow.json");
    stages[1].next = ["Review"];
    stages.splice(2, 0, { id: "Review", type: "Review", name: "Review", next: ["Complete", "Label"], assignedTo: [] });
    writeFileSync(join(cwd, "more.json"), JSON.stringify(stages));
    const diff = await ango("workflow", "diff", project, "more.json", "--json");
    expect([diff.code, JSON.parse(diff.stdout).changes.length]).toEqual([3, 2]);
    const before = updates();
    const applied = await ango("workflow", "apply", project, "more.json", "--yes", "--json");
    expect([applied.code, JSON.parse(applied.stdout).applied, updates()]).toEqual([0, true, before + 1]);
    expect(await ango("workflow", "diff", project, "more.json")).toMatchObject({ code: 0 });
  });

  test("refuses what is no graph, or no list of stages, before anything is sent", async () => {
    await ango("workflow", "pull", project, "-o", "lost.json");
    const stages = read("lost.json");
    stages[1].next = ["Nowhere"];
    writeFileSync(join(cwd, "lost.json"), JSON.stringify(stages));
    const before = updates();
    const ended = await ango("workflow", "apply", project, "lost.json", "--yes");
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('"Label" leads to "Nowhere", which is no stage.');
    writeFileSync(join(cwd, "no-id.json"), '[{"name": "Start"}]');
    expect((await ango("workflow", "diff", project, "no-id.json")).stderr).toContain("no-id.json: [0] must be a stage");
    expect(updates()).toBe(before);
  });
});
