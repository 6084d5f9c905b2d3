import type { FaultReport, ProjectOverview, RequestRecord } from "@ango-hub/mock";
import { type JSX, render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Faults } from "./faults/faults.tsx";
import { Header } from "./header.tsx";
import { useHub } from "./hub.ts";
import { Project } from "./project/project.tsx";
import { newestOf, Projects } from "./project/projects.tsx";
import { Requests } from "./requests.tsx";
import { type Route, readRoute } from "./routes.ts";
import { Task } from "./task/task.tsx";

function App(): JSX.Element {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const { data: overview, problem } = useHub<{ projects: ProjectOverview[] }>("overview");
  const { requests } = useHub<{ requests: RequestRecord[] }>("requests").data ?? { requests: [] };
  const { faults } = useHub<{ faults: FaultReport[] }>("faults").data ?? { faults: [] };
  const projects = overview?.projects ?? [];
  const id = route.at === "project" ? (route.id ?? newestOf(projects)?._id) : undefined;
  return (
    <>
      <Header
        at={route.at}
        live={problem ?? (overview ? "Live" : "Connecting…")}
        findings={requests.filter(({ violations }) => violations.length > 0).length}
        faults={faults.length}
        skip={() => main.current?.focus()}
      />
      <div class={`desk at-${route.at}`}>
        <Projects projects={projects} {...(id === undefined ? {} : { here: id })} />
        <main ref={main} tabIndex={-1}>
          {route.at === "task" && <Task key={route.id} id={route.id} />}
          {route.at === "requests" && <Requests route={route} requests={requests} projects={projects} />}
          {route.at === "faults" && <Faults faults={faults} />}
          {route.at === "project" && id !== undefined && <Project key={id} id={id} route={route} />}
          {route.at === "project" && overview && id === undefined && (
            <p class="soft">No project yet. Create one through the API, or start with --seed.</p>
          )}
        </main>
      </div>
    </>
  );
}

/** What the address says, also when somebody goes back. */
function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const route = readRoute(hash);
  const place = `${route.at} ${"id" in route ? route.id : ""}`;
  // Another place begins at its top.
  useEffect(() => window.scrollTo(0, 0), [place]);
  return route;
}

render(<App />, document.body);
