import { globSync, readFileSync, writeFileSync } from "node:fs";
import { address, siteName } from "./layout/facts.ts";

/** Writes what a site has beside its pages: a list of them for search engines, and a page for what is not there. */
export function writeSiteFiles(root: string, site: string): void {
  writeFileSync(`${site}/404.html`, notFound(readFileSync(`${root}docs/site/not-found.css`, "utf8")));
  const pages = globSync("**/*.html", { cwd: site }).filter((path) => path !== "404.html");
  const places = pages
    .sort()
    .map((path) => `<url><loc>${address}${path.replace(/(^|\/)index\.html$/, "$1")}</loc></url>\n`);
  writeFileSync(
    `${site}/sitemap.xml`,
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${places.join("")}</urlset>
`,
  );
}

/** It is shown at any depth, where relative links lead nowhere, so it needs no other file. */
function notFound(style: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Not found · ${siteName}</title>
<style>
${style}</style>
</head>
<body>
<main>
<h1>There is no such page</h1>
<p>It may have moved with a new version. These are where they always were:</p>
<ul>
<li><a href="${address}">${siteName}</a></li>
<li><a href="${address}api/">API reference</a></li>
<li><a href="${address}http/">HTTP reference</a></li>
</ul>
</main>
</body>
</html>
`;
}
