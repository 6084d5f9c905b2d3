import type { TaskFilter as WireFilter } from "@ango-hub/openapi";
import { checkNames, checkObject, refuse, shown } from "../core/check.ts";
import { readTime } from "../core/time.ts";
import type { BatchId, StageId } from "../types/ids.ts";

/** What a text is compared with: it itself, one of several, or by operators. */
export type TextFilter =
  | string
  | readonly string[]
  | {
      /** The same text. */
      eq?: string | undefined;
      /** Another text. */
      ne?: string | undefined;
      /** A pattern that matches: its source, or a `RegExp` without flags. */
      regex?: string | RegExp | undefined;
      /** One of these. */
      in?: readonly string[] | undefined;
      /** None of these. */
      nin?: readonly string[] | undefined;
      /** Whether there is one. */
      exists?: boolean | undefined;
    };

/** What a number is compared with: it itself, or by operators. */
export type NumberFilter =
  | number
  | {
      eq?: number | undefined;
      ne?: number | undefined;
      gt?: number | undefined;
      gte?: number | undefined;
      lt?: number | undefined;
      lte?: number | undefined;
    };

/** A span of time: `Date`, or ISO 8601, which without a zone is UTC. */
export interface TimeFilter {
  /** At this time or later. */
  from?: Date | string | undefined;
  /** Before this time. */
  to?: Date | string | undefined;
}

/** Which tasks. All of it must hold. */
export interface TaskFilter {
  /** Ids of the stages that tasks are in. */
  stage?: StageId | readonly StageId[] | TextFilter | undefined;
  /** Names or ids of batches that their assets are in, one of them at least. */
  batches?: readonly (string | BatchId)[] | undefined;
  /** Technical status. */
  status?: TextFilter | undefined;
  /** What the last review says. */
  reviewStatus?: TextFilter | undefined;
  /** What kind of tasks: `default`, `consensus` or `benchmark`. */
  type?: TextFilter | undefined;
  /** E-mail address of who is to work on them. */
  assignee?: TextFilter | undefined;
  /** External id of the asset. */
  externalId?: TextFilter | undefined;
  /** E-mail address of who made them. */
  createdBy?: TextFilter | undefined;
  /** E-mail address of who changed them last. */
  updatedBy?: TextFilter | undefined;
  /** When they were made. */
  createdAt?: TimeFilter | undefined;
  /** When they were changed last. */
  updatedAt?: TimeFilter | undefined;
  /** Place in the queue, -1000 to 1000. */
  priority?: NumberFilter | undefined;
  /** How many of their issues are open. */
  openIssuesCount?: NumberFilter | undefined;
  /** Active time in this stage, in milliseconds. */
  duration?: NumberFilter | undefined;
  /** Active time in all stages, in milliseconds. */
  totalDuration?: NumberFilter | undefined;
  /** Whether they were saved and not submitted. */
  isDraft?: boolean | undefined;
  /** Whether they were skipped. */
  isSkipped?: boolean | undefined;
  /** Whether they are benchmarks. */
  isBenchmark?: boolean | undefined;
}

const kinds: Readonly<Record<keyof TaskFilter, (argument: string, value: unknown) => unknown>> = {
  stage: (argument, value) => (typeof value === "string" ? value : text(argument, value)),
  batches: text,
  status: text,
  reviewStatus: text,
  type: text,
  assignee: text,
  externalId: text,
  createdBy: text,
  updatedBy: text,
  createdAt: time,
  updatedAt: time,
  priority: number,
  openIssuesCount: number,
  duration: number,
  totalDuration: number,
  isDraft: flag,
  isSkipped: flag,
  isBenchmark: flag,
};

/** A filter as the service takes it, with operators. Batches are ids already. */
export function wireFilter(filter: TaskFilter): WireFilter | undefined {
  checkObject("filter", filter);
  checkNames("filter", filter, Object.keys(kinds));
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (given.length === 0) return undefined;
  const pairs = given.map(([name, value]) => [name, kinds[name as keyof TaskFilter](`filter.${name}`, value)]);
  return Object.fromEntries(pairs) as WireFilter;
}

function text(argument: string, value: unknown): unknown {
  if (typeof value === "string") return { $eq: value };
  if (Array.isArray(value)) return { $in: value };
  return operators(argument, value, ["eq", "ne", "regex", "in", "nin", "exists"], "a text, a list of texts");
}

function number(argument: string, value: unknown): unknown {
  if (typeof value === "number") return { $eq: value };
  return operators(argument, value, ["eq", "ne", "gt", "gte", "lt", "lte"], "a number");
}

function flag(argument: string, value: unknown): unknown {
  return typeof value === "boolean" ? { $eq: value } : refuse(argument, "true or false", shown(value));
}

function time(argument: string, value: unknown): unknown {
  checkObject(argument, value);
  checkNames(argument, value as object, ["from", "to"]);
  const { from, to } = value as TimeFilter;
  if (from === undefined && to === undefined) refuse(argument, "a span with from, to or both", "a span without");
  return {
    ...(from !== undefined && { $gte: readTime(`${argument}.from`, from) }),
    ...(to !== undefined && { $lt: readTime(`${argument}.to`, to) }),
  };
}

function operators(argument: string, value: unknown, known: readonly string[], plain: string): unknown {
  if (typeof value !== "object" || value === null)
    refuse(argument, `${plain}, or an object of operators`, shown(value));
  checkNames(argument, value as object, known);
  const given = Object.entries(value as object).filter(([, operand]) => operand !== undefined);
  if (given.length === 0) refuse(argument, `an object with one of ${known.join(", ")}`, "an empty object");
  return Object.fromEntries(given.map(([name, operand]) => [`$${name}`, sourceOf(argument, operand)]));
}

/** A regular expression goes as its source, in which flags have no place. */
function sourceOf(argument: string, operand: unknown): unknown {
  if (Object.prototype.toString.call(operand) !== "[object RegExp]") return operand;
  const { source, flags } = operand as RegExp;
  return flags === "" ? source : refuse(`${argument}.regex`, "a regular expression without flags", String(operand));
}
