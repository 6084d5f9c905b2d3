import { createRequire } from "node:module";

// How CommonJS modules load the packages.
const require = createRequire(import.meta.url);
const { AngoHub } = require("@ango-hub/client") as typeof import("@ango-hub/client");
const { verifyWebhook } = require("@ango-hub/client/webhooks") as typeof import("@ango-hub/client/webhooks");
const { defineLabelSet } = require("@ango-hub/label-set") as typeof import("@ango-hub/label-set");
const { boundingBox } = require("@ango-hub/label-set/builder") as typeof import("@ango-hub/label-set/builder");
const { operations } = require("@ango-hub/openapi") as typeof import("@ango-hub/openapi");
const loaded = [AngoHub, verifyWebhook, defineLabelSet, boundingBox].map(({ name }) => name);
console.log(JSON.stringify([...loaded, operations.listProjects.method]));
