export { parseTable } from "../formats/csv.ts";
export { batchesOf, buildAsset } from "./build-assets.ts";
export { startCloudImport } from "./cloud-import.ts";
export { currentAssets } from "./current-service.ts";
export { importLabels } from "./import-labels.ts";
export { startUpload } from "./upload.ts";
