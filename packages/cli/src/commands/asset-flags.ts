import type { FlagParametersForType } from "@stricli/core";
import type { Context } from "../frame/context.ts";
import { flag, text } from "../frame/flags.ts";
import type { AssetFlags } from "../uploading/upload-flags.ts";

/** Flags that uploads and imports share. */
export const assetFlags: FlagParametersForType<AssetFlags, Context> = {
  project: { kind: "parsed", parse: String, brief: "Id or name of the project", placeholder: "project" },
  batch: {
    ...text("Batch that the assets go into, by name or id; several times for several", "batch"),
    variadic: true,
  },
  createBatches: flag("Make batches that are not there"),
  ifExists: {
    kind: "enum",
    values: ["error", "skip", "add"],
    brief: "What to do where an asset has the external id already (default: error)",
    optional: true,
  },
  priority: {
    kind: "parsed",
    parse: anyWholeNumber,
    brief: "Priority of the tasks, -1000 to 1000, higher is earlier",
    placeholder: "n",
    optional: true,
  },
  storage: text("Id of the storage of your organization", "id"),
  journal: text("Where to keep what is done (default: a hidden file beside the data)", "file"),
  noJournal: flag("Keep no journal"),
  failures: text("Where to list what failed (default: beside the journal)", "file"),
  dryRun: flag("Say what would be sent, and send nothing"),
};

function anyWholeNumber(given: string): number {
  if (!/^-?\d+$/.test(given)) throw new SyntaxError(`must be a whole number, but is ${JSON.stringify(given)}`);
  return Number(given);
}
