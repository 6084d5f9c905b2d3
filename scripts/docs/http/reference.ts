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
import { baseOf } from "../layout/link.ts";
import { renderPage } from "../layout/page.ts";
import type { Finding } from "../search-index.ts";
import { generationPages, httpNavigation, inEachGeneration, operationPath } from "./generation-pages.ts";
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
  const isClassic = generation === "classic";
  return { title: id, kind: "operation", place: "HTTP", isClassic, text, path: operationPath(generation, id) };
}

async function buildRedocPage(root: string, spec: Spec, generation: Generation, file: string): Promise<void> {
  const work = mkdtempSync(`${tmpdir()}/redoc-`);
  try {
    writeFileSync(`${work}/openapi.json`, JSON.stringify(spec));
    writeFileSync(`${work}/redocly.yaml`, JSON.stringify({ openapi: redocOptions }));
    writeFileSync(`${work}/page.hbs`, template(generation, spec));
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

function template(generation: Generation, spec: Spec): string {
  const { folder, name } = generationPages[generation];
  const base = baseOf(folder);
  return renderPage({
    path: `${folder}index.html`,
    title: `HTTP reference · ${name}`,
    description:
      "Every operation of the Ango Hub API with its parameters, schemas and examples, in TypeScript and as curl commands.",
    head: `{{{redocHead}}}
<link rel="stylesheet" href="${base}assets/http.css">
<script defer src="${base}assets/http.js"></script>`,
    navigation: httpNavigation(generation, "index.html", listOperations(spec), introduction(spec)),
    generations: inEachGeneration(generation, "index.html"),
    content: `<noscript><p>This page needs JavaScript beyond its introduction. <a href="try.html">Every operation with its examples</a> does not.</p></noscript>
{{{redocHTML}}}`,
    isWide: true,
  });
}

/** The chapters that come before the operations. */
function introduction(spec: Spec): string {
  const chapters = [...String((spec.info as Node).description).matchAll(/^#+ (.+)$/gm)].map(
    ([, title = ""]) => `<li><a href="#/section/${title.toLowerCase().replace(/\W+/g, "-")}">${title}</a></li>`,
  );
  return `<p>Introduction</p><ul>${chapters.join("")}<li><a href="https://redocly.com/redoc/">Shown with Redoc</a></li></ul>`;
}

/** Redoc shows its sections by hash, but writes links from the root of the host. */
function withOwnLinks(page: string): string {
  return page.replaceAll('href="/', 'href="#/');
}

/** The bundle fetches Redocly's logo for its credit line. The credit stays, as a picture inside the page. */
function withoutOutsideRequests(page: string): string {
  const self = page.replace(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g, logo());
  const outside = /<(?:script|link(?! rel="canonical"))[^>]+(?:src|href)="https?:[^"]*/.exec(self);
  if (outside) throw new Error(`the page would load something from elsewhere: ${outside[0]}`);
  return self;
}

function logo(): string {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="52" height="16"><text y="12" font-family="sans-serif" font-size="12" font-weight="600" fill="#2f7de1">Redocly</text></svg>';
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
