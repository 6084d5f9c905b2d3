import type { Command } from "@stricli/core";
import { flagsOf, formatLines, readable } from "../formats/registry.ts";
import { serviceCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { flag, text } from "../frame/flags.ts";
import type { ImportFlags } from "../importing/import-flags.ts";
import { labelFlags, lossFlags } from "./label-flags.ts";

const formats = ["ango-labels", ...readable];

const description = `Reads labels of any format that can be read, maps their names to the label set of a project, and imports them as
pre-labels of the assets whose external ids they name. What the label set does not take is told on standard error, and so is each label that
fails; those are written to a file, from which they can be imported again. With --check nothing is sent: what would be sent is printed, and
the exit code is 3 where something would get lost.

Formats:
${formatLines(formats)}

  ango import-labels instances.json --project "Road scenes" --check
  ango import-labels runs/predict --format yolo --project "Road scenes" --min-score 0.5 --images photos`;

/** Labels in. */
export const importLabelsCommand: Command<Context> = serviceCommand<ImportFlags, [string]>({
  brief: "Import labels of COCO, YOLO and other formats as pre-labels",
  description,
  parameters: {
    flags: {
      format: { kind: "enum", values: formats, brief: "Format of the labels (default: found out)", optional: true },
      project: text("Id or name of the project", "project"),
      ...labelFlags,
      writeMap: text("Write a first draft of --map to a file, or to standard output (-), and import nothing", "file"),
      check: flag("Send nothing: print what would be sent, and end with exit code 3 where something would get lost"),
      failures: text("File for the labels that were not imported (default: FILE.failed.ndjson)", "file"),
      ...lossFlags,
      ...flagsOf("reads"),
      images: text("Folder with the pictures, by external id, to hold shapes against and for sizes", "folder"),
    } as never,
    positional: {
      kind: "tuple",
      parameters: [{ placeholder: "file", brief: "File or folder with the labels", parse: String }],
    },
    aliases: { f: "format", p: "project" } as never,
  },
  load: async () => (await import("../importing/run-import.ts")).runImport,
});
