import type { JSX } from "preact";
import type { Route } from "./routes.ts";

interface HeaderProps {
  at: Route["at"];
  /** Whether the hub answers. */
  live: string;
  /** How many of the last requests were not as specified. */
  findings: number;
  faults: number;
  skip: () => void;
}

/** The bar at the top, as the documentation has it. */
export function Header({ at, live, findings, faults, skip }: HeaderProps): JSX.Element {
  const isProjects = at === "project" || at === "task";
  return (
    <>
      {/* No link: the address says what is shown. */}
      <button type="button" class="site-skip" onClick={skip}>
        Skip to the content
      </button>
      <header class="site-header">
        <a class="site-brand" href="#/" aria-label="Ango Hub stand-in">
          <Mark />
          <span>
            Ango Hub <em>stand-in</em>
          </span>
        </a>
        <nav class="site-sections" aria-label="Parts of the hub">
          <a href="#/" aria-current={isProjects ? "true" : undefined}>
            Projects
          </a>
          <a href="#/requests" aria-current={at === "requests" ? "true" : undefined}>
            Requests {findings > 0 && <Count of={findings} what="not as specified" />}
          </a>
          <a href="#/faults" aria-current={at === "faults" ? "true" : undefined}>
            Faults {faults > 0 && <Count of={faults} what="in force" />}
          </a>
        </nav>
        <p class="live soft" role="status">
          {live}
        </p>
      </header>
    </>
  );
}

function Count({ of, what }: { of: number; what: string }): JSX.Element {
  return (
    <span class="count">
      {of}
      <span class="unseen"> {what}</span>
    </span>
  );
}

function Mark(): JSX.Element {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="2.4"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d="M3 8V3h5M16 3h5v5M21 16v5h-5M8 21H3v-5" />
      <circle cx="12" cy="12" r="3.2" />
    </svg>
  );
}
