import type { HistoryEntry, IssueOverview } from "@ango-hub/mock";
import type { JSX } from "preact";

/** Remarks on a task, with what was answered. */
export function Issues({ issues }: { issues: readonly IssueOverview[] }): JSX.Element | null {
  if (issues.length === 0) return null;
  return (
    <section>
      <h2>Issues</h2>
      <ul class="plain">
        {issues.map(({ _id, content, status, createdBy, createdAt, comments }) => (
          <li key={_id}>
            <p>
              <span class={`tag ${status === "Open" ? "warn" : "good"}`}>{status}</span> {content}
            </p>
            <Author by={createdBy} at={createdAt} />
            {comments.map((comment, i) => (
              <div key={i} class="comment">
                <p>{comment.content}</p>
                <Author by={comment.createdBy} at={comment.createdAt} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The stages that a task left, oldest first. */
export function History({ history }: { history: readonly HistoryEntry[] }): JSX.Element | null {
  if (history.length === 0) return null;
  return (
    <section>
      <h2>History</h2>
      <ol class="plain">
        {history.map(({ stage, completedAt, completedBy, duration, reviewStatus }, i) => (
          <li key={i}>
            <strong>{stage}</strong>
            {reviewStatus && (
              <span class={reviewStatus === "Rejected" ? "bad" : "good"}> {reviewStatus.toLowerCase()}</span>
            )}
            {duration ? <span class="soft"> after {Math.round(duration / 100) / 10} s of work</span> : null}
            <Author by={completedBy ?? "the workflow"} at={completedAt} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Author({ by, at }: { by: string; at: string }): JSX.Element {
  return (
    <small class="soft">
      {by}, <time dateTime={at}>{at.slice(0, 19).replace("T", " ")}</time>
    </small>
  );
}
