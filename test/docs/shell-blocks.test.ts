import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describe, expect, test } from "vitest";
import { runAngo } from "../../packages/cli/testing/run-ango.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = globSync(["README.md", "packages/*/README.md", "docs/guides/*.md"], { cwd: root }).sort();

/** A call of `ango` on a page. */
interface Call {
  source: string;
  words: string[];
}

const calls = pages.flatMap(callsOf);
/** What `--help` of each command says. */
const helps = new Map<string, string>();

test("the pages call ango", () => {
  expect(calls.length).toBeGreaterThan(10);
});

describe.each(calls)("$source", ({ words }) => {
  test(words.join(" "), async () => {
    const isFlag = words.findIndex((word) => word.startsWith("-"));
    const names = (isFlag === -1 ? words : words.slice(0, isFlag)).filter((word) => /^[a-z][a-z-]*$/.test(word));
    const help = await helpOf(names);
    expect(help, `no command ${names.join(" ")}`).toBeDefined();
    // The help of a group, in which the command is not.
    if (names.length > 0) expect(help, `no command ${names.join(" ")}`).not.toMatch(/^COMMANDS$/m);
    for (const name of flagsOf(words)) expect(help, `--${name}`).toMatch(new RegExp(`--(\\[no-\\])?${name}\\b`));
  });
});

/** The help of the command that the first words name; of what comes after them, words are arguments. */
async function helpOf(names: readonly string[]): Promise<string | undefined> {
  for (const count of [2, 1, 0]) {
    if (count === 0 && names.length > 0) break;
    const command = names.slice(0, count).join(" ");
    if (names.length < count) continue;
    if (!helps.has(command)) {
      const { code, stdout } = await runAngo([...names.slice(0, count), "--help"]);
      helps.set(command, code === 0 ? stdout : "");
    }
    if (helps.get(command)) return helps.get(command);
  }
  return undefined;
}

function flagsOf(words: string[]): string[] {
  const { tokens } = parseArgs({ args: words, strict: false, tokens: true });
  return tokens.flatMap((token) => (token.kind === "option" && token.rawName.startsWith("--") ? [token.name] : []));
}

/** The calls in the shell blocks of a page: lines that begin with `ango`, with those that a backslash goes on with. */
function callsOf(page: string): Call[] {
  const text = readFileSync(root + page, "utf8");
  return [...text.matchAll(/^```sh[^\n]*\n(.*?)^```$/gms)].flatMap(({ index, 1: block = "" }) => {
    const line = text.slice(0, index).split("\n").length;
    const lines = block.replace(/\\\n\s*/g, " ").split("\n");
    return lines
      .filter((one) => one.startsWith("ango "))
      .map((one) => ({ source: `${page}:${line}`, words: wordsOf(one).slice(1) }));
  });
}

/** The words of a line up to a pipe, a redirection or a comment, as a shell has them. */
function wordsOf(line: string): string[] {
  const [call = ""] = line.split(/ (?:[|<>#]|&&|\|\|)/);
  return [...call.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word.replace(/["']/g, ""));
}
