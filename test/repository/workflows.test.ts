import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = globSync(".github/workflows/*.{yml,yaml}", { cwd: root });
const read = (file: string): string => readFileSync(root + file, "utf8");

type Permissions = string | Record<string, string>;
interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  needs?: string | string[];
  permissions?: Permissions;
  steps?: Step[];
  uses?: string;
  container?: unknown;
}
interface Workflow {
  on: unknown;
  permissions?: Permissions;
  env?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** What is wrong with the rights of a workflow: an empty list where nothing is. */
function problemsOf(text: string): string[] {
  const { on, permissions = "write-all", jobs, env = {} } = parse(text) as Workflow;
  const problems: string[] = [];
  // Runs with the rights of this repository what somebody else sent.
  if (/pull_request_target|workflow_run/.test(JSON.stringify(on))) problems.push("runs for what others sent");
  if (writes(permissions).length > 0) problems.push("gives every job rights to write");
  if (JSON.stringify(env).includes("secrets.")) problems.push("gives every job a secret");
  for (const [, uses = "", comment = ""] of text.matchAll(/^\s*(?:- )?["']?uses["']?:\s*(\S+)[ \t]*(.*)$/gm)) {
    if (isOurs(uses)) continue;
    if (!/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)) problems.push(`${uses} is not named by the hash of a commit`);
    else if (!/^# v\d+\.\d+\.\d+$/.test(comment)) problems.push(`${uses} does not say its version`);
  }
  for (const [name, job] of Object.entries(jobs)) {
    const rights = writes(job.permissions ?? permissions);
    const problem = (what: string): number => problems.push(`${name} ${what}`);
    if (job.container !== undefined || (job.uses !== undefined && !isOurs(job.uses)))
      problem("runs what another repository says");
    const steps = job.steps ?? [];
    for (const step of steps) {
      if (isAction(step, "actions/checkout") && step.with?.["persist-credentials"] !== false)
        problem("leaves its token behind");
      if (rights.length > 0 && usesCache(step)) problem("may write, and restores a shared cache");
      if (rights.length > 0 && installsWithScripts(step)) problem("may write, and runs install scripts");
    }
    if (rights.includes("id-token")) problems.push(...publishingProblems(name, job, jobs, permissions));
  }
  return problems;
}

/** A job that may publish takes what another job made, and sends it. */
function publishingProblems(name: string, job: Job, jobs: Record<string, Job>, permissions: Permissions): string[] {
  const problems: string[] = [];
  const makers = [job.needs ?? []]
    .flat()
    .filter((maker) => writes(jobs[maker]?.permissions ?? permissions).length === 0);
  if (makers.length === 0) problems.push(`${name} may publish, and takes nothing from a job that may write nothing`);
  for (const step of job.steps ?? []) {
    if (step.uses && !publishingActions.some((action) => isAction(step, action))) {
      problems.push(`${name} may publish, and uses ${step.uses}`);
    }
    for (const command of commandsOf(step)) {
      if (!publishingCommands.some((allowed) => allowed.test(command)))
        problems.push(`${name} may publish, and runs ${command}`);
    }
  }
  return problems;
}

const publishingActions = [
  "actions/download-artifact",
  "actions/setup-node",
  "denoland/setup-deno",
  "actions/deploy-pages",
];

const publishingCommands = [
  /^npm publish "\.\/\$tarball" --provenance --access public --ignore-scripts$/,
  /^deno publish --allow-dirty --no-check$/,
  /^if \[ "\$\(npm view "\$name@\$version" version 2>\/dev\/null\)" = "\$version" \]; then$/,
  /^while read -r name version tarball; do$|^done < packages\.txt$|^else$|^fi$|^echo "[^`(]*"$/,
];

function commandsOf({ run = "" }: Step): string[] {
  return run
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function writes(permissions: Permissions): string[] {
  if (typeof permissions === "string") return permissions === "read-all" ? [] : ["contents", "id-token"];
  return Object.entries(permissions)
    .filter(([, access]) => access === "write")
    .map(([right]) => right);
}

/** Whether a workflow is one of this repository, as it is at the same commit. */
function isOurs(uses: string): boolean {
  return /^\.\/\.github\/workflows\/[\w-]+\.yml$/.test(uses);
}

function isAction({ uses = "" }: Step, action: string): boolean {
  return uses.startsWith(`${action}@`);
}

/** `setup-node` also takes a cache where nobody asks for one, unless it is told not to. */
function usesCache(step: Step): boolean {
  const asks = isAction(step, "actions/cache") || ("cache" in (step.with ?? {}) && step.with?.cache !== false);
  return asks || (isAction(step, "actions/setup-node") && step.with?.["package-manager-cache"] !== false);
}

function installsWithScripts(step: Step): boolean {
  return commandsOf(step).some(
    (command) =>
      (/\bnpm (ci|i|install|add|rebuild|exec)\b/.test(command) && !/--ignore-scripts\b/.test(command)) ||
      /\b(npx|yarn|pnpm|bunx?)\b/.test(command),
  );
}

test.for(files)("%s gives away no more rights than its jobs need", (file) => {
  expect(problemsOf(read(file))).toEqual([]);
});

test("some job publishes packages, and some job the documentation", () => {
  const jobs = files.flatMap((file) => Object.values((parse(read(file)) as Workflow).jobs));
  const publishing = jobs.filter(({ permissions = {} }) => writes(permissions).includes("id-token"));
  const sent = publishing.flatMap(({ steps = [] }) => steps.flatMap((step) => [...commandsOf(step), step.uses ?? ""]));
  for (const what of [/^npm publish/, /^deno publish/, /^actions\/deploy-pages@/]) {
    expect(sent.filter((command) => what.test(command))).toHaveLength(1);
  }
});

test("nothing is published, and no version made, before the tests have passed", () => {
  expect(unheldJobs(read(".github/workflows/release.yml"))).toEqual([]);
  expect(parse(read(".github/workflows/docs.yml")).on).toEqual({ workflow_call: null, workflow_dispatch: null });
});

/** The jobs of a workflow that do not wait for the one that calls the tests. */
function unheldJobs(text: string): string[] {
  const { jobs } = parse(text) as Workflow;
  const isTests = (name: string): boolean => jobs[name]?.uses === "./.github/workflows/ci.yml";
  const waits = (name: string): boolean =>
    isTests(name) || [jobs[name]?.needs ?? []].flat().some((needed) => waits(needed));
  return Object.keys(jobs).filter((name) => !waits(name));
}

describe("the rules find", () => {
  const release = read(".github/workflows/release.yml");
  const damages: [what: string, from: RegExp | string, to: string, problem: RegExp][] = [
    ["a tag that can move", /checkout@\w{40} # v5\.1\.0/, "checkout@v5", /checkout@v5 is not named by the hash/],
    ["a hash without its version", " # v5.1.0", "", /does not say its version/],
    ["rights for every job", "permissions:\n  contents: read", "permissions: write-all", /every job rights/],
    ["no rights said", "permissions:\n  contents: read\n", "", /every job rights/],
    ["a token that is left behind", "          persist-credentials: false\n", "", /leaves its token behind/],
    ["a trigger by others", "on:\n  push:", "on:\n  pull_request_target:\n  push:", /what others sent/],
    [
      "install scripts where tags are written",
      "npm ci --ignore-scripts",
      "npm ci",
      /version may write, and runs install/,
    ],
    [
      "a cache where packages are published",
      "node-version: 24\n          package-manager-cache: false",
      "node-version: 24",
      /npm may write, and restores a shared cache/,
    ],
    [
      "a build where packages are published",
      "          while read -r name version tarball; do\n            if",
      "          npm run build\n          while read -r name version tarball; do\n            if",
      /npm may publish, and runs npm run build/,
    ],
    [
      "scripts of what is published",
      " --ignore-scripts\n            fi",
      "\n            fi",
      /npm may publish, and runs npm publish/,
    ],
    [
      "an action that is not known",
      "denoland/setup-deno@",
      "somebody/setup-deno@",
      /jsr may publish, and uses somebody/,
    ],
    [
      "a workflow of another repository",
      "uses: ./.github/workflows/ci.yml",
      "uses: somebody/else/.github/workflows/ci.yml@main",
      /ci runs what another repository says/,
    ],
    [
      "packages that nobody made apart",
      "    needs: build\n    runs-on: ubuntu-latest\n    permissions:\n      id-token",
      "    runs-on: ubuntu-latest\n    permissions:\n      id-token",
      /takes nothing from a job/,
    ],
  ];

  test("a job that waits for no tests", () => {
    expect(unheldJobs(release.replace("    needs: ci\n    if:", "    if:"))).toEqual([
      "version",
      "build",
      "npm",
      "jsr",
      "tags",
    ]);
  });

  test.each(damages)("%s", (_, from, to, problem) => {
    const damaged = release.replace(from, to);
    expect(damaged).not.toBe(release);
    expect(problemsOf(damaged)).toContainEqual(expect.stringMatching(problem));
  });
});
