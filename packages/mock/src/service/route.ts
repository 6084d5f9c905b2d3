import { type OperationId, operations } from "@ango-hub/openapi";

/** The operation that a request is for, with the values of its path parameters. */
export interface Route {
  operation: OperationId;
  params: Record<string, string>;
}

interface Template {
  operation: OperationId;
  segments: string[];
}

const templates: Map<string, Template[]> = new Map();
for (const [id, { method, path, ...rest }] of Object.entries(operations)) {
  if ("presigned" in rest) continue;
  const segments = path.slice(1).split("/");
  const key = `${method} ${segments.length}`;
  templates.set(key, [...(templates.get(key) ?? []), { operation: id as OperationId, segments }]);
}

/** Finds the operation of the API that a method and a path stand for, or `undefined`. */
export function findRoute(method: string, path: string): Route | undefined {
  const segments = path.slice(1).split("/");
  for (const template of templates.get(`${method} ${segments.length}`) ?? []) {
    const params = match(template.segments, segments);
    if (params) return { operation: template.operation, params };
  }
  return undefined;
}

function match(template: string[], segments: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [i, expected] of template.entries()) {
    const actual = segments[i] ?? "";
    if (!expected.startsWith("{")) {
      if (expected !== actual) return undefined;
      continue;
    }
    if (actual === "") return undefined;
    params[expected.slice(1, -1)] = decode(actual);
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
