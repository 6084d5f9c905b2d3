import type { DeleteAssetsRequest, ImportAssetsRequest } from "@ango-hub/openapi";
import { Failure, invalid } from "../../http/failure.ts";
import type { AssetRecord } from "../../store/current/records.ts";
import { type Call, checkBatches, type Handler, listed, pageOf, projectOf } from "./call.ts";
import { newAsset, readAsset } from "./new-asset.ts";
import { assetView } from "./views.ts";

export const listAssets: Handler = (call) => {
  const project = projectOf(call, call.params.projectId);
  const { _id, externalId, isPreLabeled, batches = [] } = call.query.filters ?? {};
  const all =
    externalId === undefined
      ? call.store.assetsOf(project._id)
      : call.store.assetsByExternalId(project._id, externalId);
  const found = listed(call, all).filter(
    (asset) =>
      (_id === undefined || asset._id === _id) &&
      (isPreLabeled === undefined || asset.isPreLabeled === isPreLabeled) &&
      batches.every((batch) => asset.batches.includes(batch)),
  );
  return { assets: pageOf(call, found).map((asset) => assetView(asset, call)), total: found.length };
};

export const deleteAssets: Handler = (call: Call<DeleteAssetsRequest>) => {
  const project = projectOf(call, call.params.projectId);
  if (call.body.project !== project._id) throw new Failure(400, "project must be the project of the path.");
  const assets = [...new Set(call.body.assets)].map((id): AssetRecord => {
    const asset = call.store.assets.get(id);
    if (asset?.project !== project._id) throw invalid("asset", id);
    return asset;
  });
  for (const asset of assets) call.store.removeAsset(asset);
  return {};
};

export const importAssets: Handler = (call: Call<ImportAssetsRequest>) => {
  const project = projectOf(call, call.params.projectId);
  const batches = checkBatches(project, call.query.batches ?? []);
  const { assets, priority = 0 } = call.body;
  // All assets are read before the first is added: a call that fails has changed nothing.
  const read = assets.map((asset, i) => readAsset(call, project, asset, batches, `assets/${i}`));
  for (const asset of read) newAsset(call, project, asset, priority);
  const preLabels = read.filter(({ answer }) => answer).length;
  return {
    assets: {
      assetsCreated: read.length,
      tasksCreated: read.length,
      preLabelsCount: preLabels,
      validPreLabelsCount: preLabels,
    },
  };
};
