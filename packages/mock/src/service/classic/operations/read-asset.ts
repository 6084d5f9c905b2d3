import type { ImportAsset } from "@ango-hub/openapi/classic";
import * as constraints from "@ango-hub/openapi/classic/constraints";
import { invalid } from "../../../http/failure.ts";
import { conform } from "../../../http/input.ts";
import { relative } from "../../../storage/address.ts";
import type { ProjectRecord } from "../../../store/classic/records.ts";
import { type Call, checkTags } from "../call.ts";
import type { NewAsset } from "./new-asset.ts";

/** Reads an asset as it was sent. */
export function readAsset(
  { store }: Call,
  project: ProjectRecord,
  given: unknown,
  tags: string[],
  at: string,
): NewAsset {
  const asset = conform<ImportAsset>(given, constraints.ImportAsset, at);
  const { externalId, width, height, attachments = [], storage } = asset;
  const dataset = asset.dataset?.map((page) => relative(page, store.files));
  if (storage !== undefined && !store.integrations.has(storage)) throw invalid("integration", storage);
  const metadata = { ...(width && { width }), ...(height && { height }), ...asset.metadata };
  return {
    externalId,
    data: asset.data === undefined ? (dataset?.[0] ?? "") : relative(asset.data, store.files),
    tags: asset.tags ? checkTags(project, asset.tags) : [...tags],
    attachments,
    ...(dataset ? { dataset } : {}),
    ...(Object.keys(metadata).length > 0 || asset.metadata ? { metadata } : {}),
    ...(storage === undefined ? {} : { storage }),
  };
}
