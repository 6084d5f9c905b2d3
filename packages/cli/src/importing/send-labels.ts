import type { AngoHub, ImportLabel, ProjectId } from "@ango-hub/client";
import { LabelImportError } from "@ango-hub/client";

/** A label that was not imported. */
export interface Failed {
  label: ImportLabel;
  externalId: string | undefined;
  reason: string;
  /** Whether it may have been imported all the same. */
  mayBeImported: boolean;
}

/** What became of labels. */
export interface Sent {
  imported: number;
  failed: Failed[];
  /** What ended the import before all were sent. */
  stopped?: unknown;
}

const atOnce = 500;

/** Imports labels in chunks. Whatever was not imported is listed, also what was not sent any more after a failure that holds for all. */
export async function sendLabels(
  ango: AngoHub,
  projectId: ProjectId,
  labels: AsyncIterable<ImportLabel>,
  { signal, told }: { signal: AbortSignal; told: (sent: Sent) => void },
): Promise<Sent> {
  const sent: Sent = { imported: 0, failed: [] };
  for await (const chunk of chunksOf(labels)) {
    if (sent.stopped !== undefined) fail(sent, chunk, "It was not sent.");
    else await sendChunk(ango, projectId, chunk, sent, signal);
    told(sent);
  }
  return sent;
}

async function sendChunk(ango: AngoHub, projectId: ProjectId, chunk: ImportLabel[], sent: Sent, signal: AbortSignal) {
  try {
    const { imported } = await ango.labels.import(projectId, chunk, { signal });
    sent.imported += imported.length;
  } catch (error) {
    if (!(error instanceof LabelImportError)) {
      fail(sent, chunk, messageOf(error));
      sent.stopped = error;
      return;
    }
    sent.imported += error.imported.length;
    for (const { index, externalId, mayBeImported, error: cause } of error.failed) {
      const label = chunk[index];
      if (label) sent.failed.push({ label, externalId, mayBeImported, reason: messageOf(cause) });
    }
    if (signal.aborted) sent.stopped = error;
  }
}

function fail(sent: Sent, chunk: readonly ImportLabel[], reason: string): void {
  for (const label of chunk) sent.failed.push({ label, externalId: label.externalId, reason, mayBeImported: false });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function* chunksOf(labels: AsyncIterable<ImportLabel>): AsyncGenerator<ImportLabel[], void, void> {
  let chunk: ImportLabel[] = [];
  for await (const label of labels) {
    chunk.push(label);
    if (chunk.length < atOnce) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
