import * as constraints from "@ango-hub/openapi/constraints";
import { requests } from "@ango-hub/openapi/requests";
import * as v from "valibot";
import { atLeast, described, email, exactly, integer, problemIn, text } from "../../checks/problem.ts";
import { Failure } from "../../http/failure.ts";
import { isTooDeep, maxDepth } from "../../http/json-depth.ts";
import type { HubContent } from "./content.ts";

/**
 * Checks the form of content as a whole, by the description where it says what something must be.
 *
 * @throws Failure saying what is wrong first, and where.
 */
export function checkContent(value: unknown): asserts value is HubContent {
  const problem = problemIn(value, content, "content");
  if (problem !== undefined) throw new Failure(400, problem);
}

const shallow = v.pipe(
  v.unknown(),
  v.check((value) => !isTooDeep(value), `must be nested in at most ${maxDepth} levels`),
);
const blob = v.custom<Blob>((value) => typeof (value as Blob | null)?.arrayBuffer === "function");
const labels = requests.importLabels.body?.properties?.jsonContent ?? {};

const asset = exactly({
  externalId: text,
  data: v.union([text, blob], "must be the URL of a file, or a Blob"),
  batches: v.optional(v.array(text)),
  priority: v.optional(integer(constraints.Priority.minimum, constraints.Priority.maximum)),
  metadata: v.optional(described(constraints.AssetMetadata)),
  contextData: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]))),
  attachments: v.optional(described({ type: "array", items: constraints.Attachment })),
});

const project = exactly({
  name: text,
  description: v.optional(v.string()),
  type: v.optional(v.picklist(constraints.ProjectType.enum)),
  labelSet: v.optional(atLeast({})),
  stages: v.optional(v.pipe(shallow, described(constraints.Workflow))),
  batches: v.optional(v.array(text)),
  members: v.optional(v.array(exactly({ email, role: v.picklist(constraints.ProjectRole.enum) }))),
  assets: v.optional(v.array(asset)),
  labels: v.optional(v.pipe(shallow, described(labels))),
});

const user = exactly({
  email,
  name: v.optional(text),
  role: v.optional(v.picklist(constraints.OrganizationRole.enum)),
});

const content = exactly({
  users: v.optional(v.array(user)),
  storages: v.optional(v.array(exactly({ name: text, provider: v.picklist(["AWS", "GCP", "AZURE"]) }))),
  projects: v.optional(v.array(project)),
});
