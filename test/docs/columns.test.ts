import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { longLines, shownBlocks, widest } from "../../scripts/docs/columns/blocks.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const blocks = shownBlocks(root);

test("code of guides and docstrings fits a page", () => {
  expect(blocks.length).toBeGreaterThan(500);
  // Maps of imports and answers of a server are data, whose strings are as long as they are.
  const data = ["packages/client/README.md html", "packages/mock-server/README.md json"];
  const code = blocks.filter(({ file, extension }) => !data.includes(`${file} ${extension}`));
  const long = code.flatMap((block) =>
    longLines(block).map((line) => `${block.file} has ${line.length}: ${line.trim()}`),
  );
  expect(long, `mended by \`npm run docs:columns\`, where lines of ${widest} columns can be made`).toEqual([]);
});
