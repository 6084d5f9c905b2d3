import type { ExportedAsset } from "@ango-hub/client";
import { Report } from "@ango-hub/convert";
import { assetsOfFile } from "../disk/assets-of-file.ts";
import type { FormatOptions } from "../formats/format-options.ts";
import { inParts } from "../formats/in-parts.ts";
import { labelsOfExport } from "../formats/labels-of-export.ts";
import { asExport, labelsOfFile } from "../formats/labels-of-file.ts";
import { openDataSet } from "../formats/open-data-set.ts";
import { readCategorySchema } from "../formats/read-label-set.ts";
import { mappingOf, readMapSettings } from "../formats/read-mapping.ts";
import { surveyedLabelSet } from "../formats/surveyed-label-set.ts";
import type { Labels } from "../formats/write-data-set.ts";
import type { Job } from "../frame/command.ts";
import type { ConvertFlags } from "./convert-flags.ts";

/** What an input is read with. */
export interface InputReading {
  from: string;
  options: FormatOptions;
  report: Report;
}

/** The labels of a file or folder, whichever format they have. */
export async function labelsOfInput(
  job: Job,
  path: string,
  flags: ConvertFlags,
  reading: InputReading,
): Promise<Labels> {
  const { from, report, options } = reading;
  const { split } = flags;
  if (from === "ango") return ofOwn(job, () => assetsOfFile(path, job.signal), flags, reading);
  if (from === "ango-labels") return ofOwn(job, () => asExport(labelsOfFile(path)), flags, reading);
  const first = await openDataSet(from, path, { report, options });
  let isRead = false;
  return {
    header: first.header,
    async *items(part) {
      // What is wrong is told of once, however many parts the data set is read for.
      const opened = isRead ? await openDataSet(from, path, { report: new Report({ keep: 0 }), options }) : first;
      isRead = true;
      yield* inParts(opened.items(), split, part);
    },
  };
}

async function ofOwn(
  { terminal }: Job,
  assets: () => AsyncIterable<ExportedAsset>,
  { labelSet: file, map, history, split }: ConvertFlags,
  { from, report, options }: InputReading,
): Promise<Labels> {
  if (file === undefined)
    terminal.note(
      `The label set is made of what occurs in ${from}; --label-set gives one with all classes in their order.`,
    );
  const labelSet = file === undefined ? await surveyedLabelSet(assets()) : await readCategorySchema(file, terminal);
  const mapping = mappingOf(labelSet, await readMapSettings(map, terminal), map);
  return labelsOfExport(assets, { mapping, report, stage: history, split, images: options.images });
}
