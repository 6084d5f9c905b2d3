import { failure } from "../http/answer.ts";

/** The operation that a request is for, with the values of its path parameters. */
export interface Route<Id extends string> {
  operation: Id;
  params: Record<string, string>;
}

/** What a table says of an operation. */
export interface RoutedOperation {
  method: string;
  path: string;
  presigned?: true;
}

/** Finds the operations of one generation of the API. */
export class Router<Id extends string> {
  readonly #templates: Map<string, { operation: Id; segments: string[] }[]> = new Map();

  constructor(operations: Readonly<Record<Id, RoutedOperation>>) {
    for (const [id, { method, path, presigned }] of Object.entries<RoutedOperation>(operations)) {
      if (presigned) continue;
      const segments = path.slice(1).split("/");
      const key = `${method} ${segments.length}`;
      this.#templates.set(key, [...(this.#templates.get(key) ?? []), { operation: id as Id, segments }]);
    }
  }

  /** The operation that a method and a path stand for, or `undefined`. */
  find(method: string, path: string): Route<Id> | undefined {
    const segments = path.slice(1).split("/");
    for (const template of this.#templates.get(`${method} ${segments.length}`) ?? []) {
      const params = match(template.segments, segments);
      if (params) return { operation: template.operation, params };
    }
    return undefined;
  }

  /** The answer to a request that is for no operation. */
  refuse(method: string, path: string): Response {
    const allowed = ["GET", "POST", "PUT", "DELETE"].filter((other) => this.find(other, path)).join(", ");
    if (allowed === "") return failure(404, `Not found: ${method} ${path}.`);
    const answer = failure(405, `${method} is not allowed for ${path}, only ${allowed}.`);
    answer.headers.set("allow", allowed);
    return answer;
  }
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
