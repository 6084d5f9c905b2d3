import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { publishedFolders } from "../../scripts/release/pack.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test.for(publishedFolders)("%s is found, and says whose it is", (folder) => {
  const { keywords, author, license, description } = JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8"));
  expect(keywords).toEqual(expect.arrayContaining(["ango", "ango-hub", "imerit", "data-labeling", "labelling"]));
  expect(new Set(keywords).size).toBe(keywords.length);
  expect({ author, license }).toEqual({ author: "The Ango Hub for TypeScript authors", license: "MIT" });
  expect(description).toContain("Ango Hub");
});

const readmes = publishedFolders.map((folder) => `${folder}/README.md`);

test.for(["README.md", "docs/README.md", ...readmes])("%s begins with the service and its versions", (file) => {
  const [, first = ""] = readFileSync(root + file, "utf8").split("\n\n");
  for (const word of ["Ango Hub", "today", "1.4.10", "classic", "0.1.18"]) {
    expect(first).toContain(word);
  }
});
