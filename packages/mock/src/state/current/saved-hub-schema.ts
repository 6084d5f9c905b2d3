import type { Limits } from "@ango-hub/openapi";
import * as constraints from "@ango-hub/openapi/constraints";
import { requests } from "@ango-hub/openapi/requests";
import * as v from "valibot";
import { atLeast, described, email, headerValue, text } from "../../checks/problem.ts";
import { templateColumn, templatePreLabel } from "../../checks/template-columns.ts";
import { count, file, id, time, word } from "../schemas.ts";
import { list, nullableText, task } from "./saved-task-schema.ts";

/** What the description says of a body, but that a record may hold more. */
function sent(body: Limits | undefined): v.GenericSchema {
  const { closed: _, ...limits } = body ?? {};
  return v.pipe(atLeast({}), described(limits));
}

const flag = v.optional(v.boolean());

const contextData = v.pipe(
  atLeast({}),
  v.record(
    v.string(),
    v.nullable(v.union([v.string(), v.number(), v.boolean()], "must be a text, a number, true or false")),
  ),
);

const asset = atLeast({
  _id: id,
  project: id,
  externalId: v.pipe(v.string(), described(constraints.ExternalId)),
  data: v.string(),
  dataset: v.optional(v.array(v.string())),
  batches: v.array(id),
  attachments: list(constraints.Attachment),
  metadata: v.optional(v.pipe(atLeast({}), described(constraints.AssetMetadata))),
  contextData: v.optional(contextData),
  storage: v.optional(id),
  editorType: v.optional(v.literal("pct")),
  isPreLabeled: v.boolean(),
  createdAt: time,
  task: id,
});

const {
  name: _,
  description: __,
  type: ___,
  categorySchema: ____,
  ...settings
} = requests.createProject.body?.properties ?? {};

const template = atLeast({
  _id: id,
  dataConfig: v.pipe(atLeast({}), v.record(v.string(), described(templateColumn))),
  preLabelConfig: v.optional(v.pipe(atLeast({}), v.record(v.string(), described(templatePreLabel)))),
});

const project = atLeast({
  _id: id,
  name: text,
  description: v.string(),
  type: v.picklist(constraints.ProjectType.enum),
  owner: email,
  createdAt: time,
  categorySchema: v.pipe(atLeast({}), described(constraints.CategorySchema)),
  stages: v.pipe(v.array(v.unknown()), described(constraints.Workflow)),
  members: v.array(atLeast({ assignee: email, role: v.picklist(constraints.ProjectRole.enum) })),
  batches: v.array(atLeast({ _id: id, name: text })),
  templates: v.array(v.pipe(sent(requests.createAssetBuilderTemplate.body), template)),
  settings: v.pipe(atLeast({}), described({ type: "object", properties: settings })),
  benchmarkCutoff: flag,
  customValidationEnabled: flag,
  validationFunction: v.optional(v.string()),
  externalValidation: v.optional(v.pipe(atLeast({}), described(constraints.ExternalValidation))),
});

const mentions = v.array(atLeast({ userEmail: v.string(), userName: v.string() }));

const issue = atLeast({
  _id: id,
  content: text,
  labelTask: id,
  project: id,
  asset: id,
  stage: text,
  status: v.picklist(constraints.IssueStatus.enum),
  assignee: nullableText,
  contentMentions: mentions,
  comments: v.array(
    atLeast({
      _id: id,
      content: v.string(),
      createdBy: v.string(),
      createdAt: time,
      updatedAt: time,
      contentMentions: mentions,
    }),
  ),
  createdBy: v.string(),
  createdAt: time,
  updatedBy: v.string(),
  updatedAt: time,
  resolvedBy: v.optional(nullableText),
  resolvedAt: v.optional(v.nullable(time)),
});

/** The place of an issue and what it says, as they are sent. */
const { labelTask: _____, contentMentions: ______, ...placeOfIssue } = requests.createIssue.body?.properties ?? {};

const role = v.picklist(constraints.OrganizationRole.enum);

/** What a saved state must be. What the description of the API says of a part is not said again. */
export const savedHub: v.GenericSchema = atLeast({
  format: v.literal("ango-hub-mock", 'must be "ango-hub-mock": it is not a saved state of this hub'),
  generation: v.literal("current", 'must be "current": it is that of a hub of another generation'),
  version: v.literal(1),
  apiKey: headerValue,
  // A signature needs a key that is not empty.
  secret: text,
  random: v.strictTuple([word, word, word, word], "must be four numbers"),
  ids: count,
  owner: email,
  members: v.array(atLeast({ _id: id, email, name: v.string(), organizationRole: role, createdAt: time })),
  projects: v.array(project),
  assets: v.array(asset),
  tasks: v.array(task),
  issues: v.array(v.pipe(issue, described({ type: "object", properties: placeOfIssue }))),
  invites: v.array(
    atLeast({
      _id: id,
      to: email,
      organizationRole: role,
      projectAssignments: list(constraints.ProjectAssignment),
      createdBy: v.string(),
      createdAt: time,
      expiresAt: time,
    }),
  ),
  storages: v.array(v.pipe(sent(requests.createStorage.body), atLeast({ _id: id, createdAt: time }))),
  llms: v.array(v.pipe(sent(requests.createLlm.body), atLeast({ _id: id }))),
  notifications: v.array(
    atLeast({
      channel: v.picklist(["app", "mail"]),
      receivers: v.array(v.string()),
      message: v.string(),
      createdAt: time,
    }),
  ),
  plugins: atLeast({
    log: v.array(sent(requests.logOfPlugin.body)),
    results: v.array(sent(requests.respondOfPlugin.body)),
  }),
  files: v.array(file),
});
