import type { Generation } from "../../generate/spec.ts";
import { repository } from "./facts.ts";
import { head, header } from "./header.ts";
import { baseOf } from "./link.ts";

/** A page of any part of the site. */
export interface Page {
  /** From the root of the site. */
  path: string;
  title: string;
  /** What search engines show below the title: a sentence or two. */
  description: string;
  content: string;
  /** What is left of the content, and in the menu on phones. */
  navigation: { label: string; html: string };
  /** The generation that the page is about, if it is about one, and where the same is said of each. */
  generations: { shown?: Generation | undefined; paths: Readonly<Record<Generation, string>> };
  /** Its headings. */
  contents?: readonly { id: string; title: string }[];
  /** What its kind of pages needs in its head. */
  head?: string;
  /** The file of the repository that it is written in. */
  source?: string;
  /** The same page as Markdown, beside it. */
  markdown?: string;
  /** Whether its content is Redoc's, which takes the whole width. */
  isWide?: boolean;
}

const generationNames: Readonly<Record<Generation, string>> = { current: "Today", classic: "Classic" };

/** The whole document of a page. */
export function renderPage(page: Page): string {
  const { path, title, description, content, navigation, contents = [], isWide = false } = page;
  const items = contents.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`);
  const toc = `<nav class="site-toc" aria-label="On this page"><p>On this page</p><ul>${items.join("")}</ul></nav>`;
  // Redoc brings a main part of its own, whose title is there while its introduction is.
  const main = isWide ? "div" : "main";
  const unseenTitle = isWide ? `<h1 class="site-unseen">${title}</h1>` : "";
  const alternate = page.markdown ? `<link rel="alternate" type="text/markdown" href="${page.markdown}">\n` : "";
  return `<!doctype html>
<html lang="en">
<head>
${head(path, title, description)}
${alternate}${page.head ?? ""}
</head>
<body>
${header(path, unseenTitle)}
<div class="site-grid${isWide ? " site-grid-wide" : ""}">
<nav class="site-side" id="site-menu" popover aria-label="${navigation.label}">
${generationSwitch(page)}
${navigation.html}
</nav>
<${main} class="site-content" id="content" tabindex="-1">
${content}
${footer(page)}</${main}>
${contents.length > 1 ? toc : ""}
</div>
</body>
</html>
`;
}

/** The way to the same page of the other generation of the service. */
function generationSwitch({ path, generations: { shown, paths } }: Page): string {
  const links = (Object.keys(generationNames) as Generation[]).map((generation) => {
    const current = generation === shown ? ' aria-current="true"' : "";
    return `<a href="${baseOf(path)}${paths[generation]}"${current}>${generationNames[generation]}</a>`;
  });
  return `<div class="site-generations" role="group" aria-label="Generation of the service">${links.join("")}</div>`;
}

function footer({ source, markdown }: Page): string {
  const links = [
    ...(source ? [`<a href="${repository}/edit/main/${source}">Edit this page</a>`] : []),
    ...(markdown ? [`<a href="${markdown}">This page as Markdown</a>`] : []),
  ];
  return links.length > 0 ? `<footer class="site-footer">${links.join("")}</footer>\n` : "";
}
