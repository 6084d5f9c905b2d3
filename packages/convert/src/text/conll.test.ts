import { describe, expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { itemWith, outputText, span } from "../../testing/output.ts";
import { ArgumentError, type Item, Report } from "../index.ts";
import { openConll, writeConll } from "./index.ts";

const text = "Dr. Ada Lovelace met Zoë.\nIn New York.";

async function write(items: Item[], options: Partial<Parameters<typeof writeConll>[1]> = {}) {
  const report = new Report();
  const written = await outputText(writeConll(items, { report, text: () => text, columns: 2, ...options }));
  return { written, lines: written.split("\n"), kinds: Object.fromEntries(report.counts), report };
}

async function read(source: string, options: Partial<Parameters<typeof openConll>[1]> = {}) {
  const report = new Report();
  const file = await openConll(source, { report, ...options });
  return { header: file.header, items: await all(file.items()), report, kinds: Object.fromEntries(report.counts) };
}

/** What the spans of an item say. */
function said({ text = "", objects }: Item): string[] {
  return objects.map(({ class: name, shape }) => {
    const { start, end } = shape as { start: number; end: number };
    return `${name}: ${text.slice(start, end)}`;
  });
}

describe("CoNLL is written", () => {
  test("in IOB2, with an empty line after each sentence", async () => {
    const { written, report } = await write([
      itemWith("a.txt", [span("PER", 4, 16), span("LOC", 29, 37), span("PER", 21, 24)]),
    ]);
    expect(written).toBe(
      "-DOCSTART- O\n\nDr O\n. O\nAda B-PER\nLovelace I-PER\nmet O\nZoë B-PER\n. O\n\nIn O\nNew B-LOC\nYork I-LOC\n. O\n\n",
    );
    expect(report.total).toBe(0);
  });

  test("with the four columns of CoNLL-2003, ids, or tabs", async () => {
    const { lines } = await write([itemWith("a.txt", [span("PER", 4, 16)])], { columns: undefined, ids: true });
    expect(lines.slice(0, 6)).toEqual([
      "# newdoc id = a.txt",
      "-DOCSTART- -X- O O",
      "",
      "Dr -X- O O",
      ". -X- O O",
      "Ada -X- O B-PER",
    ]);
    const { lines: tabbed, report } = await write([itemWith("a.txt", [span("A person", 4, 16)])], { separator: "\t" });
    expect(tabbed[4]).toBe("Ada\tB-A person");
    expect(report.total).toBe(0);
  });

  test("and two things of one class, side by side, stay two", async () => {
    const { lines } = await write([itemWith("a.txt", [span("PER", 4, 7), span("PER", 8, 16)])]);
    expect(lines.slice(4, 6)).toEqual(["Ada B-PER", "Lovelace B-PER"]);
  });

  test("without spans that overlap, cut a token or go beyond a sentence, which is reported", async () => {
    const objects = [
      span("PER", 4, 16),
      span("A", 8, 20),
      span("B", 22, 24),
      span("C", 21, 28),
      span("D", 26, 28),
      span("E", 7, 8),
    ];
    const { kinds, report, lines } = await write([itemWith("a.txt", objects)]);
    expect(kinds).toEqual({ "shape-left-out": 4 });
    expect(report.problems.map(({ message }) => message)).toEqual([
      '"E" from 7 to 8 covers no token.',
      '"C" from 21 to 28 goes on from one sentence into the next.',
      '"B" from 22 to 24 cuts a token; `alignment` says what becomes of those.',
      '"A" from 8 to 20 overlaps "PER" from 4 to 16.',
    ]);
    expect(lines.filter((line) => line.includes("-D"))).toEqual(["-DOCSTART- O", "In B-D"]);
  });

  test.each([
    ["expand", ["Ada B-PER", "Lovelace I-PER"], 1],
    ["contract", ["Ada O", "Lovelace B-PER"], 1],
    ["strict", ["Ada O", "Lovelace O"], 0],
  ] as const)("with alignment %s", async (alignment, expected, changed) => {
    const { lines, report } = await write([itemWith("a.txt", [span("PER", 5, 16)])], { alignment });
    expect(lines.slice(4, 6)).toEqual(expected);
    expect(report.counts.get("shape-changed") ?? 0).toBe(changed);
  });

  test("and white space at the ends of a span is no token, which is reported", async () => {
    const { lines, kinds } = await write([itemWith("a.txt", [span("PER", 3, 17)])]);
    expect(lines.slice(4, 6)).toEqual(["Ada B-PER", "Lovelace I-PER"]);
    expect(kinds).toEqual({ "shape-changed": 1 });
  });

  test("with names of classes that end no column, and stay apart", async () => {
    const { lines, report } = await write([itemWith("a.txt", [span("A b", 4, 7), span("A_b", 8, 16)])]);
    expect(lines.slice(4, 6)).toEqual(["Ada B-A_b", "Lovelace B-A_b_2"]);
    expect(report.counts.get("renamed")).toBe(2);
  });

  test("with tokens and sentences of one's own, which are checked", async () => {
    const tokenize = (all: string) =>
      [...all.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    const sentences = () => [
      { start: 0, end: 20 },
      { start: 20, end: text.length },
    ];
    const { written } = await write([itemWith("a.txt", [span("PER", 4, 16)])], { tokenize, sentences });
    expect(written).toBe("-DOCSTART- O\n\nDr. O\nAda B-PER\nLovelace I-PER\nmet O\n\nZoë. O\nIn O\nNew O\nYork. O\n\n");
    const wrong = write([itemWith("a.txt")], { tokenize: () => [{ start: 0, end: 6 }] });
    await expect(wrong).rejects.toThrow(ArgumentError);
    await expect(wrong).rejects.toThrow('one goes from 0 to 6 and is "Dr. Ad"');
  });

  test("with no token that a reader would take apart", async () => {
    const odd = "a\u00a0b\u0085c\u2028👩‍💻 e\u0301 \u001f\u200b \ud800";
    const { lines } = await write([itemWith("a")], { text: () => odd });
    expect(lines.filter((line) => line.endsWith(" O")).map((line) => line.slice(0, -2))).toEqual([
      "-DOCSTART-",
      "a",
      "b",
      "c",
      "👩‍",
      "💻",
      "e\u0301",
      "\u200b",
    ]);
  });

  test("without answers, which is reported", async () => {
    const { kinds } = await write([
      itemWith("a.txt", [span("PER", 4, 7, { attributes: { Sure: true } })], {
        attributes: { Tone: "calm" },
        isLabelled: false,
      }),
    ]);
    expect(kinds).toEqual({ "attribute-left-out": 2, unlabelled: 1 });
  });
});

describe("CoNLL is read", () => {
  const conll2003 =
    "-DOCSTART- -X- -X- O\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\nGerman JJ B-NP B-MISC\ncall NN I-NP O\n\nPeter NNP B-NP B-PER\nBlackburn NNP I-NP I-PER\n";

  test("with its tokens as the text, where no other is given", async () => {
    const { items, header, report } = await read(conll2003);
    expect(report.total).toBe(0);
    expect(items.map(({ externalId, text }) => [externalId, text])).toEqual([
      ["1", "EU rejects German call\nPeter Blackburn"],
    ]);
    expect(items.flatMap(said)).toEqual(["ORG: EU", "MISC: German", "PER: Peter Blackburn"]);
    expect(header.classes.map(({ name, kinds }) => [name, kinds])).toEqual([
      ["ORG", ["ner"]],
      ["MISC", ["ner"]],
      ["PER", ["ner"]],
    ]);
  });

  test.each([
    ["IOB1, where B- only parts two of a kind", "I-A I-A B-A O I-B I-A", ["A: 0 1", "A: 2", "B: 4", "A: 5"]],
    ["IOB2", "B-A I-A B-A O B-B B-A", ["A: 0 1", "A: 2", "B: 4", "A: 5"]],
    ["BIOES", "B-A E-A S-A O S-B S-A", ["A: 0 1", "A: 2", "B: 4", "A: 5"]],
    ["BILOU", "B-A L-A U-A O U-B B-A", ["A: 0 1", "A: 2", "B: 4", "A: 5"]],
    ["names with hyphens", "B-A-B I-A-B O O O O", ["A-B: 0 1"]],
  ])("in %s", async (_, tags, spans) => {
    const { items, report } = await read(
      tags
        .split(" ")
        .map((tag, at) => `${at}\t${tag}`)
        .join("\r\n"),
    );
    expect(items.flatMap(said)).toEqual(spans);
    expect(report.total).toBe(0);
  });

  test("with several texts, the ids before them, and empty ones", async () => {
    const source =
      "# newdoc id = a.txt\n-DOCSTART- O\n\nAda B-PER\n\n-DOCSTART- O\n\n-DOCSTART- O\n\nZoë B-PER\n# newdoc id = d.txt\nEve B-PER\n";
    const { items } = await read(source);
    expect(items.map(({ externalId, place }) => [externalId, place.line])).toEqual([
      ["a.txt", 1],
      ["2", 6],
      ["3", 8],
      ["d.txt", 11],
    ]);
    expect(items.map(said)).toEqual([["PER: Ada"], [], ["PER: Zoë"], ["PER: Eve"]]);
    const named = await read(source, { externalId: (number, id) => id ?? `${number}.txt` });
    expect(named.items.map(({ externalId }) => externalId)).toEqual(["a.txt", "2.txt", "3.txt", "d.txt"]);
  });

  test("by sentences, where a file has no texts", async () => {
    const { items } = await read(conll2003, { items: "sentences" });
    expect(items.map(({ text }) => text)).toEqual(["EU rejects German call", "Peter Blackburn"]);
  });

  test("into the text that the tokens were taken from", async () => {
    const given = "“EU”  rejects\r\nGerman call. Peter  Blackburn";
    const { items, report } = await read(conll2003, { text: () => given });
    expect(items[0]?.text).toBe(given);
    expect(items.flatMap(said)).toEqual(["ORG: EU", "MISC: German", "PER: Peter  Blackburn"]);
    expect(report.problems.map(({ kind, line, message }) => [kind, line, message])).toEqual([
      ["invalid", 3, 'Before the token "EU" the text has "“", which is no token.'],
      ["invalid", 4, 'Before the token "rejects" the text has "”", which is no token.'],
      ["invalid", 8, 'Before the token "Peter" the text has ".", which is no token.'],
    ]);
    const other = await read(conll2003, { text: () => "EU rejects a call" });
    expect(other.items.flatMap(said)).toEqual(["ORG: EU"]);
    expect(other.kinds).toEqual({ "missing-reference": 3, invalid: 1 });
  });

  test("and what is wrong is reported with its line, once", async () => {
    const { items, report } = await read("Ada B-PER\nalone\nmet X-PER\nZoë B-\n", { file: "x.conll" });
    expect(items.flatMap(said)).toEqual(["PER: Ada"]);
    expect(report.problems.map(({ kind, line, file }) => [kind, line, file])).toEqual([
      ["invalid", 2, "x.conll"],
      ["invalid", 3, "x.conll"],
      ["invalid", 4, "x.conll"],
    ]);
    expect((await read("Ada B-PER x\n", { column: 1 })).items.flatMap(said)).toEqual(["PER: Ada"]);
  });
});
