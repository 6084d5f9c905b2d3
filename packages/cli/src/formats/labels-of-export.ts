import type { ExportedAsset } from "@ango-hub/client";
import { itemsOf, type Mapping, type Report, type SplitShares } from "@ango-hub/convert";
import { given } from "./format.ts";
import { pictureSizes } from "./picture-sizes.ts";
import type { Labels } from "./write-data-set.ts";

/** How the labels of an export are read. */
export interface ExportReading {
  readonly mapping: Mapping;
  readonly report: Report;
  /** Stage whose labels are taken from the history of tasks. */
  readonly stage?: string | undefined;
  readonly split?: SplitShares | undefined;
  /** Folder with pictures, for sizes that the export does not know. */
  readonly images?: string | undefined;
  /** Path of the file of an asset, where it is not the external id. */
  readonly file?: ((asset: { readonly externalId: string }) => string | undefined) | undefined;
}

/** The labels of an export, which is opened whenever they are read. */
export async function labelsOfExport(
  assets: () => AsyncIterable<ExportedAsset>,
  { mapping, report, stage, split, images, file }: ExportReading,
): Promise<Labels> {
  const sizes = images === undefined ? undefined : await pictureSizes(images);
  const size = sizes && (({ externalId }: { readonly externalId: string }) => sizes(externalId));
  return {
    header: mapping.header,
    items: (only) => itemsOf(assets(), given({ mapping, report, stage, split, only, size, file })),
  };
}
