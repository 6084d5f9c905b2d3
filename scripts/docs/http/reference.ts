import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
import {
  type Generation,
  generations,
  listOperations,
  type Node,
  readSpec,
  type Spec,
  toYaml,
} from "../../generate/spec.ts";
import { baseOf, head, header } from "../layout.ts";
import type { Finding } from "../search-index.ts";
import { generationPages, httpBar, operationPath } from "./generation-pages.ts";
import { samplesOf, withSamples } from "./samples.ts";
import { tryPage } from "./try-page.ts";
import { withoutInheritance } from "./without-inheritance.ts";

/**
 * Builds, of each generation, the Redoc page, the page to try operations, and the description in one file; returns what the
 * search should find.
 */
export async function buildHttpReference(root: string, site: string): Promise<Finding[]> {
  const offered = Object.keys(generationPages) as Generation[];
  return (await Promise.all(offered.map((generation) => buildGeneration(root, site, generation)))).flat();
}

async function buildGeneration(root: string, site: string, generation: Generation): Promise<Finding[]> {
  const spec = await readSpec(generation);
  const samples = samplesOf(spec, generation);
  const folder = `${site}/${generationPages[generation].folder}`;
  mkdirSync(folder, { recursive: true });
  await buildRedocPage(root, withoutInheritance(withSamples(spec, samples)), generation, `${folder}index.html`);
  writeFileSync(`${folder}try.html`, tryPage(generation, samples));
  writeFileSync(`${site}/${generations[generation]}`, toYaml(spec));
  return listOperations(spec).map(({ id, node }) => finding(generation, id, node));
}

function finding(generation: Generation, id: string, { summary, description }: Node): Finding {
  const text = `${summary}. ${description}`;
  return { title: id, kind: "HTTP", isClassic: generation === "classic", text, path: operationPath(generation, id) };
}

async function buildRedocPage(root: string, spec: Spec, generation: Generation, file: string): Promise<void> {
  const work = mkdtempSync(`${tmpdir()}/redoc-`);
  try {
    writeFileSync(`${work}/openapi.json`, JSON.stringify(spec));
    writeFileSync(`${work}/redocly.yaml`, JSON.stringify({ openapi: redocOptions }));
    writeFileSync(`${work}/page.hbs`, template(generation));
    await runRedoc(root, work, file);
  } finally {
    rmSync(work, { recursive: true });
  }
}

async function runRedoc(root: string, work: string, file: string): Promise<void> {
  const redocly = `${root}node_modules/@redocly/cli/bin/cli.js`;
  const input = [`${work}/openapi.json`, "--template", `${work}/page.hbs`, "--inlineBundle", "--output", file];
  await promisify(execFile)(process.execPath, [redocly, "build-docs", ...input], {
    cwd: work,
    // Redocly looks for a newer version of itself and reports how it is used, unless told not to.
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  writeFileSync(file, withOwnLinks(withoutOutsideRequests(readFileSync(file, "utf8"))));
}

const redocOptions = {
  codeSamples: { languages: [{ lang: "typescript", label: "TypeScript" }, { lang: "curl" }] },
  scrollYOffset: ".site-header",
};

function template(generation: Generation): string {
  const { folder, name } = generationPages[generation];
  const base = baseOf(folder);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>HTTP reference · ${name} · Ango Hub for TypeScript</title>
${head(base)}
{{{redocHead}}}
<link rel="stylesheet" href="${base}assets/http.css">
<script defer src="${base}assets/http.js"></script>
</head>
<body>
${header(base, folder, httpBar(generation, "index.html", base))}
<main id="content" tabindex="-1">
<noscript><p>This page needs JavaScript beyond its introduction. <a href="try.html">Every operation with its examples</a> does not.</p></noscript>
{{{redocHTML}}}
</main>
</body>
</html>
`;
}

/** Redoc shows its sections by hash, but writes links from the root of the host. */
function withOwnLinks(page: string): string {
  return page.replaceAll('href="/', 'href="#/');
}

/** The bundle fetches Redocly's logo for its credit line. The credit stays, as a picture inside the page. */
function withoutOutsideRequests(page: string): string {
  const self = page.replace(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g, logo());
  const outside = /<(?:script|link)[^>]+(?:src|href)="https?:[^"]*/.exec(self);
  if (outside) throw new Error(`the page would load something from elsewhere: ${outside[0]}`);
  return self;
}

function logo(): string {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="52" height="16"><text y="12" font-family="sans-serif" font-size="12" font-weight="600" fill="#2f7de1">Redocly</text></svg>';
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
