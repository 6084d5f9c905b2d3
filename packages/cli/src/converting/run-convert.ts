import { importLabelsOf, labelSetFrom, type OutputFile, type Report } from "@ango-hub/convert";
import { linesOf } from "../disk/export-as-it-is.ts";
import { detectFormat } from "../formats/detect-format.ts";
import type { Format } from "../formats/format.ts";
import { Losses } from "../formats/losses.ts";
import { openTarget } from "../formats/open-target.ts";
import { placeOf } from "../formats/place-of.ts";
import { readCategorySchema } from "../formats/read-label-set.ts";
import { mappingOf, readMapSettings } from "../formats/read-mapping.ts";
import { formatOf, takeOptions } from "../formats/registry.ts";
import { type Labels, type Written, writeDataSet } from "../formats/write-data-set.ts";
import type { Job, Run } from "../frame/command.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { Progress } from "../terminal/progress.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { ConvertFlags } from "./convert-flags.ts";
import { labelsOfInput } from "./labels-of-input.ts";

const labelLines: Pick<Format, "lies" | "split"> = { lies: "file", split: "none" };

/** Converts labels from one format to another, without any service. */
export const runConvert: Run<ConvertFlags, [string, string]> = async (job, flags, input, output) => {
  const { terminal } = job;
  const { to, split } = flags;
  const from = flags.from ?? (await detectFormat(input));
  if (flags.from === undefined) terminal.note(`${input} is read as ${from}.`);
  const options = takeOptions(flags, [
    [from, "reads"],
    [to, "writes"],
  ]);
  checkLabelFlags(flags, from);
  const format = to === "ango-labels" ? labelLines : formatOf(to);
  const place = await placeOf(output, { name: to, format, isSplit: split !== undefined, withImages: false });
  const losses = new Losses(flags);
  const target = await openTarget(output, place, { terminal, overwrite: flags.overwrite });
  const { report } = losses;
  try {
    const labels = await labelsOfInput(job, input, flags, { from, options, report });
    const progress = new Progress(terminal, "Converting");
    const writer = to === "ango-labels" ? await labelWriter(job, labels, flags, { from, report }) : formatOf(to);
    const writing = { format: writer, options, report, split, signal: job.signal, progress };
    const written = await writeDataSet(labels, writing, (file) => target.write(file));
    await target.finish({ by: "ango convert", format: to, ...written });
    return await tell(job, { from, to, output, written, losses });
  } finally {
    await losses.close();
    await target.close();
  }
};

/** What has a label set of its own is read by it; elsewhere one is needed for labels to import alone. */
function checkLabelFlags({ labelSet, map, history, to }: ConvertFlags, from: string): void {
  const isOwn = from === "ango" || from === "ango-labels";
  const wrong = Object.entries({ labelSet, map }).find(([, value]) => value !== undefined)?.[0];
  if (wrong !== undefined && !isOwn && to !== "ango-labels")
    throw new UsageError(
      `--${wrong === "map" ? "map" : "label-set"} is for labels of Ango Hub; from ${from} to ${to} names stay as they are.`,
    );
  if (history !== undefined && from !== "ango")
    throw new UsageError(`--history is for exports of Ango Hub, which know the stages of tasks; ${from} has none.`);
}

/** Writes labels to import, for a label set that is given, or made of what the data set says of itself. */
async function labelWriter(
  { terminal }: Job,
  { header }: Labels,
  { labelSet: file, map }: ConvertFlags,
  { from, report }: { from: string; report: Report },
): Promise<Format> {
  const isOwn = from === "ango" || from === "ango-labels";
  const settings = isOwn ? {} : await readMapSettings(map, terminal);
  const labelSet = file === undefined ? labelSetFrom(header).toJSON() : await readCategorySchema(file, terminal);
  const mapping = mappingOf(labelSet, { header, ...settings }, map);
  return {
    ...{ title: "", lies: "file", split: "none" },
    async write(items): Promise<AsyncIterable<OutputFile>> {
      const labels = importLabelsOf(items, { mapping, report });
      return (async function* () {
        yield { path: "labels.ndjson", content: linesOf(labels) };
      })();
    },
  };
}

interface Outcome {
  from: string;
  to: string;
  output: string;
  written: Written;
  losses: Losses;
}

async function tell({ terminal }: Job, { from, to, output, written, losses }: Outcome) {
  losses.tell(terminal);
  await terminal.result({ from, to, output, ...written, lost: losses.counts }, async () => {
    terminal.note(
      `${output === "-" ? "Standard output" : output}: ${written.assets} assets, ${written.objects} objects.`,
    );
  });
  return exitCodes.done;
}
