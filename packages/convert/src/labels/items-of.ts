import type { LabelError } from "@ango-hub/label-set";
import type { PixelSize } from "@ango-hub/label-set/masks";
import type { ExportedAsset } from "@ango-hub/openapi";
import type { ExportedAsset as ClassicAsset } from "@ango-hub/openapi/classic";
import { type SplitShares, splitOf } from "../files/split.ts";
import type { Item } from "../items/item.ts";
import type { Mapping } from "../mapping/mapping.ts";
import {
  aFunction,
  aList,
  aMapping,
  anObject,
  aReport,
  aText,
  checkArgument,
  checkOptions,
  either,
} from "../problems/check-arguments.ts";
import type { Report } from "../problems/report.ts";
import { readLabels } from "./read-labels.ts";
import { type StageLabels, stageOf } from "./stage-of.ts";

/** Assets of an export of either generation, as `exported.assets()` yields them. */
export type ExportedAssets = AsyncIterable<ExportedAsset | ClassicAsset> | Iterable<ExportedAsset | ClassicAsset>;

/** How exports are read. */
export interface ItemsOptions {
  /** Which names the items have. */
  readonly mapping: Mapping;
  /** Takes what is left out. */
  readonly report: Report;
  /**
   * Name of a stage: the labels are those that the task had when it left it last.
   *
   * @default the labels that the task has now
   */
  readonly stage?: string | undefined;
  /** Width and height of pictures of which the export does not know them. */
  readonly size?:
    | ((asset: ExportedAsset | ClassicAsset) => PixelSize | undefined | Promise<PixelSize | undefined>)
    | undefined;
  /** The parts of the data set with their shares, or a function that chooses one by the external id. */
  readonly split?: SplitShares | ((externalId: string) => string | undefined) | undefined;
  /**
   * The one part of the data set whose assets are taken, where each part is written by itself.
   *
   * @default all
   */
  readonly only?: string | undefined;
  /**
   * Path of the file, where it is not the external id.
   *
   * @default the external id
   */
  readonly file?: ((asset: ExportedAsset | ClassicAsset) => string | undefined) | undefined;
}

/**
 * Reads assets of an export of either generation as items, one at a time.
 *
 * @param assets The assets.
 * @param options The mapping, and which labels are taken.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const report = new Report();
 * const mapping = mapLabelSet(await ango.labelSets.get(projectId));
 * const exported = await ango.exports.create(projectId);
 * for await (const item of itemsOf(exported.assets(), { mapping, report }))
 *   console.log(item.externalId, item.objects.length);
 */
export async function* itemsOf(assets: ExportedAssets, options: ItemsOptions): AsyncGenerator<Item, void, void> {
  checkArgument("assets", assets, aList);
  checkOptions(options, { mapping: aMapping, report: aReport }, optional);
  const { mapping, report, only } = options;
  for await (const asset of assets) {
    if (only !== undefined && splitFor(String(asset?.externalId), options.split) !== only) continue;
    const parsed = parsedOf(asset, mapping, report);
    if (parsed) yield await itemOf(asset, stageOf(parsed, options), options);
  }
}

const optional = { stage: aText, size: aFunction, split: either(aFunction, anObject), only: aText, file: aFunction };

function parsedOf(
  asset: ExportedAsset | ClassicAsset,
  { labelSet }: Mapping,
  report: Report,
): StageLabels["asset"] | undefined {
  try {
    return labelSet.parse(asset as ExportedAsset) as StageLabels["asset"];
  } catch (error) {
    // The label set may come from another copy of its package.
    const { name, message } = error as LabelError;
    if (name !== "LabelError") throw error;
    report.add({ kind: "invalid", message: `It is no asset of an export: ${message}`, item: asset?.externalId });
    return undefined;
  }
}

async function itemOf(
  asset: ExportedAsset | ClassicAsset,
  { labels, isLabelled, strokes }: StageLabels,
  options: ItemsOptions,
): Promise<Item> {
  const { externalId } = asset;
  const place = { item: externalId };
  const { width, height, frameTotal, frameRate } = (asset.metadata ?? {}) as Record<string, number | null | undefined>;
  const size = width && height ? { width, height } : await options.size?.(asset);
  return {
    externalId,
    file: options.file?.(asset),
    size,
    split: splitFor(externalId, options.split),
    isLabelled,
    ...readLabels(labels, options.mapping, options.report, place),
    video: frameTotal || frameRate ? { frames: frameTotal ?? undefined, frameRate: frameRate ?? undefined } : undefined,
    strokes,
    place,
  };
}

function splitFor(externalId: string, split: ItemsOptions["split"]): string | undefined {
  return typeof split === "object" ? splitOf(externalId, split) : split?.(externalId);
}
