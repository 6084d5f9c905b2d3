import type { ProjectPage } from "@ango-hub/mock";
import type { JSX } from "preact";
import { useHub } from "../hub.ts";
import { hashOf, type Route } from "../routes.ts";
import { Card } from "./card.tsx";

type ProjectRoute = Extract<Route, { at: "project" }>;

/** How many assets a page shows. */
const pageSize = 24;

/** A project: its tasks by stage or status, and its assets with what was drawn on them. */
export function Project({ route, id }: { route: ProjectRoute; id: string }): JSX.Element {
  const { stage, name, page } = route;
  const query = new URLSearchParams({ page: `${page}`, limit: `${pageSize}`, status: stage, name });
  const { data: shown, problem } = useHub<ProjectPage>(`projects/${id}?${query}`);
  if (problem !== undefined) return <p class="note">{problem}</p>;
  if (!shown) return <p class="soft">The project is on its way.</p>;
  const { project, categorySchema, assets, total } = shown;
  const all = Object.values(project.tasks).reduce((sum, count) => sum + count, 0);
  const tools = categorySchema.tools?.map((tool) => tool.title || tool.tool).join(", ");
  const filter = (status: string, label: string): JSX.Element => (
    <a href={hashOf({ ...route, id, stage: status, page: 1 })} aria-current={stage === status ? "true" : undefined}>
      {label}
    </a>
  );
  return (
    <article>
      <h1>{project.name}</h1>
      {project.description && <p>{project.description}</p>}
      <p class="soft">
        Tools: {tools || "none"}. Batches: {project.batches.join(", ") || "none"}.
      </p>
      <div class="row">
        <nav class="row chips" aria-label="Tasks by stage">
          {filter("", `All tasks ${all}`)}
          {Object.entries(project.tasks).map(([status, count]) => filter(status, `${status} ${count}`))}
        </nav>
        <input
          type="search"
          aria-label="Part of a name"
          placeholder="Part of a name"
          value={name}
          onInput={({ currentTarget: { value } }) =>
            // What is typed is no step to go back to.
            location.replace(hashOf({ ...route, id, name: value, page: 1 }))
          }
        />
      </div>
      {assets.length === 0 ? (
        <p class="soft">No assets here.</p>
      ) : (
        <ul class="cards">
          {assets.map((asset) => (
            <li key={asset._id}>
              <Card asset={asset} labelSet={categorySchema} />
            </li>
          ))}
        </ul>
      )}
      <Pager total={total} route={{ ...route, id }} />
    </article>
  );
}

function Pager({ total, route }: { total: number; route: ProjectRoute }): JSX.Element {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const turn = (label: string, page: number): JSX.Element =>
    page < 1 || page > pages ? <span class="soft">{label}</span> : <a href={hashOf({ ...route, page })}>{label}</a>;
  return (
    <nav class="row pager" aria-label="Pages">
      {turn("Previous", route.page - 1)}
      <span>
        Page {route.page} of {pages}, {total} assets
      </span>
      {turn("Next", route.page + 1)}
    </nav>
  );
}
