import { escapeHtml } from "../escape.ts";
import { address, repository, siteName, version } from "./facts.ts";
import { icons, mark } from "./icons.ts";
import { baseOf, type Link } from "./link.ts";

const sections: readonly (Link & { folder: string })[] = [
  { title: "Guides", path: "index.html", folder: "" },
  { title: "API", path: "api/index.html", folder: "api/" },
  { title: "HTTP", path: "http/index.html", folder: "http/" },
];

/** What every page needs in its head, before anything is painted. */
export function head(path: string, title: string, description: string): string {
  const base = baseOf(path);
  const full = path === "index.html" ? siteName : `${title} · ${siteName}`;
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(full)}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="canonical" href="${address}${path.replace(/(^|\/)index\.html$/, "$1")}">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(mark("#0b6b75"))}">
<link rel="stylesheet" href="${base}assets/site.css">
<script>document.documentElement.dataset.theme = localStorage.getItem("site-theme") || "os";</script>
<script defer src="${base}assets/site.js" data-base="${base}"></script>`;
}

/** The bar at the top of every page; `more` is at its end. */
export function header(path: string, more = ""): string {
  const base = baseOf(path);
  const here = sections.findLast(({ folder }) => path.startsWith(folder));
  const links = sections.map(({ title, path }) => {
    const current = title === here?.title ? ' aria-current="true"' : "";
    return `<a href="${base}${path}"${current}>${title}</a>`;
  });
  return `<a class="site-skip" href="#content">Skip to the content</a>
<header class="site-header">
<button type="button" class="site-menu-button" popovertarget="site-menu" aria-label="Menu">${icons.menu}</button>
<a class="site-brand" href="${base}index.html" aria-label="${siteName}">${mark("currentColor")}<span>Ango Hub <em>for TypeScript</em></span></a>
<a class="site-version" href="${repository}/releases" aria-label="v${version}, releases">v${version}</a>
<nav class="site-sections" aria-label="Parts of the documentation">${links.join("")}</nav>
<button type="button" class="site-search" data-site-search aria-label="Search" aria-keyshortcuts="/" hidden>${icons.search}<span>Search</span><kbd>/</kbd></button>
<button type="button" class="site-theme" data-site-theme hidden>${icons.theme}<span></span></button>
<a class="site-repository" href="${repository}" aria-label="Repository on GitHub">${icons.repository}<span>GitHub</span></a>${more}
</header>`;
}
