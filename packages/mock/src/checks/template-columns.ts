import type { Limits } from "@ango-hub/openapi";

// Limits have no word for objects whose keys are anybody's, so what columns are called by name stands here.

/** A column of a template. */
export const templateColumn: Limits = {
  type: "object",
  required: ["type"],
  properties: {
    type: { type: "string", enum: ["text", "link", "image", "audio", "video", "iframe", "pdf"] },
    includeInExport: { type: "boolean" },
    storage: { type: "string", nullable: true },
  },
};

/** A classification of a template that is answered from a column. */
export const templatePreLabel: Limits = {
  type: "object",
  required: ["cla", "value"],
  properties: { cla: { type: "object" }, value: { type: "string" } },
};
