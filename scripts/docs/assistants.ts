import { readFileSync, writeFileSync } from "node:fs";
import { address, siteName } from "./layout/facts.ts";
import type { Link } from "./layout/link.ts";

/** A guide, as programs that read for people list it. */
export interface ListedGuide extends Link {
  chapter: string;
  description: string;
}

/** Writes what assistants look for: a list of the guides as Markdown, and all of them in one file. */
export function writeForAssistants(site: string, guides: readonly ListedGuide[]): void {
  const chapters = [...new Set(guides.map(({ chapter }) => chapter))].map((chapter) => {
    const lines = guides
      .filter((guide) => guide.chapter === chapter)
      .map(({ title, path, description }) => `- [${title}](${address}${markdownOf(path)}): ${description}\n`);
    return `## ${chapter}\n\n${lines.join("")}`;
  });
  const files = [
    `- [Today's service in OpenAPI 3.1](${address}openapi.yaml): every operation with its schemas and examples.\n`,
    `- [The classic service in OpenAPI 3.1](${address}openapi.classic.yaml): the same for the generation before.\n`,
  ];
  const head = `# ${siteName}\n\n> ${guides[0]?.description}\n`;
  writeFileSync(`${site}/llms.txt`, [head, ...chapters, `## Descriptions\n\n${files.join("")}`].join("\n"));
  const texts = guides.map(({ path }) => {
    const text = readFileSync(`${site}/${markdownOf(path)}`, "utf8");
    return `<!-- ${address}${markdownOf(path)} -->\n\n${text.trim()}\n`;
  });
  writeFileSync(`${site}/llms-full.txt`, texts.join("\n"));
}

function markdownOf(path: string): string {
  return path.replace(/\.html$/, ".md");
}
