import { mkdirSync, rmSync } from "node:fs";
import { buildApiReference } from "./api/reference.ts";
import { buildAssets } from "./assets.ts";
import { buildGuides } from "./guides.ts";
import { buildHttpReference } from "./http/reference.ts";
import type { Symbols } from "./markdown.ts";
import { writePythonPages } from "./python-guide.ts";
import { buildSearchIndex, type Finding } from "./search-index.ts";
import { writeSiteFiles } from "./site-files.ts";

/** The two references, which take longest to build and say where the guides can link to. */
export interface References {
  api: Finding[];
  http: Finding[];
}

/** Builds the whole documentation as static files that need no server. */
export async function buildSite(root: string, site: string): Promise<References> {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  const [api, http] = await Promise.all([buildApiReference(root, site), buildHttpReference(root, site)]);
  await buildPages(root, site, { api, http });
  return { api, http };
}

/** Builds what is quick: the guides, the search and the styles. */
export async function buildPages(root: string, site: string, { api, http }: References): Promise<void> {
  writePythonPages(root);
  await buildAssets(root, site);
  const guides = buildGuides(root, site, symbolsOf({ api, http }));
  buildSearchIndex(site, [...guides, ...api, ...http]);
  writeSiteFiles(root, site);
}

/** The names that guides of each generation link: those that it lacks lead to the other one. */
function symbolsOf({ api, http }: References): Symbols {
  const of = (isClassic: boolean) =>
    namesOf({
      api: api.filter((finding) => finding.isClassic === isClassic),
      http: http.filter((finding) => finding.isClassic === isClassic),
    });
  const [current, classic] = [of(false), of(true)];
  return { current: new Map([...classic, ...current]), classic: new Map([...current, ...classic]) };
}

const noise = ["@ango-hub/openapi", "@ango-hub/openapi/classic", "@ango-hub/label-set/builder"];

/** Names that become links where a guide mentions them: exports, methods as in `ango.tasks.list`, and operations. */
function namesOf({ api, http }: References): Map<string, string> {
  const symbols = new Map(http.map(({ title, path }) => [title, path]));
  for (const { title, alias, place, path } of api) {
    if (noise.includes(place)) continue;
    for (const name of [title, alias]) if (name && !symbols.has(name)) symbols.set(name, path);
  }
  return symbols;
}
