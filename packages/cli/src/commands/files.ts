import type { Command } from "@stricli/core";
import type { StorageFlags, TableFlags } from "../files/upload-files.ts";
import { serviceCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { projectWord, text } from "../frame/flags.ts";

/** `ango instructions upload`. */
export const uploadInstructions: Command<Context> = serviceCommand<StorageFlags, [string, string]>({
  brief: "Upload the instructions for annotators",
  description: "Uploads a file that annotators can open beside their work.\n\nOperation uploadInstructions.",
  parameters: {
    flags: {
      storageId: text("The storage that the file goes into, unless it is the service's own", "id"),
      bucket: text("The bucket of that storage", "name"),
    },
    positional: {
      kind: "tuple",
      parameters: [projectWord, { placeholder: "file", brief: "Path of the file", parse: String }],
    },
  },
  load: async () => (await import("../files/upload-files.ts")).uploadInstructions,
});

/** `ango asset-builders upload`. */
export const buildAssets: Command<Context> = serviceCommand<TableFlags, [string, string, string]>({
  brief: "Build an asset of each row of a table",
  description: "Builds assets with a template of the project, from a CSV, TSV or JSON file.\n\nOperation importAssets.",
  parameters: {
    flags: {
      format: {
        kind: "enum",
        values: ["csv", "csv;", "tsv", "json"],
        brief: "What the file is (default: as its name says)",
        optional: true,
      },
      priority: {
        kind: "parsed",
        parse: Number,
        brief: "Priority of the tasks, -1000 to 1000",
        placeholder: "n",
        optional: true,
      },
      ifExists: {
        kind: "enum",
        values: ["error", "skip", "add"],
        brief: "What to do with external ids that are there (default: error)",
        optional: true,
      },
    },
    positional: {
      kind: "tuple",
      parameters: [
        projectWord,
        { placeholder: "template-id", brief: "Id of the template", parse: String },
        { placeholder: "table", brief: "Path of the file", parse: String },
      ],
    },
  },
  load: async () => (await import("../files/upload-files.ts")).buildAssets,
});

/** `ango issues export`. */
export const exportIssues: Command<Context> = serviceCommand<object, [string]>({
  brief: "Print all issues of a project",
  description: "Builds an export of the issues, and prints them as they arrive.\n\nOperation createExport.",
  parameters: { positional: { kind: "tuple", parameters: [projectWord] } },
  load: async () => (await import("../files/export-issues.ts")).exportIssues,
});
