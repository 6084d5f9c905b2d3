/** A page of the site that is written in Markdown. */
export interface Link {
  title: string;
  path: string;
}

/** Relative way from a page back to the root of the site, which may lie under any path, or on a disk. */
export function baseOf(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

const sections: readonly (Link & { folder: string })[] = [
  { title: "Guides", path: "index.html", folder: "" },
  { title: "API", path: "api/index.html", folder: "api/" },
  { title: "HTTP", path: "http/index.html", folder: "http/" },
];

/** What every page needs in its head, before anything is painted. */
export function head(base: string): string {
  return `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(mark("#0b6b75"))}">
<link rel="stylesheet" href="${base}assets/theme.css">
<script>document.documentElement.dataset.theme = localStorage.getItem("tsd-theme") || "os";</script>
<script defer src="${base}assets/site.js" data-base="${base}"></script>`;
}

/** The bar at the top of every page; `more` stands at its end. */
export function header(base: string, path: string, more = ""): string {
  const here = sections.findLast(({ folder }) => path.startsWith(folder));
  const links = sections.map(({ title, path }) => {
    const current = title === here?.title ? ' aria-current="true"' : "";
    return `<a href="${base}${path}"${current}>${title}</a>`;
  });
  return `<a class="site-skip" href="#content">Skip to the content</a>
<header class="site-header">
<a class="site-brand" href="${base}index.html">${mark("currentColor")}<span>Ango Hub <em>for TypeScript</em></span></a>
<nav class="site-sections" aria-label="Parts of the documentation">${links.join("")}</nav>
<button type="button" class="site-search" data-site-search hidden><span>Search</span><kbd>/</kbd></button>
<button type="button" class="site-theme" data-site-theme hidden></button>
${more}
</header>`;
}

/** A whole page of a guide. */
export function page(options: {
  path: string;
  title: string;
  content: string;
  navigation: string;
  contents: readonly { id: string; title: string }[];
}): string {
  const { path, title, content, navigation, contents } = options;
  const base = baseOf(path);
  const full = path === "index.html" ? "Ango Hub for TypeScript" : `${title} · Ango Hub for TypeScript`;
  const onThisPage = contents.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${full}</title>
${head(base)}
<link rel="stylesheet" href="${base}assets/guide.css">
</head>
<body>
${header(base, path)}
<div class="guide">
<details class="guide-menu"><summary>Guides</summary><nav aria-label="Guides">${navigation}</nav></details>
<nav class="guide-side" aria-label="Guides">${navigation}</nav>
<main class="guide-content" id="content" tabindex="-1">
${content}
</main>
${contents.length > 1 ? `<nav class="guide-toc" aria-label="On this page"><p>On this page</p><ul>${onThisPage}</ul></nav>` : ""}
</div>
</body>
</html>
`;
}

function mark(color: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="${color}" stroke-width="2.4" stroke-linecap="round" aria-hidden="true"><path d="M3 8V3h5M16 3h5v5M21 16v5h-5M8 21H3v-5"/><circle cx="12" cy="12" r="3.2"/></svg>`;
}
