import type { Command } from "@stricli/core";
import { serviceCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { number, text } from "../frame/flags.ts";
import { readShard } from "../uploading/shard.ts";
import type { UploadFlags } from "../uploading/upload-flags.ts";
import { assetFlags } from "./asset-flags.ts";

/** `ango upload` */
export const upload: Command<Context> = serviceCommand<UploadFlags, string[]>({
  brief: "Upload files, and register them as assets of a project",
  description: `Sends the files of folders, the files that match quoted patterns, and files that are named themselves.

ango upload photos --project "Road scenes" --batch Night
ango upload "photos/**/*.jpg" --project "Road scenes" --if-exists skip
ango upload photos --project "Road scenes" --shard 3/8

The external id of an asset is the path of its file below the folder that was given. The same command again goes on where it
stopped: a journal beside the files knows what is done.`,
  parameters: {
    flags: {
      ...assetFlags,
      workers: number("How many files are sent at the same time (default: 16)"),
      externalId: {
        kind: "enum",
        values: ["path", "name"],
        brief: "External ids: paths below the folder that is given, or names alone (default: path)",
        optional: true,
      },
      base: text("Folder that external ids are paths below of, in place of each folder that is given", "dir"),
      include: { ...text("Only files like this, such as *.jpg or left/**", "glob"), variadic: true },
      exclude: { ...text("No files and folders like this", "glob"), variadic: true },
      shard: {
        kind: "parsed",
        parse: readShard,
        brief: "Only a share of the files, such as 3/8, by a hash of their paths",
        placeholder: "i/n",
        optional: true,
      },
      retry: text("Try again what a list of failures has", "file"),
      bucket: text("Bucket of --storage", "name"),
      to: text("Put the files into a bucket of your own, s3://bucket/prefix, which --storage opens to Ango Hub", "url"),
      endpoint: text("Address of the S3-compatible server of --to, where it is not that of AWS", "url"),
    },
    positional: {
      kind: "array",
      parameter: { placeholder: "dir|glob|file", brief: "What is to be sent", parse: String },
    },
  },
  load: async () => (await import("../uploading/run-upload.ts")).upload,
});
