import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { gapsOf } from "../../scripts/docstrings/gaps.ts";

/** What the docstrings of a package of one file leave out. */
function gaps(source: string): string[] {
  const root = mkdtempSync(join(tmpdir(), "ango-hub-docstrings-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "p/src"), { recursive: true });
  const exports = { ".": { import: { types: "./dist/index.d.ts" } }, "./package.json": "./package.json" };
  writeFileSync(join(root, "p/package.json"), JSON.stringify({ name: "p", exports }));
  writeFileSync(join(root, "p/src/index.ts"), source);
  return gapsOf(root, "p").map(({ name, missing }) => `${name} ${missing}`);
}

test("what has a summary, an example and the texts of its parameters has no gap", () => {
  const complete = "/**\n * Adds.\n *\n * @param a One.\n * @param b Another.\n * @example\n * add(1, 2);\n */";
  expect(gaps(`${complete}\nexport function add(a: number, b: number): number { return a + b; }`)).toEqual([]);
});

test("every part that is missing is told, of functions and of public methods alone", () => {
  const found = gaps(`
    export function bare(a: number, { b }: { b: number }): number { return a + b; }
    /** Counts. */
    export class Counter {
      /** Counts on. @example counter.next(1); */
      next(by: number): number { return by; }
      /** @internal Not for you. */
      hidden(by: number): number { return by; }
      private secret(by: number): number { return by; }
      #inner(by: number): number { return this.secret(by) + this.#inner(by); }
    }
    function unexported(a: number): number { return a; }
    export const value = unexported(1);`);
  expect(found).toEqual([
    "p: bare summary",
    "p: bare @example",
    "p: bare @param a",
    "p: bare @param options",
    "p: Counter.next @param by",
  ]);
});

test("overloads are explained together, and what implements them is nobody's to see", () => {
  const found = gaps(`
    /** Reads. @param text A text. @example read("a"); */
    export function read(text: string): string;
    /** Reads. */
    export function read(bytes: Uint8Array): string;
    export function read(given: unknown): string { return String(given); }`);
  expect(found).toEqual(["p: read @param bytes"]);
});
