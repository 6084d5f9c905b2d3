import type { AngoHub } from "@ango-hub/client";
import {
  type Aliases,
  type BaseArgs,
  buildCommand,
  type Command,
  type FlagParametersForType,
  type TypedPositionalParameters,
} from "@stricli/core";
import type { ServiceFlags } from "../service/account.ts";
import type { ExitCode } from "../terminal/exit-code.ts";
import { Terminal, type TerminalSettings } from "../terminal/terminal.ts";
import type { Context } from "./context.ts";
import { flag, number, text } from "./flags.ts";
import { kebab, withCamelNames, withKebabNames } from "./names.ts";
import { reportFailure } from "./report-failure.ts";

/** What a command works with. */
export interface Job {
  terminal: Terminal;
  /** Aborted when somebody presses Ctrl-C. */
  signal: AbortSignal;
  /** A client for the service that flags, environment and profile name. */
  connect(): Promise<AngoHub>;
}

/** What a command does. It returns how it ended. */
export type Run<Flags, Args extends BaseArgs> = (job: Job, flags: Flags, ...args: Args) => Promise<ExitCode>;

/** What a command takes: each flag of its flags, and each word of its words. */
export type Parameters<Flags, Args extends BaseArgs> = ([keyof Flags] extends [never]
  ? { flags?: undefined }
  : { flags: FlagParametersForType<Flags, Context> }) &
  ([Args] extends [readonly []]
    ? { positional?: undefined }
    : { positional: TypedPositionalParameters<Args, Context> }) & {
    aliases?: Aliases<keyof Flags & string>;
  };

/** A command: what its help says, what it takes, and where its code is, which is loaded when it is called. */
export interface Definition<Flags, Args extends BaseArgs> {
  /** What it does, in a few words. */
  brief: string;
  /** What it does, in sentences, with examples. */
  description?: string;
  parameters: NoInfer<Parameters<Flags, Args>>;
  load(): Promise<Run<Flags, Args>>;
}

const outputFlags = {
  json: flag("Print one JSON document, and errors as JSON"),
  ndjson: flag("Print a JSON document a line, and errors as JSON"),
  quiet: flag("Tell nothing but warnings and errors"),
};

const serviceFlags = {
  profile: text("Profile of ango login whose key and address are used", "name"),
  region: text("Region of the service: eu, us or in", "region"),
  baseUrl: text("Address of the service, of an installation of your own", "url"),
  requestsPerMinute: number("Most requests to start within any 60 seconds"),
  verbose: flag("Tell of every request, with secrets hidden"),
} as const;

/** Names of the flags that commands have in common. */
export const commonFlagNames: ReadonlySet<string> = new Set(Object.keys({ ...outputFlags, ...serviceFlags }));

type CommonFlags = TerminalSettings & ServiceFlags;

/** A command that works on this machine alone. */
export function localCommand<Flags, Args extends BaseArgs>(definition: Definition<Flags, Args>): Command<Context> {
  return command(definition, outputFlags);
}

/** A command that calls the service. */
export function serviceCommand<Flags, Args extends BaseArgs>(definition: Definition<Flags, Args>): Command<Context> {
  return command(definition, { ...outputFlags, ...serviceFlags });
}

function command<Flags, Args extends BaseArgs>(
  { brief, description, parameters, load }: Definition<Flags, Args>,
  common: object,
): Command<Context> {
  const twice = Object.keys(parameters.flags ?? {}).find((name) => Object.hasOwn(common, name));
  if (twice) throw new Error(`The flag ${twice} of the command "${brief}" is one that all commands have.`);
  return buildCommand<Record<string, unknown>, readonly unknown[], Context>({
    docs: { brief, ...(description !== undefined && { fullDescription: description }) },
    // Types of flags and words are held by the definition. To Stricli those of all commands are the same from here on, under
    // the names that people type, so that it finds the nearest to a mistyped one.
    parameters: {
      ...parameters,
      flags: withKebabNames({ ...parameters.flags, ...common }),
      aliases: aliasesOf(parameters.aliases),
    } as never,
    loader: async () => {
      const run = await load();
      return async function (
        this: Context,
        given: Record<string, unknown>,
        ...words: readonly unknown[]
      ): Promise<void> {
        const flags = withCamelNames(given) as Flags & CommonFlags;
        const terminal = new Terminal(this.streams, flags);
        const connected = async () => (await import("../service/connect.ts")).connect(flags, terminal);
        try {
          const job = { terminal, signal: this.signal, connect: connected };
          this.end(await run(job, flags, ...(words as unknown as Args)));
        } catch (error) {
          this.end(reportFailure(error, terminal, { signal: this.signal, verbose: flags.verbose === true }));
        }
      };
    },
  });
}

function aliasesOf(aliases: object | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(aliases ?? {}).map(([letter, name]) => [letter, kebab(name as string)]));
}
