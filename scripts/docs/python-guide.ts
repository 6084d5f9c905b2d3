import { readFileSync, writeFileSync } from "node:fs";
import { pythonMethods } from "../../docs/python-methods.ts";
import { type ClassicPythonMethod, classicPythonMethods } from "../../docs/python-methods-classic.ts";
import { methodsOf } from "./examples.ts";
import { pythonTable } from "./python-table.ts";
import { replaceRegion } from "./region.ts";

/** The pages that show the methods of the Python packages, and what writes them there and leaves the rest as it is. */
export const pythonPages: Readonly<Record<string, (root: string, page: string) => string>> = {
  "docs/guides/from-python.md": pythonGuide,
  "docs/guides/from-python-classic.md": classicPythonGuide,
  "README.md": pythonTable,
};

/** Writes the methods of the Python packages beside ours into all pages that show them. */
export function writePythonPages(root: string): void {
  for (const [file, write] of Object.entries(pythonPages)) {
    const before = readFileSync(root + file, "utf8");
    const after = write(root, before);
    if (after !== before) writeFileSync(root + file, after);
  }
}

/** The guide for those who come from today's package. */
function pythonGuide(root: string, guide: string): string {
  const ours = methodsOf(root, "current");
  const sections = pythonMethods.map(({ python, client, also = [], call }) => {
    const further = also.length > 0 ? [`See also ${also.map(asCall).join(" and ")}.`] : [];
    const words = [`Becomes ${asCall(client)}. ${ours(client).operations}`, ...further];
    return section(python, words.join(" "), call, ours(client).example, "excerpt no-run");
  });
  return replaceRegion(guide, "methods", `${sections.join("")}\n`);
}

/** The guide for those who come from the classic package. */
function classicPythonGuide(root: string, guide: string): string {
  const ours = methodsOf(root, "classic");
  const sections = classicPythonMethods.map((method) => {
    const { python, client, call } = method;
    const words = `Becomes ${asCall(client)}. ${ours(client).operations} ${todayOf(method)}`;
    return section(python, words, call, ours(client).example, "excerpt");
  });
  return replaceRegion(guide, "methods", `${sections.join("")}\n`);
}

function todayOf({ today, change }: ClassicPythonMethod): string {
  return [`Today: ${today.map(asCall).join(", ")}.`, ...(change ? [change] : [])].join(" ");
}

function section(title: string, words: string, python: string, example: string, info: string): string {
  return `
### ${title}

${words}

<div class="beside">

\`\`\`python
${python}
\`\`\`

\`\`\`ts ${info}
${example}
\`\`\`

</div>
`;
}

function asCall(method: string): string {
  return `\`ango.${method}\``;
}
