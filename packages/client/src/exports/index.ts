export { createExport, createIssueExport } from "./create-export.ts";
export { Export, IssueExport } from "./export.ts";
