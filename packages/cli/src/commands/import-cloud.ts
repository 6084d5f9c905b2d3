import type { Command } from "@stricli/core";
import { serviceCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { flag } from "../frame/flags.ts";
import type { ImportFlags } from "../uploading/upload-flags.ts";
import { assetFlags } from "./asset-flags.ts";

/** `ango import-cloud` */
export const importCloud: Command<Context> = serviceCommand<ImportFlags, [string]>({
  brief: "Register files of a cloud storage as assets, a thousand at a time",
  description: `Takes a list of assets: a table (CSV) with columns such as url, externalId and batches, JSON in lines, or a JSON array.

ango import-cloud assets.csv --project "Road scenes" --storage 65f1a0b2c3d4e5f6a7b8c9d0
ango import-cloud - --project "Road scenes" < assets.ndjson

An asset has url (or dataset, URLs of its pages) and may have externalId (else the name in its URL), batches, width, height,
frameRate, metadata, attachments, contextData and editorType. In a table, | stands between the entries of a list, and columns
such as context.weather hold facts for annotators. The same command again goes on where it stopped.`,
  parameters: {
    flags: {
      ...assetFlags,
      uploadLocal: flag("Let the service keep the data itself, as texts without a file need"),
    },
    positional: {
      kind: "tuple",
      parameters: [{ placeholder: "file", brief: "The list, or - for standard input", parse: String }],
    },
  },
  load: async () => (await import("../uploading/run-import.ts")).importCloud,
});
