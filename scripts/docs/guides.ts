import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Generation } from "../generate/spec.ts";
import { writeForAssistants } from "./assistants.ts";
import type { Heading } from "./headings.ts";
import { baseOf, type Link } from "./layout/link.ts";
import { renderPage } from "./layout/page.ts";
import { linkedMarkdown } from "./links.ts";
import { createRenderer, type Symbols } from "./markdown.ts";
import type { Finding } from "./search-index.ts";

/** The guides, in the order in which they are read. */
const chapters: readonly { title: string; files: readonly string[] }[] = [
  {
    title: "Begin",
    files: [
      "README.md",
      "guides/first-steps.md",
      "guides/authentication.md",
      "guides/command-line.md",
      "guides/from-python.md",
      "guides/from-python-classic.md",
    ],
  },
  {
    title: "Label",
    files: [
      "guides/label-sets.md",
      "guides/uploading.md",
      "guides/pre-labels.md",
      "guides/video-and-text.md",
      "guides/exporting.md",
      "guides/masks.md",
      "guides/converting.md",
      "guides/converting-xml.md",
      "guides/converting-text.md",
      "guides/converting-yolo.md",
      "guides/workflows.md",
      "guides/reviewing.md",
      "guides/quality.md",
      "guides/statistics.md",
    ],
  },
  {
    title: "Run",
    files: [
      "guides/testing-offline.md",
      "guides/errors-and-retries.md",
      "guides/what-has-no-method.md",
      "guides/assistants.md",
      "guides/logging.md",
      "guides/networks.md",
      "guides/runtimes.md",
      "guides/jest-and-commonjs.md",
      "guides/nextjs.md",
      "guides/large-projects.md",
      "guides/clusters.md",
      "guides/classic.md",
      "fault-matrix.md",
      "generators.md",
    ],
  },
  { title: "Examples", files: ["node", "deno", "bun", "browser", "worker", "label-set-in-git"].map(exampleOf) },
];

function exampleOf(name: string): string {
  return `examples/${name}/README.md`;
}

/** Writes a page for every guide, as HTML and as Markdown, and returns what the search should find in them. */
export function buildGuides(root: string, site: string, symbols: Symbols): Finding[] {
  const docs = `${root}docs/`;
  const render = createRenderer(docs, symbols);
  const pages = chapters.flatMap(({ title: chapter, files }) =>
    files.map((file) => {
      const path = file.replace(/README\.md$/, "index.html").replace(/\.md$/, ".html");
      const text = readFileSync(docs + file, "utf8") + sourcesOf(docs, file);
      const rendered = render(file, path, text);
      return { file, path, text, chapter, description: firstSentences(rendered.headings[0]?.text ?? ""), ...rendered };
    }),
  );
  for (const [index, page] of pages.entries()) {
    const { file, path, text, title, description, generation, html, headings } = page;
    const markdown = path.replace(/\.html$/, ".md");
    mkdirSync(dirname(`${site}/${path}`), { recursive: true });
    writeFileSync(`${site}/${markdown}`, linkedMarkdown(docs, file, text));
    const document = renderPage({
      path,
      title,
      description,
      content: html + steps(path, pages[index - 1], pages[index + 1]),
      navigation: { label: "Guides", html: navigationOf(path, pages) },
      generations: generationsOf(path, generation),
      contents: contentsOf(headings),
      source: `docs/${file}`,
      markdown: basename(markdown),
    });
    writeFileSync(`${site}/${path}`, document);
  }
  cpSync(`${docs}pictures`, `${site}/pictures`, { recursive: true });
  writeForAssistants(site, pages);
  return pages.flatMap(({ path, title, generation, headings }) =>
    headings.map((heading) => ({
      title: heading.title || title,
      kind: heading.title ? "section" : "guide",
      place: title,
      isClassic: generation === "classic",
      text: heading.text,
      path: heading.id ? `${path}#${heading.id}` : path,
    })),
  );
}

/** As many headings as can be looked over. */
function contentsOf(headings: readonly Heading[]): Heading[] {
  const all = headings.filter(({ id }) => id);
  return all.length <= 25 ? all : all.filter(({ level }) => level === 2);
}

/** Guides that are there for each generation. */
const pairs = [["guides/from-python.html", "guides/from-python-classic.html"]];

function generationsOf(path: string, shown: Generation) {
  const [current = "index.html", classic = "guides/classic.html"] = pairs.find((pair) => pair.includes(path)) ?? [];
  return { shown, paths: { current, classic, [shown]: path } };
}

/** As much of a text as a search engine shows. */
function firstSentences(text: string): string {
  const short = text.trim().slice(0, 200);
  return short.length < 200 ? short : (/^.*[.:](?= )/.exec(short)?.[0] ?? `${short.replace(/ \S*$/, "")} …`);
}

/** The programs of an example, as they are. */
function sourcesOf(docs: string, file: string): string {
  if (!file.startsWith("examples/")) return "";
  const folder = dirname(docs + file);
  return globSync("*.{ts,html,json}", { cwd: folder })
    .sort()
    .filter((name) => name !== "package.json")
    .map((name) => {
      const language = name.split(".").at(-1);
      return `\n\n## ${name}\n\n\`\`\`${language}\n${readFileSync(`${folder}/${name}`, "utf8")}\`\`\`\n`;
    })
    .join("");
}

function navigationOf(current: string, pages: readonly Link[]): string {
  const rest = [...pages];
  return chapters
    .map(({ title, files }) => {
      const links = rest.splice(0, files.length).map(({ path, title }) => {
        const here = path === current ? ' aria-current="page"' : "";
        return `<li><a href="${baseOf(current)}${path}"${here}>${title}</a></li>`;
      });
      return `<p>${title}</p><ul>${links.join("")}</ul>`;
    })
    .join("");
}

function steps(current: string, before: Link | undefined, after: Link | undefined): string {
  const previous = before ? `<a rel="prev" href="${baseOf(current)}${before.path}">← ${before.title}</a>` : "";
  const next = after ? `<a rel="next" href="${baseOf(current)}${after.path}">${after.title} →</a>` : "";
  return `<nav class="guide-steps" aria-label="Previous and next">${previous}${next}</nav>`;
}
