import * as constraints from "@ango-hub/openapi/constraints";
import * as v from "valibot";
import { atLeast, placeOf, problemIn } from "../checks/problem.ts";
import type { SavedState } from "./saved-state.ts";

/**
 * Checks a saved state as a whole: its form, that every id is there once, and that what ids name is there.
 *
 * @throws TypeError saying what is wrong first, and where.
 */
export function checkSavedState(saved: SavedState): void {
  const problem = problemIn(saved, savedState, "state");
  if (problem !== undefined) throw damaged(problem);
  const ids = new Set<string>();
  const add = (id: string, ...path: (string | number)[]): void => {
    if (ids.has(id)) throw damaged(`${placeOf(path)} has the id ${id}, which something else has too.`);
    ids.add(id);
  };
  for (const [i, { _id }] of saved.users.entries()) add(_id, "users", i);
  if (!ids.has(saved.owner)) throw damaged("owner is not the id of one of the users.");
  for (const [i, { id }] of saved.integrations.entries()) add(id, "integrations", i);
  for (const [i, project] of saved.projects.entries()) {
    add(project._id, "projects", i);
    for (const [j, asset] of project.assets.entries()) {
      add(asset._id, "projects", i, "assets", j);
      for (const [k, task] of asset.tasks.entries()) add(task._id, "projects", i, "assets", j, "tasks", k);
    }
  }
  const projects = new Set(saved.projects.map(({ _id }) => _id));
  for (const [i, { _id, project }] of saved.webhooks.entries()) {
    add(_id, "webhooks", i);
    if (!projects.has(project)) throw damaged(`webhooks[${i}].project is not the id of a project.`);
  }
}

function damaged(problem: string): TypeError {
  return new TypeError(`The saved state is damaged: ${problem}`);
}

const idMessage = "must be an id of 24 hexadecimal digits";
const id = v.pipe(v.string(idMessage), v.regex(new RegExp(constraints.ObjectId.pattern), idMessage));
const count = v.pipe(v.number("must be a number"), v.minValue(0, "must be a number not below 0"));
const whole = v.pipe(v.number(), v.integer("must be a whole number"));
const objects = v.array(atLeast({}));

const task = atLeast({
  _id: id,
  status: v.picklist(constraints.TaskStatus.enum),
  assignee: v.nullable(id),
  answer: v.optional(
    atLeast({
      tools: v.optional(objects),
      classifications: v.optional(objects),
      relations: v.optional(objects),
    }),
  ),
  isPreLabeled: v.optional(v.boolean()),
  brushDataUrl: v.optional(v.string()),
  medicalBrushDataUrl: v.optional(v.string()),
  duration: count,
  createdAt: v.string(),
  updatedAt: v.string(),
  updatedBy: v.nullable(id),
  completedAt: v.nullable(v.string()),
  completedBy: v.nullable(id),
  reviewedAt: v.nullable(v.string()),
  reviewedBy: v.nullable(id),
  issues: objects,
});

const asset = atLeast({
  _id: id,
  externalId: v.string(),
  data: v.string(),
  tags: v.array(id),
  priority: v.number(),
  attachments: v.array(atLeast({ type: v.picklist(constraints.AttachmentType.enum), value: v.string() })),
  metadata: v.optional(atLeast({})),
  dataset: v.optional(v.array(v.string())),
  storage: v.optional(v.string()),
  createdAt: v.string(),
  tasks: v.array(task),
});

const project = atLeast({
  _id: id,
  name: v.string(),
  description: v.string(),
  user: id,
  createdAt: v.string(),
  consensusCount: count,
  categorySchema: atLeast({
    tools: v.optional(objects),
    classifications: v.optional(objects),
    relations: v.optional(objects),
  }),
  tags: v.array(atLeast({ _id: id, name: v.string() })),
  revision: count,
  assets: v.array(asset),
});

const savedState = atLeast({
  format: v.literal("ango-hub-mock", 'must be "ango-hub-mock": it is not a saved state of this hub'),
  version: v.literal(1),
  apiKey: v.string(),
  secret: v.string(),
  random: v.strictTuple([whole, whole, whole, whole], "must be four numbers"),
  ids: count,
  owner: id,
  users: v.array(atLeast({ _id: id, email: v.string(), name: v.string() })),
  projects: v.array(project),
  integrations: v.array(atLeast({ id, name: v.string(), provider: v.string() })),
  webhooks: v.array(
    atLeast({
      _id: id,
      project: id,
      url: v.string(),
      secret: v.string(),
      types: v.array(v.picklist(constraints.WebhookType.enum)),
    }),
  ),
  files: v.array(
    atLeast({
      path: v.string(),
      type: v.string(),
      expiresAt: v.optional(v.number()),
      base64: v.pipe(v.string(), v.base64("must be base64")),
    }),
  ),
});
