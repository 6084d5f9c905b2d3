export { createExport } from "./create-export.ts";
