import { parseArgs } from "node:util";
import type { Generation } from "../server/generations.ts";
import { readOrigins } from "../server/local-only.ts";

/** What the command line asks for. */
export interface Arguments {
  port: number;
  host?: string;
  validate: boolean;
  stateless: boolean;
  generation: Generation;
  seed?: string;
  save?: string;
  allowedOrigins: string[];
  help: boolean;
  version: boolean;
}

/** The command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Port that the command listens on unless another one is chosen. */
export const defaultPort = 4010;

/** The text of `--help`. */
export const usage: string = `Usage: ango-hub-mock [options]

A local stand-in for Ango Hub, on 127.0.0.1. Stop it with Ctrl-C; twice, without waiting for what is under way.

  --port <number>       port to listen on, 0 for any that is free (default ${defaultPort})
  --host <address>      address to listen on (default 127.0.0.1); 0.0.0.0 is for containers
  --seed <file|folder>  start with this content: a saved state or content as JSON,
                        or a folder with one folder of pictures per project
  --save <file>         save the state in this file at the end, to start with it again
  --classic             stand in for the classic generation of the service
  --allow-origin <origin>
                        let pages from elsewhere call it, such as https://labels.example.com;
                        null for pages opened as files. May be given several times
  --no-validate         do not hold requests and answers against the description (faster)
  --stateless           answer with the examples of the description and remember nothing
  --help                show this text
  --version             show the version
`;

/**
 * Reads the command line.
 *
 * @throws UsageError when it cannot be understood.
 */
export function readArguments(args: string[]): Arguments {
  const { values } = parse(args);
  const port = values.port ?? `${defaultPort}`;
  if (!/^\d+$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, not "${port}".`);
  const others = ["seed", "save", "no-validate"] as const;
  if (values.stateless && others.some((name) => values[name] !== undefined)) {
    throw new UsageError(
      "--stateless remembers nothing and always validates, so --seed, --save and --no-validate do not go with it.",
    );
  }
  const { "allow-origin": allowedOrigins = [] } = values;
  try {
    readOrigins(allowedOrigins);
  } catch (error) {
    throw new UsageError((error as Error).message.replace("allowedOrigins", "--allow-origin"));
  }
  return {
    port: Number(port),
    validate: values["no-validate"] !== true,
    stateless: values.stateless === true,
    generation: values.classic ? "classic" : "current",
    allowedOrigins,
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.seed === undefined ? {} : { seed: values.seed }),
    ...(values.save === undefined ? {} : { save: values.save }),
    help: values.help === true,
    version: values.version === true,
  };
}

function parse(args: string[]): {
  values: Partial<
    Record<"port" | "host" | "seed" | "save", string> &
      Record<"allow-origin", string[]> &
      Record<"no-validate" | "stateless" | "classic" | "help" | "version", boolean>
  >;
} {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: "string" },
        host: { type: "string" },
        seed: { type: "string" },
        save: { type: "string" },
        "allow-origin": { type: "string", multiple: true },
        "no-validate": { type: "boolean" },
        stateless: { type: "boolean" },
        classic: { type: "boolean" },
        help: { type: "boolean" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    // The first sentence says what is wrong; what Node adds to it is about its own syntax.
    throw new UsageError(`${(error as Error).message.split(/\.( |$)/)[0]}.`);
  }
}
