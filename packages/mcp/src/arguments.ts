import { parseArgs } from "node:util";
import { didYouMean } from "./tools/did-you-mean.ts";

/** What the command line asks for. */
export interface Arguments {
  allowWrites: boolean;
  allowDeletes: boolean;
  help: boolean;
  version: boolean;
}

/** The command line, or the environment, cannot be understood. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const options = {
  "allow-writes": { type: "boolean" },
  "allow-deletes": { type: "boolean" },
  help: { type: "boolean" },
  version: { type: "boolean" },
} as const;

/** The text of `--help`. */
export const usage: string = `Usage: ango-hub-mcp [options]

Ango Hub for assistants: a server of the Model Context Protocol on standard input and output. An assistant starts it; it
reads, and changes nothing unless it is allowed to.

  --allow-writes   offer what changes projects, tasks, label sets and members as well
  --allow-deletes  offer what deletes as well; goes with --allow-writes
  --help           show this text
  --version        show the version

Environment:
  ANGO_API_KEY     your API key, from the tab API of your account page
  ANGO_REGION      the region of your organization: eu (unless given), us or in
  ANGO_BASE_URL    the address of an installation of your own, in place of a region
`;

/**
 * Reads the command line. What stands in it is not shown where it may be a key.
 *
 * @throws UsageError when it cannot be understood.
 */
export function readArguments(args: string[]): Arguments {
  const { tokens, values } = parseArgs({ args, options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") throw new UsageError("It takes options alone. The key is read from ANGO_API_KEY.");
    if (token.kind === "option") checkOption(token.name, token.rawName, token.value);
  }
  const isGiven = (name: keyof typeof options): boolean => values[name] === true;
  if (isGiven("allow-deletes") && !isGiven("allow-writes")) {
    throw new UsageError("--allow-deletes goes with --allow-writes: give both.");
  }
  return {
    allowWrites: isGiven("allow-writes"),
    allowDeletes: isGiven("allow-deletes"),
    help: isGiven("help"),
    version: isGiven("version"),
  };
}

function checkOption(name: string, rawName: string, value: string | undefined): void {
  if (!Object.hasOwn(options, name)) {
    const known = Object.keys(options).map((option) => `--${option}`);
    throw new UsageError(`There is no option ${rawName}.${didYouMean(rawName, known)}`);
  }
  if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
}
