import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
let clone: string;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), "ango-hub-release-"));
  execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${root}`, clone]);
  for (const modules of ["node_modules", "scripts/node_modules"])
    symlinkSync(join(root, modules), join(clone, modules));
  writeFileSync(join(clone, ".git/info/exclude"), "node_modules\n");
  // What is in work may have notes already.
  const notes = readdirSync(join(clone, ".changeset")).filter((file) => file.endsWith(".md") && file !== "README.md");
  for (const note of notes) rmSync(join(clone, ".changeset", note));
  if (notes.length > 0) commit();
  return () => rmSync(clone, { recursive: true });
});

test("refuses to publish what is not committed", () => {
  appendFileSync(join(clone, "README.md"), "One more line.\n");
  expect(release()).toMatchObject({ status: 1, stderr: expect.stringContaining("changes that are not committed") });
  git("checkout", "--quiet", ".");
});

test("refuses to publish notes that are in no version yet", () => {
  writeFileSync(join(clone, ".changeset/quiet-boats.md"), '---\n"@ango-hub/client": patch\n---\n\nA fix.\n');
  commit();
  expect(release()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("quiet-boats.md is in no version yet"),
  });
  git("reset", "--quiet", "--hard", "HEAD~1");
});

test("refuses to publish generated files that differ from the description", () => {
  appendFileSync(join(clone, "generated/src/service.ts"), "export const drift = 1;\n");
  commit();
  const { status, stderr } = release();
  expect(status).toBe(1);
  expect(stderr).toMatch(/These files differ from the descriptions.*generated\/src\/service.ts.*the check fails/s);
});

function release(): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync("npm", ["run", "release", "--", "--dry-run"], { cwd: clone, encoding: "utf8" });
  return { status, stderr };
}

function commit(): void {
  git("add", "--all");
  git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message=A change");
}

function git(...args: string[]): void {
  execFileSync("git", args, { cwd: clone });
}
