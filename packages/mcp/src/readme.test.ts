import { readFileSync } from "node:fs";
import { createHub } from "@ango-hub/mock";
import { expect, test } from "vitest";
import { connect } from "../testing/connect.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The rows of a table below a heading. */
function rowsBelow(heading: string): string[] {
  const [, section = ""] = readme.split(`### ${heading}\n`);
  const [table = ""] = section.split("\n### ");
  return table.split("\n").filter((line) => line.startsWith("| `"));
}

test("the README shows the tools that are offered, by what must be allowed for them", async () => {
  const hub = await createHub();
  const offered = async (allowed: object): Promise<string[]> => {
    const { tools } = await (await connect(hub, allowed)).listTools();
    return tools.map(({ name, title }) => `| \`${name}\` | ${title} |`);
  };
  const [reading, writing, all] = [
    await offered({}),
    await offered({ allowWrites: true }),
    await offered({ allowWrites: true, allowDeletes: true }),
  ];
  expect(rowsBelow("Always")).toEqual(reading);
  expect(rowsBelow("With `--allow-writes`")).toEqual(writing.filter((row) => !reading.includes(row)));
  expect(rowsBelow("With `--allow-deletes` as well")).toEqual(all.filter((row) => !writing.includes(row)));
});

test("the README shows the templates of resources that are offered", async () => {
  const { resourceTemplates } = await (await connect(await createHub())).listResourceTemplates();
  const shown = readme.replace("`, `…/{part}`", "/{part}`, `ango-hub://answers/{answer}`");
  for (const { uriTemplate } of resourceTemplates) expect(shown).toContain(`\`${uriTemplate}\``);
});
