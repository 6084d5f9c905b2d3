import type { AngoHub, List } from "@ango-hub/client";
import type { Argument, Method } from "@ango-hub/openapi/methods";
import type { Job, Run } from "../frame/command.ts";
import { confirm } from "../frame/confirm.ts";
import { kebab } from "../frame/names.ts";
import { findProject } from "../service/find-project.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { flagName } from "./flag-name.ts";
import type { GivenFlags } from "./given-flags.ts";
import { readSecret } from "./given-text.ts";
import { printValue, someColumns } from "./print-value.ts";
import { readValue } from "./read-value.ts";

type Call = (...args: unknown[]) => PromiseLike<unknown> | List<unknown>;

/** Calls a method with what stands on the command line, and prints what it returns. */
export function runPlain(name: string, method: Method): Run<GivenFlags, string[]> {
  return async (job, flags, ...words) => {
    const { terminal, signal } = job;
    const { args, fields, effect, paginated } = method;
    const input: Record<string, unknown> = {};
    for (const [field, argument] of Object.entries(fields)) {
      const flag = flagName(name, field);
      if (args.includes(field) || flags[flag] === undefined || (paginated && field === "limit")) continue;
      input[field] = await readFlag(job, flag, argument, flags[flag]);
    }
    const ango = await job.connect();
    const values: unknown[] = [];
    for (const [index, field] of args.entries())
      values.push(await readWord(job, ango, field, fields[field], words[index] ?? ""));
    if (effect === "deletes") await confirm(terminal, `${method.summary}: ${words.join(" ")}?`, flags.yes === true);
    const hasInput = Object.keys(fields).some((field) => !args.includes(field));
    const called = callOf(ango, name)(...values, ...(hasInput ? [input] : []), { signal });
    if (paginated) await terminal.list(pagesOf(called as List<unknown>, flags.limit), someColumns);
    else await printValue(terminal, await called, method.summary);
    return exitCodes.done;
  };
}

async function readFlag(job: Job, field: string, argument: Argument, given: unknown): Promise<unknown> {
  const name = `--${kebab(field)}`;
  if (typeof given === "boolean") return given;
  const { stdin, environment } = job.terminal.streams;
  if (argument.secret) return readSecret(name, String(given), { stdin, environment });
  return readValue(name, [given].flat() as string[], argument.check, { stdin });
}

async function readWord(
  { terminal, signal }: Job,
  ango: AngoHub,
  field: string,
  argument: Argument | undefined,
  word: string,
): Promise<unknown> {
  if (field === "projectId") return findProject(ango, word, signal);
  return readValue(kebab(field), [word], argument?.check ?? {}, { stdin: terminal.streams.stdin });
}

function callOf(ango: AngoHub, name: string): Call {
  const [resource = "", method = ""] = name.split(".");
  const owner = (ango as unknown as Record<string, Record<string, Call>>)[resource];
  const call = owner?.[method];
  if (!call) throw new Error(`The client has no method ${name}.`);
  return call.bind(owner);
}

/** The items of a list page by page, up to a number of them. */
async function* pagesOf(list: List<unknown>, limit = Number.POSITIVE_INFINITY): AsyncGenerator<readonly unknown[]> {
  let left = limit;
  if (left === 0) return;
  for await (const { items } of list.pages()) {
    yield items.slice(0, left);
    left -= items.length;
    if (left <= 0) return;
  }
}
