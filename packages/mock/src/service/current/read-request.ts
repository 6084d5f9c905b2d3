import type { Limits } from "@ango-hub/openapi";
import type { QueryLimits, RequestLimits } from "@ango-hub/openapi/requests";
import { invalid } from "../../http/failure.ts";
import { conform, object, wrong } from "../../http/input.ts";
import { isTooDeep, maxDepth } from "../../http/json-depth.ts";
import { readJson } from "../../http/read-body.ts";
import type { Query } from "./call.ts";

/** The parameters of a path, as the description says they must be. */
export function readPath(params: Record<string, string>, limits: RequestLimits["path"]): Record<string, string> {
  for (const [name, value] of Object.entries(params)) {
    if (name === "projectId") conformProject(value, limits[name] ?? {});
    else conform(value, limits[name] ?? {}, name);
  }
  return params;
}

/** The parameters of a query, as the description says they must be. Parameters that it does not know are let pass. */
export function readQuery(given: URLSearchParams, limits: RequestLimits["query"]): Query {
  const query: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(limits)) {
    const text = given.get(name);
    if (text === null && field.required) throw wrong(name, "must be given");
    if (text === null) continue;
    if (name === "project") conformProject(text, field.check);
    query[name] = conform(written(text, field, name), field.check, name);
  }
  return query;
}

/** The JSON body, as the description says it must be. */
export async function readBody(request: Request, limits: Limits): Promise<unknown> {
  const body = object(await readJson(request), "The body");
  const { project } = body as { project?: unknown };
  if (limits.properties?.project && project !== undefined) conformProject(project, limits.properties.project);
  for (const [name, value] of Object.entries(body)) {
    const known = Object.hasOwn(limits.properties ?? {}, name) ? limits.properties?.[name] : undefined;
    if (known) conform(value, known, name);
  }
  return conform(body, limits, "The body");
}

/** The service has words of its own for a project that is none. */
function conformProject(value: unknown, limits: Limits): void {
  try {
    conform(value, limits, "project");
  } catch {
    throw invalid("project", `${value}`);
  }
}

function written(text: string, { check, json }: QueryLimits, name: string): unknown {
  if (json) return parsed(text, name);
  // Not exactly `true` is false: the Python package of some releases sends `True` and `False`.
  if (check.type === "boolean")
    return text === "true" || (text.toLowerCase() === "false" || text === "True" ? false : text);
  if (check.type === "integer" || check.type === "number") return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  return text;
}

function parsed(text: string, name: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong(name, "must be JSON");
  }
  if (isTooDeep(value)) throw wrong(name, `must be nested in at most ${maxDepth} levels`);
  return value;
}
