import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { refusedLicences } from "../../scripts/licences/refused.ts";

test.for([
  ["MIT", {}, true],
  ["(MIT OR GPL-3.0-only)", {}, true],
  ["MIT AND GPL-3.0-only", {}, false],
  ["GPL-3.0-only", {}, false],
  ["MPL-2.0", {}, false],
  ["MPL-2.0", { dev: true }, true],
  ["GPL-3.0-only", { dev: true }, false],
  [undefined, {}, false],
] as const)("%s of a package with %o is allowed: %s", ([license, use, isAllowed]) => {
  const packages = { "": {}, "packages/ours": {}, "node_modules/theirs": { ...(license && { license }), ...use } };
  expect(refusedLicences(packages, tmpdir())).toEqual(isAllowed ? [] : [`theirs: ${license ?? "unknown"}`]);
});

test("the licence of an old package is found where it is installed", () => {
  const root = mkdtempSync(join(tmpdir(), "ango-hub-licences-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "node_modules/old"), { recursive: true });
  writeFileSync(join(root, "node_modules/old/package.json"), JSON.stringify({ licenses: [{ type: "GPL-2.0" }] }));
  expect(refusedLicences({ "node_modules/old": {} }, root)).toEqual(["old: GPL-2.0"]);
});
