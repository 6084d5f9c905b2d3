import type { Command } from "@stricli/core";
import type { ExportFlags } from "../exporting/export-flags.ts";
import { flagsOf, formatLines, writable } from "../formats/registry.ts";
import { splitShares } from "../formats/split-shares.ts";
import { serviceCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { flag, projectWord, text } from "../frame/flags.ts";
import { labelFlags, lossFlags } from "./label-flags.ts";

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
      output: { ...text("File or folder to write, or - for standard output", "path"), optional: false },
      overwrite: flag("Replace the file, or the whole data set of ango that is there"),
      withImages: flag("Fetch the pictures as well"),
      stage: { ...text("Stages of the tasks, by name or id, or all (default: Complete)", "stage"), variadic: "," },
      batch: { ...text("Batches of the assets, by name or id", "batch"), variadic: "," },
      since: text("Only tasks changed after this time: ISO 8601, UTC without a zone", "time"),
      until: text("Only tasks changed before this time", "time"),
      history: text("Labels as they were when tasks left this stage last", "stage"),
      split: { ...text("Parts of the data set with their shares", "train=80,val=20"), parse: splitShares },
      ...labelFlags,
      ...lossFlags,
      ...flagsOf("writes"),
      images: text("Folder with the pictures, for sizes that the export does not know", "folder"),
    } as never,
    positional: {
      kind: "tuple",
      parameters: [projectWord],
    },
    aliases: { o: "output", f: "format" } as never,
  },
  load: async () => (await import("../exporting/run-export.ts")).runExport,
});
