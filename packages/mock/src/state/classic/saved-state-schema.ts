import * as constraints from "@ango-hub/openapi/classic/constraints";
import * as v from "valibot";
import { atLeast, described, email, headerValue, integer, text } from "../../checks/problem.ts";
import { count, file, id, time, word } from "../schemas.ts";

const objects = v.array(atLeast({}));

const issue = atLeast({
  _id: id,
  content: text,
  labelTask: id,
  position: v.nullable(v.string()),
  page: v.nullable(described(constraints.PageIndex)),
  status: text,
  createdAt: time,
  createdBy: atLeast({ _id: id, name: v.string() }),
  updatedAt: time,
});

const answer = atLeast({
  tools: v.optional(objects),
  classifications: v.optional(objects),
  relations: v.optional(objects),
});

const task = atLeast({
  _id: id,
  status: v.picklist(constraints.TaskStatus.enum),
  assignee: v.nullable(id),
  answer: v.optional(v.pipe(answer, described(constraints.StoredAnswer))),
  isPreLabeled: v.optional(v.boolean()),
  brushDataUrl: v.optional(v.string()),
  medicalBrushDataUrl: v.optional(v.string()),
  duration: described(constraints.Duration),
  createdAt: time,
  updatedAt: time,
  updatedBy: v.nullable(id),
  completedAt: v.nullable(time),
  completedBy: v.nullable(id),
  reviewedAt: v.nullable(time),
  reviewedBy: v.nullable(id),
  issues: v.array(issue),
});

const asset = atLeast({
  _id: id,
  externalId: v.pipe(v.string(), described<string>(constraints.ExternalId)),
  data: v.string(),
  tags: v.array(id),
  priority: described(constraints.Priority),
  attachments: v.array(v.pipe(atLeast({}), described(constraints.Attachment))),
  metadata: v.optional(v.pipe(atLeast({}), described(constraints.AssetMetadata))),
  dataset: v.optional(v.array(v.string())),
  storage: v.optional(id),
  createdAt: time,
  tasks: v.array(task),
});

const labelSet = atLeast({
  tools: v.optional(objects),
  classifications: v.optional(objects),
  relations: v.optional(objects),
});

const project = atLeast({
  _id: id,
  name: text,
  description: v.string(),
  user: id,
  createdAt: time,
  consensusCount: integer(1, 100),
  categorySchema: v.pipe(labelSet, described(constraints.CategorySchema)),
  tags: v.array(atLeast({ _id: id, name: text })),
  revision: count,
  assets: v.array(asset),
});

const webhook = atLeast({
  _id: id,
  project: id,
  url: described({ type: "string", format: "uri" }),
  secret: text,
  types: v.pipe(
    v.array(v.picklist(constraints.WebhookType.enum)),
    v.nonEmpty("must name a type"),
    v.check((types) => new Set(types).size === types.length, "must not name a type twice"),
  ),
});

/** What a saved state must be. What the description of the API says of a part is not said again. */
export const savedState: v.GenericSchema = atLeast({
  format: v.literal("ango-hub-mock", 'must be "ango-hub-mock": it is not a saved state of this hub'),
  version: v.literal(1),
  apiKey: headerValue,
  // A signature needs a key that is not empty.
  secret: text,
  random: v.strictTuple([word, word, word, word], "must be four numbers"),
  ids: count,
  owner: id,
  users: v.array(atLeast({ _id: id, email, name: text })),
  projects: v.array(project),
  integrations: v.array(
    atLeast({
      id,
      _id: v.optional(id),
      name: text,
      provider: text,
      createdAt: v.optional(time),
      organization: v.optional(id),
    }),
  ),
  webhooks: v.array(webhook),
  files: v.array(file),
});
