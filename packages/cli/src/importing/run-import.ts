import type { AngoHub, CategorySchema, ImportLabel, ProjectId } from "@ango-hub/client";
import { detectFormat } from "../formats/detect-format.ts";
import { Losses } from "../formats/losses.ts";
import { pictureSizes } from "../formats/picture-sizes.ts";
import { readCategorySchema } from "../formats/read-label-set.ts";
import { takeOptions } from "../formats/registry.ts";
import type { Job, Run } from "../frame/command.ts";
import { findProject } from "../service/find-project.ts";
import { counted } from "../terminal/amounts.ts";
import { Progress } from "../terminal/progress.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { checkedLabels, type Remark } from "./checked-labels.ts";
import type { ImportFlags } from "./import-flags.ts";
import { labelsToImport } from "./labels-to-import.ts";
import { sendLabels } from "./send-labels.ts";
import { tellOfCheck } from "./tell-of-check.ts";
import { tellOfImport } from "./tell-of-import.ts";
import { writeMap } from "./write-map.ts";

/** Imports labels of any format that can be read. */
export const runImport: Run<ImportFlags, [string]> = async (job, flags, path) => {
  const { terminal, signal } = job;
  const { check = false, map } = flags;
  const format = flags.format ?? (await detectFormat(path, "--format"));
  if (format === "ango")
    throw new UsageError(`${path} is an export. What is imported are labels: ango convert makes them of it.`);
  if (flags.format === undefined) terminal.note(`${path} is read as ${format}.`);
  // Shapes are held against their pictures whatever the format.
  const { images, ...others } = flags;
  const options = { ...takeOptions(others, [[format, "reads"]]), ...(format === "yolo" && images && { images }) };
  const sizeOf = images === undefined ? undefined : await pictureSizes(images);
  const losses = new Losses(flags);
  const { report } = losses;
  try {
    const found = await labelsToImport(path, format, { options, report, map, terminal });
    const { labelSet, destination } = await labelSetOf(job, flags);
    if (flags.writeMap !== undefined) return await writeMap(flags.writeMap, found, labelSet, terminal);
    const remarks: Remark[] = [];
    const remark = (one: Remark): void => void remarks.push(one);
    const labels = checkedLabels(await found.labelsFor(labelSet), labelSet, { report, remark, sizeOf });
    if (check) return await tellOfCheck(job, labels, { losses, remarks });
    if (!destination) throw new UsageError("--project says where the labels go.");
    const progress = new Progress(terminal, "Importing");
    const { ango, projectId } = destination;
    const sent = await sendLabels(ango, projectId, untilAborted(labels, signal), {
      signal,
      told: ({ imported, failed }) =>
        progress.report({
          fraction: undefined,
          text: `${counted(imported, "label")} imported, ${failed.length} failed`,
        }),
    });
    progress.end();
    return await tellOfImport(job, sent, {
      losses,
      failures: flags.failures ?? failuresOf(path),
    });
  } finally {
    await losses.close();
  }
};

interface Destination {
  ango: AngoHub;
  projectId: ProjectId;
}

/** The label set of a file, or of the project. The service is asked only where it is needed. */
async function labelSetOf(
  job: Job,
  { project, labelSet: file, check, writeMap: draft }: ImportFlags,
): Promise<{ labelSet: CategorySchema; destination?: Destination }> {
  const isLocal = check === true || draft !== undefined;
  if (file !== undefined && isLocal) return { labelSet: await readCategorySchema(file, job.terminal) };
  if (project === undefined)
    throw new UsageError(`--project says where the labels go${isLocal ? ", or --label-set what there is" : ""}.`);
  const ango = await job.connect();
  const projectId = await findProject(ango, project, job.signal);
  const labelSet =
    file === undefined
      ? await ango.labelSets.get(projectId, { signal: job.signal })
      : await readCategorySchema(file, job.terminal);
  return { labelSet, destination: { ango, projectId } };
}

async function* untilAborted(labels: AsyncIterable<ImportLabel>, signal: AbortSignal): AsyncGenerator<ImportLabel> {
  for await (const label of labels) {
    // What was not read when somebody pressed Ctrl-C is still in its file.
    if (signal.aborted) return;
    yield label;
  }
}

/** Where labels go that were not imported: beside their file, which is that of the labels that are tried again. */
function failuresOf(path: string): string {
  return path.endsWith(".failed.ndjson") ? path : `${path.replace(/[\\/]+$/, "")}.failed.ndjson`;
}
