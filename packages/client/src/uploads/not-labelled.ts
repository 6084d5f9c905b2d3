import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { ExistingAssets } from "./existing-assets.ts";

/** What a label is to this. */
interface Placed {
  readonly index: number;
  readonly externalId: string | undefined;
}

/** A label that the service did not take, or may not have taken. */
export interface NotLabelled<Label> {
  readonly label: Label;
  readonly mayBeImported: boolean;
  readonly error: unknown;
}

/**
 * The labels of a request that the service left out, although it answered with success: it says how many tasks were
 * labelled, and not which. Those whose asset is not there are left out; where that does not explain the number, it is
 * unknown of the others.
 *
 * @param answer What the service says, such as `50 / 50 tasks are labeled.` Any other text counts as success for all.
 */
export async function notLabelled<Label extends Placed>(
  labels: readonly Label[],
  answer: unknown,
  look: (externalIds: readonly string[]) => Promise<ExistingAssets>,
): Promise<NotLabelled<Label>[]> {
  const [, done, all] = /^(\d+) \/ (\d+) /.exec(String(answer)) ?? [];
  if (done === undefined) return [];
  const short = Math.max(Number(all), labels.length) - Number(done);
  if (short <= 0) return [];
  const existing = await look(labels.flatMap(({ externalId }) => externalId ?? []));
  const missing = new Set<Label>();
  for (const label of labels) {
    if (label.externalId !== undefined && !(await existing.find(label.externalId))) missing.add(label);
  }
  // More than were left out: the list does not know yet what was uploaded just now.
  const isKnown = missing.size <= short;
  const left = labels.filter((label) => missing.has(label) || missing.size !== short);
  return left.map((label) =>
    isKnown && missing.has(label)
      ? { label, mayBeImported: false, error: noSuchAsset(label) }
      : { label, mayBeImported: true, error: incomplete(String(answer)) },
  );
}

function noSuchAsset({ index, externalId }: Placed): ValidationError {
  const received = JSON.stringify(externalId);
  return new ValidationError(`The project has no asset with the external id ${received}. Upload it first.`, {
    argument: `labels[${index}].externalId`,
    expected: "the external id of an asset of the project",
    received,
  });
}

function incomplete(answer: string): UnexpectedResponseError {
  const detail = `It says: "${answer}"`;
  return new UnexpectedResponseError({ operation: "importLabels", status: 200, reason: "incomplete", detail });
}
