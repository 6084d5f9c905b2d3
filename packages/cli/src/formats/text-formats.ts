import type { Format } from "./format.ts";
import { given } from "./format.ts";
import type { FormatOptions } from "./format-options.ts";

/** Formats of answers, and of labels in texts. */
export const textFormats: Readonly<Record<string, Format>> = {
  labelbox: {
    title: "Labelbox: lines to import; reads exports as well",
    lies: "file",
    split: "files",
    writes: [],
    reads: [],
    async write(items, { header, report, part = "annotations" }) {
      const { writeLabelbox } = await import("@ango-hub/convert/labelbox");
      return writeLabelbox(items, { header, report, path: `${part}.ndjson` });
    },
    async open(input, { report }) {
      const { openLabelbox } = await import("@ango-hub/convert/labelbox");
      return openLabelbox(input.source(), { report, file: input.path });
    },
  },
  csv: {
    title: "CSV: answers about assets, a column for each question",
    lies: "file",
    split: "files",
    writes: ["delimiter", "idColumn", "bom", "guardFormulas"],
    reads: ["delimiter", "idColumn", "guardFormulas"],
    async write(items, { header, report, options, part = "classifications" }) {
      const { writeCsv } = await import("@ango-hub/convert/classifications");
      const { bom } = options;
      return writeCsv(items, given({ header, report, bom, ...csvForm(options), path: `${part}.csv` }));
    },
    async open(input, { report, options }) {
      const { openCsv } = await import("@ango-hub/convert/classifications");
      return openCsv(input.source(), given({ report, file: input.path, ...csvForm(options) }));
    },
  },
  jsonl: {
    title: "JSON lines: answers about assets",
    lies: "file",
    split: "files",
    writes: [],
    reads: [],
    async write(items, { report, part = "classifications" }) {
      const { writeJsonl } = await import("@ango-hub/convert/classifications");
      return writeJsonl(items, { report, path: `${part}.jsonl` });
    },
    async open(input, { report }) {
      const { openJsonl } = await import("@ango-hub/convert/classifications");
      return openJsonl(input.source(), { report, file: input.path });
    },
  },
  conll: {
    title: "CoNLL: spans of texts, a token a line",
    lies: "file",
    split: "files",
    writes: ["texts", "columns", "alignment", "ids"],
    reads: ["texts", "sentences"],
    async write(items, { report, options: { texts, columns, alignment, ids }, part = "annotations" }) {
      const { writeConll } = await import("@ango-hub/convert/text");
      const { textsOf } = await import("./texts-of.ts");
      const form = { alignment, ids, columns: columns && (Number(columns) as 2 | 4), path: `${part}.conll` };
      return writeConll(items, given({ report, ...form, text: texts === undefined ? undefined : textsOf(texts) }));
    },
    async open(input, { report, options: { texts, sentences } }) {
      const { openConll } = await import("@ango-hub/convert/text");
      const { textsOf } = await import("./texts-of.ts");
      const find = texts === undefined ? undefined : textsOf(texts);
      const text = find && ((externalId: string) => find({ externalId }));
      return openConll(
        input.source(),
        given({ report, file: input.path, text, items: sentences ? "sentences" : undefined }),
      );
    },
  },
  spacy: {
    title: "spaCy and Prodigy: spans of texts, a text a line",
    lies: "file",
    split: "files",
    writes: ["texts", "form"],
    reads: ["unit"],
    async write(items, { report, options: { texts, form }, part = "annotations" }) {
      const { writeSpacy } = await import("@ango-hub/convert/text");
      const { textsOf } = await import("./texts-of.ts");
      const text = texts === undefined ? undefined : textsOf(texts);
      return writeSpacy(items, given({ report, form, text, path: `${part}.jsonl` }));
    },
    async open(input, { report, options: { unit } }) {
      const { openSpacy } = await import("@ango-hub/convert/text");
      return openSpacy(input.source(), given({ report, file: input.path, unit }));
    },
  },
};

function csvForm({ delimiter, idColumn, guardFormulas }: FormatOptions) {
  return { idColumn, guardFormulas, delimiter: delimiter === "tab" ? ("\t" as const) : delimiter };
}
