import type { Command } from "@stricli/core";
import type { ExportFlags } from "../exporting/export-flags.ts";
import { flagsOf, formatLines, writable } from "../formats/registry.ts";
import { splitShares } from "../formats/split-shares.ts";
import { serviceCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { labelFlags, lossFlags, text, yes } from "./flags.ts";

const formats = ["ango", ...writable];

const description = `Has the service export a project, downloads the archive, and writes its labels in another format. The output appears
once it is whole: until then it is made in OUTPUT.part beside it. A command that was broken off goes on when it is given
again: the export is not built again within six hours, its archive is downloaded again only where it is not there as a whole, and
pictures that are there are not fetched again. What the format can't hold is told on standard error.

Formats:
${formatLines(formats)}

  ango export "Road scenes" --format coco -o road.json
  ango export "Road scenes" --format yolo --task segment --split train=80,val=20 --with-images -o road`;

/** Labels out. */
export const exportCommand: Command<Context> = serviceCommand<ExportFlags, [string]>({
  brief: "Export a project as COCO, YOLO and other formats",
  description,
  parameters: {
    flags: {
      format: { kind: "enum", values: formats, brief: "Format of the labels" },
      output: text("path", "File or folder to write, or - for standard output", false),
      overwrite: yes("Replace the file, or the whole data set of ango that is there"),
      withImages: yes("Fetch the pictures as well"),
      stage: { ...text("stage", "Stages of the tasks, by name or id, or all (default: Complete)"), variadic: "," },
      batch: { ...text("batch", "Batches of the assets, by name or id"), variadic: "," },
      since: text("time", "Only tasks changed after this time: ISO 8601, UTC without a zone"),
      until: text("time", "Only tasks changed before this time"),
      history: text("stage", "Labels as they were when tasks left this stage last"),
      split: { ...text("train=80,val=20", "Parts of the data set with their shares"), parse: splitShares },
      ...labelFlags,
      ...lossFlags,
      ...flagsOf("writes"),
      images: text("folder", "Folder with the pictures, for sizes that the export does not know"),
    } as never,
    positional: {
      kind: "tuple",
      parameters: [{ placeholder: "project", brief: "Id or name of the project", parse: String }],
    },
    aliases: { o: "output", f: "format" } as never,
  },
  load: async () => (await import("../exporting/run-export.ts")).runExport,
});
