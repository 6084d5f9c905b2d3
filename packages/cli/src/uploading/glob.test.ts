import { describe, expect, test } from "vitest";
import { globMatcher, nameMatcher, splitGlob } from "./glob.ts";

describe("a pattern", () => {
  test.each([
    ["*.jpg", ["a.jpg", ".jpg"], ["a/b.jpg", "a.jpgx", "ajpg"]],
    ["**/*.jpg", ["a.jpg", "x/a.jpg", "x/y/a.jpg"], ["a.png", "x/a.jpg/b"]],
    ["x/**", ["x/a", "x/y/a"], ["y/a", "x"]],
    ["a?.{jpg,png}", ["a1.jpg", "aé.png"], ["a.jpg", "a12.jpg", "a/.jpg", "a1.gif"]],
    ["[a-c]*[!0-9]", ["axx", "b-"], ["dx", "a1"]],
    ["a[.]b+(1)$", ["a.b+(1)$"], ["axb+(1)$"]],
    ["{a,b", ["{a,b"], ["a"]],
    ["[]a]x", ["]x", "ax"], ["bx"]],
    ["u\u0308*", ["\u00fcber"], ["uber"]],
    ["a,b", ["a,b"], ["a"]],
  ])("%s", (pattern, matching, others) => {
    const matches = globMatcher(pattern);
    for (const path of matching) expect(matches(path), path).toBe(true);
    for (const path of others) expect(matches(path), path).toBe(false);
  });

  test("without a folder means a name in any", () => {
    expect(nameMatcher("*.txt")("x/y/a.txt")).toBe(true);
    expect(nameMatcher("x/*.txt")("y/x/a.txt")).toBe(false);
  });

  test("begins in the folders that it names whole", () => {
    expect(splitGlob("a/b/*.jpg")).toEqual({ folder: "a/b", rest: "*.jpg" });
    expect(splitGlob("*/b")).toEqual({ folder: ".", rest: "*/b" });
    expect(splitGlob("/*.jpg")).toEqual({ folder: "/", rest: "*.jpg" });
    expect(splitGlob("/data/**")).toEqual({ folder: "/data", rest: "**" });
  });
});
