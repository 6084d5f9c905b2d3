import type { Limits } from "@ango-hub/openapi";
import * as constraints from "@ango-hub/openapi/constraints";
import * as v from "valibot";
import { keptAnnotation } from "../../checks/kept-annotation.ts";
import { atLeast, described, text } from "../../checks/problem.ts";
import { id, time } from "../schemas.ts";

/** A list whose items the description knows. */
export function list(items: Limits): v.GenericSchema {
  return v.pipe(v.array(v.unknown()), described({ type: "array", items }));
}

/** A text, or none. */
export const nullableText: v.GenericSchema = v.nullable(v.string());

/** What is stored names its part of the label set by id. */
const stored: Limits = {
  type: "object",
  required: ["schemaId"],
  properties: {
    get classifications(): Limits {
      return { type: "array", items: stored };
    },
  },
};

/** Annotations are kept as they were sent, but that objects are called tools, with what is known of them besides. */
function kept(sent: Limits, ...required: string[]): v.GenericSchema {
  const all = [sent, keptAnnotation, stored, { type: "object", required }];
  return v.pipe(v.array(v.unknown()), ...(all.map((items) => described({ type: "array", items })) as []));
}

const answer = atLeast({
  tools: kept(constraints.NewObject, "objectId"),
  classifications: kept(constraints.NewClassification),
  relations: kept(constraints.NewRelation),
});

const annotations = {
  answer: v.nullable(answer),
  brushDataUrl: nullableText,
  medicalBrushDataUrl: nullableText,
};

const reviewStatus = v.nullable(v.picklist(constraints.ReviewStatus.enum));
const duration = described(constraints.Duration);

const passed = atLeast({
  id,
  stage: v.string(),
  stageId: text,
  duration,
  completedAt: time,
  completedBy: nullableText,
  reviewStatus,
  ...annotations,
});

/** A task of a saved state. */
export const task: v.GenericSchema = atLeast({
  _id: id,
  project: id,
  asset: id,
  stage: text,
  assignee: nullableText,
  workers: v.pipe(atLeast({}), v.record(v.string(), v.string())),
  reviewStatus,
  isDraft: v.boolean(),
  duration,
  totalDuration: duration,
  completedAt: v.nullable(time),
  history: v.array(passed),
  ...annotations,
  priority: described(constraints.Priority),
  isBenchmark: v.boolean(),
  createdAt: time,
  createdBy: v.string(),
  updatedAt: time,
  updatedBy: nullableText,
  issues: v.array(id),
  clock: time,
});
