import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createRenderer } from "../../scripts/docs/markdown.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const render = createRenderer(docs, {
  current: new Map([["ango.tasks.list", "today.html"]]),
  classic: new Map([["ango.tasks.list", "classic.html"]]),
});
const mention = "`ango.tasks.list(projectId)`";

function linksIn(text: string, file: string): string[] {
  const { html } = render(file, "guides/any.html", `# A guide\n\n${text}`);
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
}

function importing(module: string): string {
  return `\`\`\`ts\nimport { AngoHub } from "${module}";\n\`\`\`\n`;
}

test.each([
  ["classic in a guide that is called so", "", "../classic.html", "guides/from-classic-python.md"],
  ["today's in a guide without code", "", "../today.html"],
  ["today's where the code imports today's client", importing("@ango-hub/client"), "../today.html"],
  ["classic where the code imports the classic client", importing("@ango-hub/client/classic"), "../classic.html"],
  ["classic where it imports the classic tables", importing("@ango-hub/openapi/classic/fetch"), "../classic.html"],
  [
    "today's where the code imports both",
    importing("@ango-hub/client/classic") + importing("@ango-hub/client"),
    "../today.html",
  ],
])("a name leads to %s", (_, code, target, file = "guides/any.md") => {
  expect(linksIn(`${code}\n${mention}`, file)).toEqual([target]);
});
