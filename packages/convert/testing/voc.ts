import type { Header, Item, ReportOptions } from "../src/index.ts";
import { Report } from "../src/index.ts";
import { type OpenVocOptions, openVoc, type VocFiles, type WriteVocOptions, writeVoc } from "../src/voc/index.ts";
import { all } from "./exports.ts";
import { textFiles } from "./text-files.ts";

/** A data set of some items, with the report. */
export async function writtenVoc(items: Item[], header: Header, options: Partial<WriteVocOptions> = {}) {
  const report = new Report();
  const files = await textFiles(writeVoc(items, { header, report, ...options }));
  const text = (path: string) => files.find((file) => file.path === path)?.content;
  return { files, text, report, kinds: Object.fromEntries(report.counts) };
}

/** What a data set is read as, with the report. */
export async function readVoc(
  files: VocFiles,
  { strict, ...options }: Partial<OpenVocOptions> & { strict?: ReportOptions["strict"] } = {},
) {
  const report = new Report({ strict });
  const { header, items } = await openVoc(files, { report, ...options });
  return { header, items: await all(items()), report, kinds: Object.fromEntries(report.counts) };
}
