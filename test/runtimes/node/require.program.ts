import { createRequire } from "node:module";

// How CommonJS modules load the packages.
const require = createRequire(import.meta.url);
const client = require("@ango-hub/client") as typeof import("@ango-hub/client");
const classicClient = require("@ango-hub/client/classic") as typeof import("@ango-hub/client/classic");
const webhooks = require("@ango-hub/client/webhooks") as typeof import("@ango-hub/client/webhooks");
const labelSets = require("@ango-hub/label-set") as typeof import("@ango-hub/label-set");
const builder = require("@ango-hub/label-set/builder") as typeof import("@ango-hub/label-set/builder");
const masks = require("@ango-hub/label-set/masks") as typeof import("@ango-hub/label-set/masks");
const openapi = require("@ango-hub/openapi") as typeof import("@ango-hub/openapi");
const classicOpenapi = require("@ango-hub/openapi/classic") as typeof import("@ango-hub/openapi/classic");

const loaded = {
  "@ango-hub/client": client.AngoHub.name,
  "@ango-hub/client/classic": classicClient.AngoHub.name,
  "@ango-hub/client/webhooks": webhooks.verifyWebhook.name,
  "@ango-hub/label-set": labelSets.defineLabelSet.name,
  "@ango-hub/label-set/builder": builder.boundingBox.name,
  "@ango-hub/label-set/masks": masks.decodePng.name,
  "@ango-hub/openapi": openapi.operations.reviewTask.path,
  "@ango-hub/openapi/classic": classicOpenapi.operations.getTask.path,
};
console.log(JSON.stringify(loaded));
