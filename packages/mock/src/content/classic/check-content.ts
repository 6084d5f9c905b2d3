import * as constraints from "@ango-hub/openapi/classic/constraints";
import * as v from "valibot";
import { atLeast, email, exactly, integer, problemIn, text } from "../../checks/problem.ts";
import { Failure } from "../../http/failure.ts";
import { isTooDeep, maxDepth } from "../../http/json-depth.ts";
import type { ClassicHubContent } from "./content.ts";

/**
 * Checks the form of content as a whole. What the operations of the API check, such as label sets, labels, metadata and
 * attachments, is left to them.
 *
 * @throws Failure saying what is wrong first, and where.
 */
export function checkContent(value: unknown): asserts value is ClassicHubContent {
  const problem = problemIn(value, content, "content");
  if (problem !== undefined) throw new Failure(400, problem);
}

const anything = v.optional(
  v.pipe(
    v.unknown(),
    v.check((value) => !isTooDeep(value), `must be nested in at most ${maxDepth} levels`),
  ),
);
const blob = v.custom<Blob>((value) => typeof (value as Blob | null)?.arrayBuffer === "function");

const asset = exactly({
  externalId: text,
  data: v.union([text, blob], "must be the URL of a file, or a Blob"),
  batches: v.optional(v.array(text)),
  priority: v.optional(integer(constraints.Priority.minimum, constraints.Priority.maximum)),
  metadata: anything,
  attachments: anything,
});

const project = exactly({
  name: text,
  description: v.optional(v.string()),
  consensusCount: v.optional(integer(1, 100)),
  labelSet: v.optional(atLeast({})),
  batches: v.optional(v.array(text)),
  assets: v.optional(v.array(asset)),
  labels: anything,
});

const content = exactly({
  users: v.optional(v.array(exactly({ email, name: v.optional(text) }))),
  integrations: v.optional(v.array(exactly({ name: text, provider: v.picklist(["GCP", "AWS"]) }))),
  projects: v.optional(v.array(project)),
});
