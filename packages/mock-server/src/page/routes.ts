/** What the page shows, as its address says: after the `#`, so that a reload keeps it. */
export type Route =
  | { at: "project"; id: string | undefined; stage: string; name: string; page: number }
  | { at: "task"; id: string }
  | { at: "requests"; project: string; operation: string; findings: boolean }
  | { at: "faults" };

/** Reads an address. What makes no sense is the newest project. */
export function readRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?");
  const [, at, id] = path.split("/");
  const asked = new URLSearchParams(query);
  const text = (name: string): string => asked.get(name) ?? "";
  if (at === "tasks" && id) return { at: "task", id };
  if (at === "faults") return { at: "faults" };
  if (at === "requests")
    return { at: "requests", project: text("project"), operation: text("operation"), findings: asked.has("findings") };
  const page = Math.max(1, Math.trunc(Number(text("page"))) || 1);
  return {
    at: "project",
    id: at === "projects" && id ? id : undefined,
    stage: text("stage"),
    name: text("name"),
    page,
  };
}

/** The address at which something is shown. */
export function hashOf(route: Route): string {
  switch (route.at) {
    case "task":
      return `#/tasks/${route.id}`;
    case "faults":
      return "#/faults";
    case "requests":
      return `#/requests${queryOf({ ...route, at: "", findings: route.findings ? "yes" : "" })}`;
    case "project": {
      const { stage, name, page } = route;
      return `#/projects/${route.id ?? ""}${queryOf({ stage, name, page: page > 1 ? `${page}` : "" })}`;
    }
  }
}

/** A project from its first page on. */
export function projectHash(id: string, stage = ""): string {
  return hashOf({ at: "project", id, stage, name: "", page: 1 });
}

function queryOf(values: Record<string, string>): string {
  const given = Object.entries(values).filter(([, value]) => value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
