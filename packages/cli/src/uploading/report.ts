import type { Job } from "../frame/command.ts";
import { counted } from "../terminal/amounts.ts";
import { type ExitCode, exitCodes } from "../terminal/exit-code.ts";
import { errorOf } from "../terminal/failure.ts";
import { type FailureLine, writeFailures } from "./failures.ts";
import type { Outcome } from "./outcome.ts";
import type { Place } from "./place.ts";

/** What a report is made of, beside what became of the files. */
export interface Account {
  projectId: string;
  place: Place;
  /** What is known of a file by its place among the sources. */
  given(index: number): Pick<FailureLine, "path" | "asset">;
  /** The list of failures that this call tried again. */
  retried?: string | undefined;
  /** How a list of failures is tried again. */
  retry(list: string): string;
}

/** Writes the list of failures and tells what became of the files. */
export async function report({ terminal }: Job, outcome: Outcome, account: Account): Promise<ExitCode> {
  const { place, retried } = account;
  const failures = failuresOf(outcome, account);
  // What was not tried still stands in the list that was to be tried again.
  const isKept = retried !== undefined && outcome.notTried > 0;
  if (!isKept) await writeFailures(place.failures, failures);
  await terminal.result(resultOf(outcome, account), () => terminal.print(summaryOf(outcome)));
  for (const line of advice(outcome, account, failures.length > 0 && !isKept)) terminal.note(line);
  return exitCodeOf(outcome);
}

function failuresOf({ failed, unregistered }: Outcome, { given }: Account): FailureLine[] {
  return [...failed, ...unregistered].map(({ index, externalId, error }) => ({
    ...given(index),
    externalId,
    error: errorOf(error),
  }));
}

/** The result for programs. */
function resultOf(outcome: Outcome, { projectId, given }: Account): object {
  const { notTried, stopped } = outcome;
  const pathOf = (index: number): object => {
    const { path } = given(index);
    return path === undefined ? {} : { path };
  };
  return {
    project: projectId,
    registered: outcome.registered.map(({ index, ...file }) => ({ ...pathOf(index), ...file })),
    skipped: outcome.skipped.map(({ index, externalId, reason }) => ({ ...pathOf(index), externalId, reason })),
    unregistered: outcome.unregistered.map(({ index, error, ...file }) => ({
      ...pathOf(index),
      ...file,
      error: errorOf(error),
    })),
    failed: outcome.failed.map(({ index, externalId, error }) => ({
      ...pathOf(index),
      externalId,
      error: errorOf(error),
    })),
    notTried,
    ...(stopped !== undefined && { stopped: errorOf(stopped) }),
  };
}

function summaryOf({ registered, skipped, unregistered, failed, notTried }: Outcome): string {
  const parts = [
    `${counted(registered.length, "file")} registered`,
    ...(skipped.length > 0 ? [`${skipped.length} there already`] : []),
    ...(unregistered.length > 0 ? [`${unregistered.length} sent but not registered`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(notTried > 0 ? [`${notTried} not tried`] : []),
  ];
  return `${parts.join(", ")}.`;
}

function* advice(
  { notTried, stopped, isInterrupted }: Outcome,
  account: Account,
  isListed: boolean,
): Generator<string> {
  const { place, retry } = account;
  if (stopped !== undefined && !isInterrupted) yield `It stopped: ${errorOf(stopped).message}`;
  if (isListed) yield `What failed stands in ${place.failures}. To try it again: ${retry(place.failures)}`;
  if (notTried === 0) return;
  if (place.journal === undefined)
    yield "Without a journal the same command begins anew; --if-exists skip leaves out what is registered.";
  else yield `The same command goes on where this one stopped: ${place.journal} knows what is done.`;
}

function exitCodeOf({ registered, skipped, unregistered, failed, notTried, isInterrupted }: Outcome): ExitCode {
  if (isInterrupted) return exitCodes.interrupted;
  if (failed.length + unregistered.length + notTried === 0) return exitCodes.done;
  return registered.length + skipped.length > 0 ? exitCodes.partly : exitCodes.failed;
}
