import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useDeed } from "../use-deed.ts";

/** Empties the hub, for somebody who is sure. */
export function Reset(): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  const { act, problem } = useDeed();
  const empty = async (): Promise<void> => {
    if (await act("state", "DELETE")) setAsked(false);
  };
  return (
    <section>
      <h2>Empty the hub</h2>
      <p>All projects, people, files and faults go. The key stays, so programs can go on.</p>
      {isAsked ? (
        <fieldset class="row" aria-label="Are you sure?">
          <button type="button" class="danger" onClick={empty}>
            Yes, empty it
          </button>
          <button type="button" onClick={() => setAsked(false)}>
            Keep all
          </button>
        </fieldset>
      ) : (
        <button type="button" onClick={() => setAsked(true)}>
          Empty the hub…
        </button>
      )}
      {problem && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
