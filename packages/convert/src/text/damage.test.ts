import { test } from "vitest";
import { expectSafeLines, expectSafeText, type Format } from "../../testing/damaged-files.ts";
import { openConll, openSpacy, writeConll, writeSpacy } from "./index.ts";

const spacy: Format = {
  open: (source, report) => openSpacy(source, { report }),
  write: (items, _, report) => writeSpacy(items, { report, form: "spans" }),
};
const conll: Format = {
  open: (source, report) => openConll(source, { report }),
  write: (items, _, report) => writeConll(items, { report }),
};
const rows = [
  { id: "a", text: "😀 Ada", entities: [[2, 5, "Person"]], meta: { Weather: "Sun" } },
  { text: "😀 Ada", spans: [{ start: 2, end: 5, label: "Person", attributes: { Sure: true } }] },
];

test("damaged lines of spaCy are read as far as they go, or refused with an error of ours", async () => {
  await expectSafeLines(rows, spacy);
  await expectSafeText(rows.map((row) => JSON.stringify(row)).join("\n"), spacy);
});

test("a damaged CoNLL file is read as far as it goes", async () => {
  await expectSafeText(
    "# newdoc id = a\n-DOCSTART- -X- O O\n\nAda NNP B-NP B-Person\nmet VB O O\n\nZoë\tB-Person\r\n",
    conll,
  );
});
