import { readFileSync, writeFileSync } from "node:fs";
import { pythonMethods } from "../../docs/python-methods.ts";
import { readClientMethods } from "./examples.ts";

const region = /(<!-- methods: [^\n]*-->\n).*(<!-- \/methods -->)/s;

/** Writes the methods of the Python SDK beside the examples of ours into the guide. */
export function writePythonGuide(root: string): void {
  const file = `${root}docs/guides/from-python.md`;
  const before = readFileSync(file, "utf8");
  const after = pythonGuide(root, before);
  if (after !== before) writeFileSync(file, after);
}

/** The guide with its methods as the table and the examples have them. */
export function pythonGuide(root: string, guide: string): string {
  if (!region.test(guide)) throw new Error("docs/guides/from-python.md has no place for the methods");
  const ours = readClientMethods(root);
  const methods = pythonMethods.map(({ python, client, call }) => {
    const method = ours.get(client);
    if (!method) throw new Error(`docs/python-methods.ts names ${client}, which the client lacks`);
    return `
### ${python}

Becomes \`ango.${client}\`. ${method.operations}

<div class="beside">

\`\`\`python
${call}
\`\`\`

\`\`\`ts excerpt
${method.example}
\`\`\`

</div>
`;
  });
  return guide.replace(region, (_, start: string, end: string) => `${start}${methods.join("")}\n${end}`);
}
