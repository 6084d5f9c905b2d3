import { resolve } from "node:path";
import type { Job, Run } from "../frame/command.ts";
import { findProject } from "../service/find-project.ts";
import { checkFailures } from "./failures.ts";
import { look, showPlan } from "./look.ts";
import type { NamedFile } from "./named-files.ts";
import { createBatches } from "./options.ts";
import { noFiles, type Outcome } from "./outcome.ts";
import { checkJournal, ownFiles } from "./place.ts";
import { planOf } from "./plan.ts";
import { report } from "./report.ts";
import { retryCall } from "./retry-call.ts";
import { sendToService } from "./send-to-service.ts";
import type { Sending } from "./sending.ts";
import { targetOf } from "./target.ts";
import type { UploadFlags } from "./upload-flags.ts";

/** Uploads files. */
export const upload: Run<UploadFlags, string[]> = async (job, flags, ...given) => {
  const target = targetOf(flags, job.terminal.streams.environment);
  const plan = await planOf(flags, given);
  if (flags.dryRun) return showPlan(job, await look(job, plan, ownFiles(plan.place(""))));
  const ango = await job.connect();
  const projectId = await findProject(ango, flags.project, job.signal);
  const place = plan.place(projectId);
  const own = ownFiles(place);
  await checkFailures(place.failures);
  const found = await look(job, plan, own);
  await checkJournal(place.journal);
  await createBatches(ango, projectId, flags, job.signal);
  const paths: string[] = [];
  async function* files(): AsyncGenerator<NamedFile, void, void> {
    for await (const { path, externalId, isMine } of plan.files(own)) {
      if (!isMine) continue;
      paths.push(path);
      yield { path, externalId };
    }
  }
  const sending = { ango, projectId, flags, place, found, target, files: files(), paths };
  const outcome = await send(job, sending);
  return report(job, outcome, {
    projectId,
    place,
    given: (index) => ({ path: resolve(paths[index] ?? "") }),
    retried: flags.retry,
    retry: (list) => retryCall(["upload", "--retry", list], projectId, flags),
  });
};

async function send(job: Job, sending: Sending): Promise<Outcome> {
  const { found, target } = sending;
  // A share may well be empty.
  if (found.files === 0) return noFiles;
  if (!target) return sendToService(job, sending);
  const { sendToBucket } = await import("./send-to-bucket.ts");
  return sendToBucket(job, sending, target);
}
