import * as constraints from "@ango-hub/openapi/classic/constraints";
import { array, oneOf, text, wrong } from "../../../http/input.ts";
import { type Handler, projectOf } from "../call.ts";

export const listIntegrations: Handler = ({ store }) => ({ integrations: [...store.integrations.values()] });

export const createWebhook: Handler = ({ store, ids, body }) => {
  const project = projectOf({ store }, body.project);
  const url = text(body.url, "url");
  if (!/^https?:/i.test(url) || !URL.canParse(url)) throw wrong("url", "must be an http or https URL");
  const secret = text(body.secret, "secret");
  const types = array(body.types, "types", 1).map((type, i) => oneOf(type, constraints.WebhookType.enum, `types/${i}`));
  if (new Set(types).size < types.length) throw wrong("types", "must not name a type twice");
  const webhook = { _id: ids.objectId(), project: project._id, url, secret, types };
  store.webhooks.set(webhook._id, webhook);
  const webhooks = store.webhooksOf(project).map(({ secret: _, ...shown }) => shown);
  return { _id: webhook._id, project: project._id, url, types, webhooks };
};
