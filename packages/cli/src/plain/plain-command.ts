import type { Argument, Method } from "@ango-hub/openapi/methods";
import type { Command } from "@stricli/core";
import { serviceCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { number, projectWord, yesFlag } from "../frame/flags.ts";
import { kebab } from "../frame/names.ts";
import { flagName } from "./flag-name.ts";
import type { GivenFlags } from "./given-flags.ts";
import { shapeOf } from "./shape-of.ts";

// Pages are the client's affair; a user says how many items there should be at most.
const pageFields = new Set(["page", "limit"]);

/** The command of a method that is a plain call: its arguments as words, and all else that it takes as flags. */
export function plainCommand(name: string, method: Method): Command<Context> {
  const { summary, description, args, fields, paginated, effect } = method;
  const flags = Object.entries(fields).filter(
    ([field]) => !args.includes(field) && !(paginated && pageFields.has(field)),
  );
  return serviceCommand<GivenFlags, string[]>({
    brief: summary,
    description: `${plainText(description)}\n\nOperation ${method.operation}, as ango.${name} of the client.`,
    parameters: {
      flags: {
        ...Object.fromEntries(flags.map(([field, argument]) => [flagName(name, field), flagOf(argument)])),
        ...(paginated && { limit: number("Most items to print (default: all)") }),
        ...(effect === "deletes" && { yes: yesFlag }),
      } as never,
      positional: {
        kind: "tuple",
        parameters: args.map((field) => ({
          placeholder: kebab(field.replace(/^projectId$/, "project")),
          brief: briefOf(field, fields[field]),
          parse: String,
        })),
      } as never,
    },
    load: async () => (await import("./run-plain.ts")).runPlain(name, method),
  });
}

function flagOf({ description, check, required, secret }: Argument): object {
  const optional = !required;
  const brief = plainText(description);
  if (check.type === "boolean") return { kind: "boolean", brief, optional: true };
  if (secret)
    return {
      kind: "parsed",
      parse: String,
      brief: `${brief} As @file, - or env:NAME`,
      placeholder: "source",
      optional,
    };
  const shape = shapeOf(check);
  const placeholder =
    shape === "object" ? "key=value" : shape === "list" ? "a,b" : (check.enum?.join("|") ?? check.type ?? "value");
  return { kind: "parsed", parse: String, brief, placeholder, optional, ...(shape !== "text" && { variadic: true }) };
}

function briefOf(field: string, argument: Argument | undefined): string {
  if (field === "projectId") return projectWord.brief;
  return plainText(argument?.description ?? field);
}

/** Markdown as text for a terminal. */
function plainText(markdown: string): string {
  return markdown.replace(/[`*]/g, "").replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}
