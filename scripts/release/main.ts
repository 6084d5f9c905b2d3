import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { packPackages } from "./pack.ts";
import { refusal } from "./refusal.ts";
import { stageJsr } from "./stage-jsr.ts";

// Checks what is to be published and lays it out in a folder: tarballs for npm, with their names and versions in the order of
// their dependencies, and a workspace for JSR. Publishing is left to a workflow that does nothing else.
const options = { out: { type: "string" }, "dry-run": { type: "boolean", default: false } } as const;
const { out, "dry-run": dryRun } = parseArgs({ options }).values;
const root = fileURLToPath(new URL("../../", import.meta.url));

if ((out === undefined) !== dryRun) fail("Give --out with a new folder, or --dry-run to see what would be in it.");
else if (out === undefined) {
  const folder = mkdtempSync(join(tmpdir(), "ango-hub-release-"));
  try {
    layOut(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
} else if (!isNew(resolve(out))) fail(`${out} holds something already. Give a new folder.`);
else layOut(resolve(out));

function layOut(folder: string): void {
  const reason = refusal(root);
  if (reason !== undefined) {
    fail(`Nothing is published: ${reason}`);
    return;
  }
  const lines: string[] = [];
  for (const [name, { version, tarball, bytes, files }] of Object.entries(packPackages(folder))) {
    console.log(`${name} ${version}: ${files.length} files, ${(bytes / 1000).toFixed(1)} kB`);
    lines.push(`${name} ${version} ${basename(tarball)}\n`);
  }
  writeFileSync(join(folder, "packages.txt"), lines.join(""));
  const jsr = join(folder, "jsr");
  stageJsr(jsr);
  // The stage is no repository.
  const deno = join(root, "node_modules/.bin/deno");
  execFileSync(deno, ["publish", "--allow-dirty", "--dry-run"], { cwd: jsr, stdio: "inherit" });
  console.log("That is what is to be published.");
}

/** Whether a folder is empty; it is made where there is none. */
function isNew(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).length === 0;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
