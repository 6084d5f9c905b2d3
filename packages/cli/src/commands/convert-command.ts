import type { Command } from "@stricli/core";
import type { ConvertFlags } from "../converting/convert-flags.ts";
import { flagsOf, formatLines, readable, writable } from "../formats/registry.ts";
import { splitShares } from "../formats/split-shares.ts";
import { localCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { flag, text } from "../frame/flags.ts";
import { labelFlags, lossFlags } from "./label-flags.ts";

const from = ["ango", "ango-labels", ...readable];
const to = ["ango-labels", ...writable];

const description = `Converts labels on this machine, without the service: an export that was downloaded, or a data set of any format
that can be read. Of which format the input is, is found out where that is beyond doubt, and told. The output appears once it is whole.
Labels of Ango Hub are read by their label set, which --label-set gives, or by one of what occurs in them; labels to import are made for that
one, or for one that is made of the data set. What the format can't hold is told on standard error.

Formats:
${formatLines(["ango", "ango-labels", ...new Set([...readable, ...writable])])}

  ango convert instances.json yolo --to yolo
  ango convert export.zip road.json --to coco --label-set label-set.json`;

/** From one format to another. */
export const convertCommand: Command<Context> = localCommand<ConvertFlags, [string, string]>({
  brief: "Convert labels from one format to another, without the service",
  description,
  parameters: {
    flags: {
      from: { kind: "enum", values: from, brief: "Format of the input (default: found out)", optional: true },
      to: { kind: "enum", values: to, brief: "Format of the output" },
      overwrite: flag("Replace the file, or the whole data set of ango that is there"),
      history: text("Labels as they were when tasks left this stage last [ango]", "stage"),
      split: { ...text("Parts of the data set with their shares", "train=80,val=20"), parse: splitShares },
      labelSet: { ...labelFlags.labelSet, brief: "Label set of the labels, JSON or code" },
      map: labelFlags.map,
      ...lossFlags,
      ...flagsOf("reads", "writes"),
    } as never,
    positional: {
      kind: "tuple",
      parameters: [
        { placeholder: "input", brief: "File or folder to read", parse: String },
        { placeholder: "output", brief: "File or folder to write, or - for standard output", parse: String },
      ],
    },
  },
  load: async () => (await import("../converting/run-convert.ts")).runConvert,
});
