/**
 * Understands what version 0.1.18 of the Python package sends and no specification can describe: a task is assigned by a
 * GET with a body, which `fetch` cannot express either.
 */
export function methodOf(method: string, path: string, hasBody: boolean): string {
  return method === "GET" && path === "/v2/task/assign" && hasBody ? "POST" : method;
}
