import type { AngoHub, Page } from "@ango-hub/client";
import { operations } from "@ango-hub/openapi";
import { PageLimit } from "@ango-hub/openapi/constraints";
import type { Limits } from "@ango-hub/openapi/limits";
import { type Effect, type Method, type MethodName, methods } from "@ango-hub/openapi/methods";
import type { Input, Tool } from "./tool.ts";

/** A tool for each plain method of the client with one of these effects. Those that take a secret are none. */
export function plainTools(ango: AngoHub, effects: readonly Effect[]): Tool[] {
  const entries = Object.entries(methods) as [MethodName, Method][];
  return entries
    .filter(([, { effect, fields }]) => effects.includes(effect) && !takesSecret(fields))
    .map(([name, method]) => plainTool(ango, name, method));
}

function takesSecret(fields: Method["fields"]): boolean {
  return Object.values(fields).some(({ secret }) => secret);
}

function plainTool(ango: AngoHub, method: MethodName, { summary, description, ...about }: Method): Tool {
  const { operation, effect, fields } = about;
  return {
    name: toolName(method),
    title: summary,
    description: description === summary ? `${summary}.` : description,
    effect,
    isIdempotent: effect === "reads" || "idempotent" in operations[operation],
    fields,
    async run(input, { signal }) {
      const answer = await called(ango, method, about, input, signal);
      if (about.paginated) return pageOf(answer as Page<unknown>, input);
      return Array.isArray(answer) && "page" in fields ? partOf(answer, input) : answer;
    },
  };
}

/** The name of a method as a tool: those of the protocol have no dots. */
function toolName(method: string): string {
  return method.replace(".", "_");
}

type Caller = Readonly<Record<string, Readonly<Record<string, (...values: unknown[]) => unknown>>>>;

/** Calls a method as its user would: arguments with a place of their own, then all others, then the request's options. */
async function called(
  ango: AngoHub,
  method: MethodName,
  { args, fields }: Pick<Method, "args" | "fields">,
  input: Input,
  signal: AbortSignal,
): Promise<unknown> {
  const [resource = "", name = ""] = method.split(".");
  const own = Object.entries(input).filter(([field]) => !args.includes(field));
  const hasInput = Object.keys(fields).length > args.length;
  const values = [...args.map((arg) => input[arg]), ...(hasInput ? [Object.fromEntries(own)] : []), { signal }];
  const owner = (ango as unknown as Caller)[resource];
  return await owner?.[name]?.(...values);
}

/** A page with what to ask for next. */
function pageOf({ total, page, items }: Page<unknown>, input: Input): object {
  const isLast = page * limitOf(input) >= total;
  return { total, page, items, ...(!isLast && { next: `Call it again with page ${page + 1}.` }) };
}

/** A list of which the service doesn't say how long it is in all. */
function partOf(items: unknown[], input: Input): object {
  const { page = 1 } = input;
  const mayGoOn = items.length >= limitOf(input);
  return { page, items, ...(mayGoOn && { next: `There may be more: call it again with page ${Number(page) + 1}.` }) };
}

function limitOf({ limit = (PageLimit as Limits).default }: Input): number {
  return Number(limit);
}
