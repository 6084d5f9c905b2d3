import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";

const packed = inject("packed");
const read = (tarball: string, pattern: string) =>
  execFileSync("tar", ["-xzOf", tarball, "--wildcards", `package/${pattern}`], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });

describe.for(Object.entries(packed))("%s", ([name, { tarball, files }]) => {
  // `npx vitest run test/packed -u` accepts a change.
  test("holds the files that are listed here", async () => {
    await expect(`${files.join("\n")}\n`).toMatchFileSnapshot(`contents/${name.split("/")[1]}.txt`);
  });

  test("holds the licence", () => {
    expect(read(tarball, "LICENSE")).toBe(readFileSync(new URL("../../LICENSE", import.meta.url), "utf8"));
  });

  test("has for each declaration the source to which editors go, and maps for nothing else", () => {
    expect(read(tarball, "*js")).not.toContain("sourceMappingURL");
    const declarations = files.filter((file) => /\.d\.c?ts$/.test(file));
    expect(files.filter((file) => file.endsWith(".map"))).toEqual(declarations.map((file) => `${file}.map`));
    if (declarations.length === 0) return;
    const named = [...read(tarball, "*.map").matchAll(/"sources":\["(?:\.\.\/)+(src\/[^"]*)"\]/g)].map(([, to]) => to);
    expect(named).toHaveLength(declarations.length);
    expect(named.filter((file) => !files.includes(file ?? ""))).toEqual([]);
  });

  test("has a README whose links work on a registry's page", () => {
    const links = [...read(tarball, "README.md").matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link);
    expect(links.filter((link) => !/^(https:\/\/|#)/.test(link ?? ""))).toEqual([]);
  });
});
