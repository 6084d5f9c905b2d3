import type { FaultReport } from "@ango-hub/mock";
import type { JSX } from "preact";
import { useDeed } from "../use-deed.ts";
import { FaultForm } from "./fault-form.tsx";
import { Reset } from "./reset.tsx";

/** What goes wrong on purpose, more of it, and an end to everything. */
export function Faults({ faults }: { faults: readonly FaultReport[] }): JSX.Element {
  const { act, problem } = useDeed();
  return (
    <article>
      <h1>Faults</h1>
      {faults.length === 0 ? (
        <p class="soft">Nothing goes wrong on purpose.</p>
      ) : (
        <table>
          <thead>
            <tr>
              {["Kind", "How", "Operations", "Requests hit", ""].map((column) => (
                <th key={column} scope="col">
                  {column || <span class="unseen">Remove</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map(({ id, kind, operation, hits, times, ...rest }) => (
              <tr key={id}>
                <td class="brief">{kind}</td>
                <td>
                  {Object.entries(rest)
                    .map(([name, value]) => `${name} ${value}`)
                    .join(", ")}
                </td>
                <td>{[operation ?? "all"].flat().join(", ")}</td>
                <td class="brief">{times === undefined ? hits : `${hits} of ${times}`}</td>
                <td class="brief">
                  <button type="button" aria-label={`Remove ${id}`} onClick={() => act(`faults/${id}`, "DELETE")}>
                    Remove
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {problem && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
      <FaultForm />
      <Reset />
    </article>
  );
}
