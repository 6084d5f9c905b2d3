import { dirname, resolve } from "node:path";
import type { CloudAsset } from "@ango-hub/client";
import type { Job, Run } from "../frame/command.ts";
import { findProject } from "../service/find-project.ts";
import { counted } from "../terminal/amounts.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { Progress } from "../terminal/progress.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { type AssetList, openList } from "./asset-list.ts";
import { FailureLines } from "./failure-lines.ts";
import { checkFailures } from "./failures.ts";
import { FigureProgress } from "./figures.ts";
import { createBatches, optionsOf } from "./options.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { checkJournal, placeOf } from "./place.ts";
import { report } from "./report.ts";
import { retryCall } from "./retry-call.ts";
import type { ImportFlags } from "./upload-flags.ts";

/** Registers files that lie in a cloud storage. */
export const importCloud: Run<ImportFlags, [string]> = async (job, flags, file) => {
  const { terminal, signal } = job;
  const list = await openList(file, terminal.streams.stdin);
  const assets = await count(list, signal);
  if (flags.dryRun) {
    const show = () => terminal.print(`${counted(assets, "asset")} would be registered.`);
    await terminal.result({ assets }, show);
    return exitCodes.done;
  }
  const ango = await job.connect();
  const projectId = await findProject(ango, flags.project, signal);
  const folder = file === "-" ? "." : dirname(file);
  const place = placeOf(flags, { job: "import", folder, projectId });
  await checkFailures(place.failures);
  await checkJournal(place.journal);
  await createBatches(ango, projectId, flags, signal);
  const progress = new Progress(terminal, "Import");
  const figures = new FigureProgress(progress, { files: assets });
  const failures = new FailureLines(progress, place.failures);
  const transfer = ango.assets.importFromCloud(projectId, list.read(), {
    ...optionsOf(flags, place),
    ...(flags.uploadLocal && { uploadLocal: true }),
    signal,
    onProgress: (state) => figures.report(state),
    onFailure: ({ index, externalId, error }) => failures.add(externalId ?? `asset ${index}`, error),
  });
  const outcome = await outcomeOf(transfer, assets).finally(() => progress.end());
  const again = await failedAssets(list, outcome);
  const isRetry = file !== "-" && resolve(file) === resolve(place.failures);
  return report(job, outcome, {
    projectId,
    place,
    given: (index) => ({ asset: again.get(index) }),
    retried: isRetry ? file : undefined,
    retry: (failed) => retryCall(["import-cloud", failed], projectId, flags),
  });
};

/** Counts the assets, and reads each of them, before anything is sent. */
async function count(list: AssetList, signal: Job["signal"]): Promise<number> {
  const externalIds = new Map<string, number>();
  let all = 0;
  for await (const { externalId } of list.read()) {
    signal.throwIfAborted();
    all += 1;
    const other = externalIds.get(externalId);
    if (externalId !== undefined && other !== undefined)
      throw new UsageError(
        `Assets ${other} and ${all} of the list have one external id, ${JSON.stringify(externalId)}. Nothing was sent.`,
      );
    externalIds.set(externalId, all);
  }
  if (all === 0) throw new UsageError("There is no asset in the list.");
  return all;
}

/** The assets that failed, as the list has them, from which they can be tried again. */
async function failedAssets(list: AssetList, { failed, unregistered }: Outcome): Promise<Map<number, CloudAsset>> {
  const wanted = new Set([...failed, ...unregistered].map(({ index }) => index));
  const found = new Map<number, CloudAsset>();
  if (wanted.size === 0) return found;
  let index = 0;
  for await (const asset of list.read()) {
    if (wanted.has(index)) found.set(index, asset);
    index += 1;
  }
  return found;
}
