import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { packPackages } from "./pack.ts";
import { refusal } from "./refusal.ts";
import { stageJsr } from "./stage-jsr.ts";

// Publishes what has a new version, on npm and on JSR; with --dry-run, it checks the same and publishes nothing.
const { "dry-run": dryRun } = parseArgs({ options: { "dry-run": { type: "boolean", default: false } } }).values;
const root = fileURLToPath(new URL("../../", import.meta.url));
const stage = mkdtempSync(join(tmpdir(), "ango-hub-release-"));

try {
  const reason = refusal(root);
  if (reason === undefined) publish();
  else {
    console.error(`Nothing is published: ${reason}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(stage, { recursive: true });
}

function publish(): void {
  for (const [name, { version, bytes, files }] of Object.entries(packPackages(stage))) {
    console.log(`${name} ${version}: ${files.length} files, ${(bytes / 1000).toFixed(1)} kB`);
  }
  const jsr = join(stage, "jsr");
  stageJsr(jsr);
  if (!dryRun) run("npx", ["changeset", "publish"], root);
  // The stage is no repository.
  run("npx", ["deno", "publish", "--allow-dirty", ...(dryRun ? ["--dry-run"] : [])], jsr);
  console.log(dryRun ? "That is what would be published." : "Published.");
}

function run(command: string, args: string[], cwd: string): void {
  execFileSync(command, args, { cwd, stdio: "inherit" });
}
