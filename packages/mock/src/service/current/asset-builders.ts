import type { CreateAssetBuilderTemplateRequest } from "@ango-hub/openapi";
import { templateColumn, templatePreLabel } from "../../checks/template-columns.ts";
import { conform, wrong } from "../../http/input.ts";
import { type Call, type Handler, projectOf, storageOf } from "./call.ts";

export const createAssetBuilderTemplate: Handler = (call: Call<CreateAssetBuilderTemplateRequest>) => {
  const project = projectOf(call, call.params.projectId);
  const { dataConfig, preLabelConfig = {}, selectedExternalId, batchColumn } = call.body;
  for (const [name, column] of Object.entries(dataConfig)) conform(column, templateColumn, `dataConfig/${name}`);
  for (const [name, preLabel] of Object.entries(preLabelConfig))
    conform(preLabel, templatePreLabel, `preLabelConfig/${name}`);
  const columns = Object.keys(dataConfig);
  if (columns.length === 0) throw wrong("dataConfig", "must have at least one column");
  if (!columns.includes(selectedExternalId)) throw wrong("selectedExternalId", "must be a column of dataConfig");
  if (batchColumn && !columns.includes(batchColumn)) throw wrong("batchColumn", "must be a column of dataConfig");
  for (const { storage } of Object.values(dataConfig)) if (storage && storage !== "Public") storageOf(call, storage);
  project.templates.push({ _id: call.ids.objectId(), ...structuredClone(call.body) });
  return {};
};
