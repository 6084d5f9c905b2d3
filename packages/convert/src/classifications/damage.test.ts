import { test } from "vitest";
import { expectSafeLines, expectSafeText, type Format } from "../../testing/damaged-files.ts";
import { openCsv, openJsonl, writeCsv, writeJsonl } from "./index.ts";

const csv: Format = {
  open: (source, report) => openCsv(source, { report }),
  write: (items, header, report) => writeCsv(items, { header, report }),
};
const jsonl: Format = {
  open: (source, report) => openJsonl(source, { report }),
  write: (items, _, report) => writeJsonl(items, { report }),
};

test("a damaged CSV file is read as far as it goes, or refused with an error of ours", async () => {
  await expectSafeText('externalId,Weather,Tags\r\na.jpg,Sun,"[""a"",""b""]"\r\nb.jpg,"two\nlines",\r\n', csv);
});

test("damaged JSON lines are read as far as they go, or refused with an error of ours", async () => {
  const rows = [
    { externalId: "a", answers: { Weather: "Sun", Tags: ["a"] } },
    { externalId: "b", Weather: "Rain", Count: 3 },
  ];
  await expectSafeLines(rows, jsonl);
});
