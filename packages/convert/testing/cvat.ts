import { type OpenCvatOptions, openCvat } from "../src/cvat/index.ts";
import { type OutputFile, Report, type ReportOptions, type Source } from "../src/index.ts";
import { all } from "./exports.ts";
import { textFiles } from "./text-files.ts";

/** The files that a writer makes, with the report. */
export async function writtenCvat(write: (report: Report) => AsyncIterable<OutputFile>) {
  const report = new Report();
  const files = await textFiles(write(report));
  return { files, text: files[0]?.content ?? "", report, kinds: Object.fromEntries(report.counts) };
}

/** What a file is read as, with the report. */
export async function readCvat(
  source: Source,
  { strict, ...options }: Partial<OpenCvatOptions> & { strict?: ReportOptions["strict"] } = {},
) {
  const report = new Report({ strict });
  const { header, items, kind } = await openCvat(source, { report, ...options });
  return { header, kind, items: await all(items()), report, kinds: Object.fromEntries(report.counts) };
}
