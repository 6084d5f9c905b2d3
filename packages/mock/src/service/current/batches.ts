import type { AssignBatchesRequest, CreateBatchRequest } from "@ango-hub/openapi";
import { invalid } from "../../http/failure.ts";
import { type Call, checkBatches, type Handler, projectOf } from "./call.ts";
import { projectView } from "./views.ts";

export const createBatch: Handler = (call: Call<CreateBatchRequest>) => {
  const project = projectOf(call, call.params.projectId);
  const { name, batches } = call.body;
  if (name !== undefined) {
    const batch = { _id: call.ids.objectId(), name };
    project.batches.push(batch);
    return { project: batch };
  }
  const all = (batches ?? []).map(({ _id, name }) => {
    if (_id === undefined) return { _id: call.ids.objectId(), name };
    if (!project.batches.some((batch) => batch._id === _id)) throw invalid("batch", _id);
    return { _id, name };
  });
  project.batches = all;
  // A batch that was left out is gone.
  for (const asset of call.store.assetsOf(project._id))
    asset.batches = asset.batches.filter((id) => all.some(({ _id }) => _id === id));
  return { project: projectView(project, call) };
};

export const assignBatches: Handler = (call: Call<AssignBatchesRequest>) => {
  const project = projectOf(call, call.body.projectId);
  const batches = checkBatches(project, call.body.batches);
  const assets = [...new Set(call.body.assets)].map((id) => {
    const asset = call.store.assets.get(id);
    if (asset?.project !== project._id) throw invalid("asset", id);
    return asset;
  });
  for (const asset of assets) asset.batches = [...new Set([...asset.batches, ...batches])];
  return { assets: assets.length };
};
