import type { Change } from "./diff.ts";

/**
 * Why a plan was not made or not applied: what was given is no client, no project or no plan, the project has another
 * label set than the one that the plan was made for, or labels would be orphaned, which was not allowed.
 */
export type PlanRefusal = "no-client" | "no-project" | "no-plan" | "outdated" | "orphans-labels";

/** A plan was not made or not applied, and the label set of the project is as it was. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  readonly code = "plan_refused";
  /** Why it was refused. */
  readonly reason: PlanRefusal;
  /** The changes that are the reason: those that orphan labels, or those made in the project since. */
  readonly changes: readonly Change[];

  constructor(reason: PlanRefusal, changes: readonly Change[] = []) {
    super(messages[reason](changes));
    this.reason = reason;
    this.changes = changes;
  }
}

const messages: { readonly [Reason in PlanRefusal]: (changes: readonly Change[]) => string } = {
  "no-client": () =>
    "What was given is no client. Pass an `AngoHub`, or what has `labelSets.get` and `labelSets.set` like it.",
  "no-project": () => "What was given is no project. Pass its id, a text that is not empty.",
  "no-plan": () => "What was given is no plan. Pass what `planLabelSet` returned, or the same read back from its JSON.",
  outdated: (changes) =>
    "The plan was not applied, as the label set of the project has changed since it was made:" +
    `${listed(changes)}\nMake a new plan with \`planLabelSet\`, and look at its changes.`,
  "orphans-labels": (changes) =>
    "The plan was not applied, as it would orphan labels:" +
    `${listed(changes)}\nKeep these parts where they are, or give their labels up with \`orphanLabels: true\`.`,
};

const mostListed = 20;

function listed(changes: readonly Change[]): string {
  const lines = changes.slice(0, mostListed).map(({ message }) => `\n  ${message}`);
  const rest = changes.length - lines.length;
  return `${lines.join("")}${rest > 0 ? `\n  and ${rest} more.` : ""}`;
}
