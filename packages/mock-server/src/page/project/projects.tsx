import type { ProjectOverview } from "@ango-hub/mock";
import type { JSX } from "preact";
import { projectHash } from "../routes.ts";

/** All projects, newest first. */
export function Projects({ projects, here }: { projects: readonly ProjectOverview[]; here?: string }): JSX.Element {
  return (
    <nav class="projects" aria-labelledby="projects-heading">
      <h2 id="projects-heading">Projects</h2>
      <ul>
        {projects.map(({ _id, name, assets, tasks, done }) => (
          <li key={_id}>
            <a href={projectHash(_id)} aria-current={_id === here ? "true" : undefined}>
              {name}
              <small>
                {assets} assets, {done} of {Object.values(tasks).reduce((sum, count) => sum + count, 0)} tasks done
              </small>
            </a>
          </li>
        ))}
      </ul>
      {projects.length === 0 && <p class="soft">None yet.</p>}
    </nav>
  );
}

/** The newest project in which there is something to do, or else the newest. */
export function newestOf(projects: readonly ProjectOverview[]): ProjectOverview | undefined {
  return projects.find(({ assets }) => assets > 0) ?? projects[0];
}
