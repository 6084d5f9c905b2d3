import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { baseOf, type Link, page } from "./layout.ts";
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

/** Writes a page for every guide, and returns what the search should find in them. */
export function buildGuides(root: string, site: string, symbols: Symbols): Finding[] {
  const docs = `${root}docs/`;
  const render = createRenderer(docs, symbols);
  const files = chapters.flatMap(({ files }) => files);
  const pages = files.map((file) => {
    const path = file.replace(/README\.md$/, "index.html").replace(/\.md$/, ".html");
    return { path, ...render(file, path, readFileSync(docs + file, "utf8") + sourcesOf(docs, file)) };
  });
  for (const [index, { path, title, html, headings }] of pages.entries()) {
    const content = html + steps(path, pages[index - 1], pages[index + 1]);
    const navigation = navigationOf(path, pages);
    const contents = headings.filter(({ id }) => id);
    mkdirSync(dirname(`${site}/${path}`), { recursive: true });
    writeFileSync(`${site}/${path}`, page({ path, title, content, navigation, contents }));
  }
  cpSync(`${docs}pictures`, `${site}/pictures`, { recursive: true });
  return pages.flatMap(({ path, title, generation, headings }) =>
    headings.map((heading) => ({
      title: heading.title ? `${title}: ${heading.title}` : title,
      kind: "Guide",
      isClassic: generation === "classic",
      text: heading.text,
      path: heading.id ? `${path}#${heading.id}` : path,
    })),
  );
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
