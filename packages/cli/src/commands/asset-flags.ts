import type { FlagParametersForType } from "@stricli/core";
import { wholeNumber } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import type { AssetFlags } from "../uploading/upload-flags.ts";

/** A flag with a value, which may be left out. */
interface ValueFlag<Value> {
  kind: "parsed";
  parse: (given: string) => Value;
  brief: string;
  placeholder: string;
  optional: true;
}

/** A flag that is there or not. */
interface Sign {
  kind: "boolean";
  brief: string;
  optional: true;
  withNegated: false;
}

/** A flag that is there or not. */
export function sign(brief: string): Sign {
  return { kind: "boolean", brief, optional: true, withNegated: false };
}

/** A flag with a text. */
export function text(brief: string, placeholder: string): ValueFlag<string> {
  return { kind: "parsed", parse: String, brief, placeholder, optional: true };
}

/** A flag with a whole number. */
export function number(brief: string): ValueFlag<number> {
  return { kind: "parsed", parse: wholeNumber, brief, placeholder: "n", optional: true };
}

/** Flags that uploads and imports share. */
export const assetFlags: FlagParametersForType<AssetFlags, Context> = {
  project: { kind: "parsed", parse: String, brief: "Id or name of the project", placeholder: "project" },
  batch: {
    ...text("Batch that the assets go into, by name or id; several times for several", "batch"),
    variadic: true,
  },
  createBatches: sign("Make batches that are not there"),
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
  noJournal: sign("Keep no journal"),
  failures: text("Where to list what failed (default: beside the journal)", "file"),
  dryRun: sign("Say what would be sent, and send nothing"),
};

function anyWholeNumber(given: string): number {
  if (!/^-?\d+$/.test(given)) throw new SyntaxError(`must be a whole number, but is ${JSON.stringify(given)}`);
  return Number(given);
}
