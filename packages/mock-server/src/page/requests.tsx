import type { ProjectOverview, RequestRecord } from "@ango-hub/mock";
import type { JSX } from "preact";
import { Choice } from "./choice.tsx";
import { hashOf, type Route } from "./routes.ts";

interface RequestsProps {
  route: Extract<Route, { at: "requests" }>;
  requests: readonly RequestRecord[];
  projects: readonly ProjectOverview[];
}

/** The last requests, newest first, with what the specification says about them. */
export function Requests({ route, requests, projects }: RequestsProps): JSX.Element {
  const { project, operation, findings } = route;
  const operations = [...new Set(requests.flatMap((request) => request.operation ?? []))].sort();
  const shown = requests.filter(
    (request) =>
      (project === "" || request.path.includes(project)) &&
      (operation === "" || request.operation === operation) &&
      (!findings || request.violations.length > 0),
  );
  const go = (change: Partial<RequestsProps["route"]>): void => {
    location.hash = hashOf({ ...route, ...change });
  };
  return (
    <article>
      <h1>Last requests</h1>
      <div class="row fields">
        <Choice label="Project" value={project} choose={(value) => go({ project: value })}>
          {projects.map(({ _id, name }) => [_id, name])}
        </Choice>
        <Choice label="Operation" value={operation} choose={(value) => go({ operation: value })}>
          {operations.map((name) => [name, name])}
        </Choice>
        <label class="check">
          <input
            type="checkbox"
            checked={findings}
            onChange={(event) => go({ findings: event.currentTarget.checked })}
          />
          Only what is not as specified
        </label>
      </div>
      {shown.length === 0 ? (
        <p class="soft">{requests.length === 0 ? "No request came yet." : "No request is like that."}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {["Time", "Status", "Request", "Operation", "Specification", "Faults"].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.toReversed().map((request) => (
              <Row key={request.number} request={request} />
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}

function Row({ request }: { request: RequestRecord }): JSX.Element {
  const { time, status, method, path, operation, duration, violations, validated, faults } = request;
  const kind = status === undefined || status >= 500 ? "bad" : status >= 400 ? "warn" : "good";
  return (
    <tr>
      <td class="brief">
        <time dateTime={time}>{time.slice(11, 19)}</time>
      </td>
      <td class={`brief ${kind}`}>
        {status ?? "no answer"}
        {duration === undefined ? "" : `, ${duration} ms`}
      </td>
      <td class="path">
        {method} {readable(path)}
      </td>
      <td class="brief">{operation ?? "none"}</td>
      <td>
        {violations.map(({ at, message }, i) => (
          <div key={i} class="bad">
            {at}: {message}
          </div>
        ))}
        {violations.length === 0 &&
          (validated ? <span class="good">as specified</span> : <span class="soft">not checked</span>)}
      </td>
      <td class="warn">{faults.join(", ")}</td>
    </tr>
  );
}

/** A path without its percent signs, where they stand for text. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
