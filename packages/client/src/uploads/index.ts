export { startCloudImport } from "./cloud-import.ts";
export { startUpload } from "./upload.ts";
