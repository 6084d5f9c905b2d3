export { classicAssets } from "./classic-service.ts";
export { startCloudImport } from "./cloud-import.ts";
export { importLabels } from "./import-labels.ts";
export { startUpload } from "./upload.ts";
