import { readFileSync, writeFileSync } from "node:fs";
import { pythonMethods } from "../../docs/python-methods.ts";

const region = /(<!-- methods: [^\n]*-->\n).*(<!-- \/methods -->)/s;

/** Writes the methods of the Python SDK beside ours into the guide, from the table that the tests use. */
export function writePythonGuide(root: string): void {
  const file = `${root}docs/guides/from-python.md`;
  const before = readFileSync(file, "utf8");
  const after = pythonGuide(before);
  if (after !== before) writeFileSync(file, after);
}

/** The guide with its methods as the table has them. */
export function pythonGuide(guide: string): string {
  if (!region.test(guide)) throw new Error("docs/guides/from-python.md has no place for the methods");
  const methods = pythonMethods.map(({ python, client, operations, calls }) => {
    const sent = operations.map((id) => `\`${id}\``).join(", ");
    return `
### ${python}

\`ango.${client}\`, which sends ${sent}.

<div class="beside">

\`\`\`python
${calls.python}
\`\`\`

\`\`\`ts excerpt
${calls.client}
\`\`\`

</div>
`;
  });
  return guide.replace(region, (_, start: string, end: string) => `${start}${methods.join("")}\n${end}`);
}
