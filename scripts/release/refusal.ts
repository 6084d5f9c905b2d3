import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Why this state of the repository must not be published, or nothing. */
export function refusal(root: string): string | undefined {
  if (output(root, "git", ["status", "--porcelain"]) !== "") return "there are changes that are not committed.";
  const notes = readdirSync(join(root, ".changeset")).filter((file) => file.endsWith(".md") && file !== "README.md");
  if (notes.length > 0) return `${notes.join(", ")} is in no version yet. Run: npm run version-packages`;
  for (const [script, what] of Object.entries(required)) {
    if (!passes(root, script)) return `${what}: npm run ${script}`;
  }
  return output(root, "git", ["status", "--porcelain"]) === "" ? undefined : "the checks changed files.";
}

const required = {
  check: "the check fails",
  "test:packed": "the tests of the packed packages fail",
};

function passes(root: string, script: string): boolean {
  try {
    execFileSync("npm", ["run", script], { cwd: root, stdio: "inherit" });
    return true;
  } catch {
    return false;
  }
}

function output(root: string, command: string, args: string[]): string {
  return execFileSync(command, args, { cwd: root, encoding: "utf8" });
}
