import { writeFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { type Entry, searchOptions } from "../../docs/site/search-options.ts";

/** Something that the search should find. */
export type Finding = Omit<Entry, "id" | "start">;

const longest = 160;

/** Writes the index as a script, because a page on a disk may not fetch. */
export function buildSearchIndex(site: string, findings: readonly Finding[]): void {
  const index = new MiniSearch<Entry>(searchOptions);
  index.addAll(
    findings.map((finding, id) => {
      const text = plain(finding.text);
      return { ...finding, id, text, start: text.slice(0, longest) };
    }),
  );
  const json = JSON.stringify(JSON.stringify(index));
  writeFileSync(`${site}/assets/search-index.js`, `globalThis.siteSearchIndex = ${json};\n`);
}

/** Descriptions of the API are Markdown; what is shown of them is not. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/[`*]|^#+ |^[-|] /gm, "")
    .replace(/\s+/g, " ")
    .trim();
}
