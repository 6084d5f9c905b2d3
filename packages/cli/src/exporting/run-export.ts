import { join, resolve } from "node:path";
import type { AngoHub, ProjectId } from "@ango-hub/client";
import type { Report } from "@ango-hub/convert";
import { assetsOfFile } from "../disk/assets-of-file.ts";
import { exportAsItIs } from "../disk/export-as-it-is.ts";
import type { Target } from "../disk/staging.ts";
import type { Format } from "../formats/format.ts";
import { labelsOfExport } from "../formats/labels-of-export.ts";
import { Losses } from "../formats/losses.ts";
import { openTarget } from "../formats/open-target.ts";
import { PictureNames } from "../formats/picture-names.ts";
import { placeOf } from "../formats/place-of.ts";
import { readCategorySchema } from "../formats/read-label-set.ts";
import { mappingOf, readMapSettings } from "../formats/read-mapping.ts";
import { formatOf, takeOptions } from "../formats/registry.ts";
import { writeDataSet } from "../formats/write-data-set.ts";
import type { Job, Run } from "../frame/command.ts";
import { kebab } from "../frame/names.ts";
import { findProject } from "../service/find-project.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { Progress } from "../terminal/progress.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { builtExport, hasBuiltExport } from "./built-export.ts";
import type { ExportFlags } from "./export-flags.ts";
import { fetchPictures } from "./fetch-pictures.ts";
import { picturePlaces } from "./picture-places.ts";
import { stageIds } from "./stage-ids.ts";
import { tellOfExport } from "./tell-of-export.ts";

const asItIs: Pick<Format, "lies" | "split"> = { lies: "file", split: "none" };

/** Exports a project as a data set. */
export const runExport: Run<ExportFlags, [string]> = async (job, flags, given) => {
  const { terminal, signal } = job;
  const { format: name, output, split, withImages = false } = flags;
  const format = name === "ango" ? undefined : formatOf(name);
  // The sizes of pictures are of use whatever the format.
  const { images, ...others } = flags;
  const options = takeOptions(others, [[name, "writes"]]);
  if (!format) refuseForExport(flags);
  const place = await placeOf(output, { name, format: format ?? asItIs, isSplit: split !== undefined, withImages });
  const settings = await readMapSettings(flags.map, terminal);
  const ango = await job.connect();
  const projectId = await findProject(ango, given, signal);
  const losses = new Losses(flags);
  const target = await openTarget(output, place, { terminal, overwrite: flags.overwrite });
  try {
    const query = {
      project: projectId,
      service: ango.fetch.baseUrl,
      ...(await rangeOf(ango, projectId, flags, signal)),
    };
    const { archive, isResumed } = await builtExport(ango, query, { folder: target.work, terminal, signal });
    const assets = () => assetsOfFile(archive, signal);
    if (!format) {
      await target.write(exportAsItIs(archive, output, assets));
      await target.finish({ by: "ango export", format: name });
      await terminal.result({ output, format: name, isResumed }, async () => terminal.note(`Exported to ${output}.`));
      return exitCodes.done;
    }
    const labelSet =
      flags.labelSet === undefined
        ? await ango.labelSets.get(projectId, { signal })
        : await readCategorySchema(flags.labelSet, terminal);
    const mapping = mappingOf(labelSet, settings, flags.map);
    const names = new PictureNames();
    const { report } = losses;
    const file = withImages ? fileOf(names, format, report) : undefined;
    const reading = { mapping, report, stage: flags.history, split, images, file };
    const labels = await labelsOfExport(assets, reading);
    const progress = new Progress(terminal, "Converting");
    const writing = { format, options, report, split, signal, progress };
    const written = await writeDataSet(labels, writing, (made) => target.write(made));
    losses.tell(terminal);
    const pictures = withImages
      ? await fetchPictures(assets(), {
          ...{ names, terminal, signal, kept: join(target.work, "pictures"), data: join(target.work, "data") },
          ...{ places: await picturePlaces(format, split, join(target.work, "data")), replaced: resolve(output) },
        })
      : undefined;
    await target.finish({ by: "ango export", format: name, ...written });
    return await tellOfExport(job, flags, { isResumed, written, losses, pictures });
  } catch (error) {
    if (place !== "stdout") await tellWhatIsKept(job, target);
    throw error;
  } finally {
    await losses.close();
    await target.close();
  }
};

/** Names the pictures of assets. Where the name stands for the external id, another one is a loss. */
function fileOf(names: PictureNames, { pictures }: Format, report: Report): (asset: { externalId: string }) => string {
  return (asset) => {
    const name = names.of(asset);
    const message = `Its picture is called "${name}", by which the asset is not found again.`;
    if (name !== asset.externalId && pictures !== "table")
      report.add({ kind: "renamed", message, item: asset.externalId });
    return name;
  };
}

/** What is converted has options that an export as it is does not. */
function refuseForExport({ map, labelSet, history, withImages, split, strict, report, images }: ExportFlags): void {
  const flags = { map, labelSet, history, withImages, split, strict, report, images };
  for (const [name, value] of Object.entries(flags)) {
    if (value !== undefined)
      throw new UsageError(`--${kebab(name)} is for labels that are converted; ango is the export as it is.`);
  }
}

async function rangeOf(ango: AngoHub, projectId: ProjectId, flags: ExportFlags, signal: AbortSignal) {
  const { stage, batch, since, until } = flags;
  const stages = await stageIds(ango, projectId, stage, signal);
  return {
    ...(stages && { stages }),
    ...(batch && { batches: batch }),
    ...(since !== undefined && { from: since }),
    ...(until !== undefined && { to: until }),
  };
}

/** Says how to go on, where there is something to go on with. */
async function tellWhatIsKept({ terminal }: Job, { work }: Target): Promise<void> {
  if (!(await hasBuiltExport(work))) return;
  terminal.note(
    `Nothing is at its place yet. What is there so far is kept in ${work}: the same command goes on with it.`,
  );
}
