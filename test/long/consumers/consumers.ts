/** A kind of project in which people use the packages. */
export interface Consumer {
  /** What they would say that they use. */
  name: string;
  /** Its folder in `projects`. */
  project: string;
  /**
   * The script of its `package.json` that tries it.
   *
   * @default "try"
   */
  script?: string;
  /**
   * What installs it: a package of npm with its version, and what is added to a project. Whatever is not npm itself comes from npm.
   *
   * @default npm
   */
  manager?: Manager;
  /** What the project is built into is not run here, where there is no phone, page or worker. */
  onlyBuilt?: true;
}

export interface Manager {
  command: readonly string[];
  /** Files that the manager wants in the project. */
  files?: Readonly<Record<string, string>>;
  run: readonly string[];
}

const program = "program";
const pnpm = ["npx", "--yes", "pnpm@9"];
const yarn1 = ["npx", "--yes", "yarn@1.22.22"];
const yarn4 = ["npx", "--yes", "@yarnpkg/cli-dist@4"];
const node20 = ["npx", "--yes", "--package=node@20.19", "--package=npm@10", "npm"];

/** From the one that has the most users. */
export const consumers: readonly Consumer[] = [
  { name: "Jest, its defaults", project: "jest" },
  { name: "Jest, jest-fixed-jsdom", project: "jest-jsdom" },
  { name: "ts-jest", project: "ts-jest" },
  { name: "@swc/jest", project: "jest-swc" },
  { name: "Vitest", project: "vitest", script: "node" },
  { name: "Vitest, jsdom", project: "vitest", script: "jsdom" },
  { name: "Vitest, happy-dom", project: "vitest", script: "happy-dom" },
  { name: "Next.js", project: "next" },
  { name: "Vite", project: "vite" },
  { name: "webpack", project: "webpack" },
  { name: "esbuild, CommonJS for Lambda", project: "lambda" },
  { name: "NestJS 10, and its Jest", project: "nest-10" },
  { name: "NestJS 12, and its Vitest", project: "nest-12" },
  { name: "ts-node, its defaults", project: "ts-node" },
  { name: "tsx", project: "tsx" },
  { name: "Rollup, with its node condition", project: "rollup" },
  { name: "Parcel, with packageExports", project: "parcel", onlyBuilt: true },
  { name: "Rspack", project: "rspack" },
  { name: "wrangler", project: "wrangler", onlyBuilt: true },
  { name: "Metro", project: "metro", onlyBuilt: true },
  {
    name: "npm, engine-strict on Node 20",
    project: program,
    manager: { command: [...node20, "install", "--engine-strict"], run: [...node20, "run"] },
  },
  { name: "pnpm", project: program, manager: { command: [...pnpm, "install"], run: [...pnpm, "run"] } },
  { name: "yarn 1", project: program, manager: { command: [...yarn1, "install"], run: [...yarn1, "run"] } },
  {
    name: "yarn 4, Plug'n'Play",
    project: program,
    manager: { command: [...yarn4, "install"], files: { "yarn.lock": "" }, run: [...yarn4, "run"] },
  },
];
