import type { AngoHub, ProjectId } from "@ango-hub/client";
import { UsageError } from "../terminal/usage-error.ts";

const id = /^[0-9a-f]{24}$/;

/** The id of a project that is given by its id or by its name, which must be the name of one project only. */
export async function findProject(ango: AngoHub, given: string, signal: AbortSignal): Promise<ProjectId> {
  if (id.test(given)) return given as ProjectId;
  const named: ProjectId[] = [];
  const near: string[] = [];
  for await (const { _id, name } of ango.projects.list({}, { signal })) {
    if (name === given) named.push(_id);
    else if (name?.toLowerCase().includes(given.toLowerCase())) near.push(name);
  }
  const [only, another] = named;
  if (only && !another) return only;
  const project = JSON.stringify(given);
  if (another)
    throw new UsageError(`${named.length} projects are named ${project}: ${named.join(", ")}. Give the id of one.`);
  const hint =
    near.length > 0
      ? ` Did you mean ${near
          .slice(0, 3)
          .map((name) => JSON.stringify(name))
          .join(" or ")}?`
      : "";
  throw new UsageError(`No project is named ${project}.${hint} ango projects list shows all.`);
}
