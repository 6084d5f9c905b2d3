export { createExport, createIssueExport } from "./create-export.ts";
export { Export, IssueExport } from "./export.ts";
export { readKeptExport } from "./read-export.ts";
