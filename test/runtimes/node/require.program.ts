import { createRequire } from "node:module";

// How CommonJS modules load the packages.
const require = createRequire(import.meta.url);
const client = require("@ango-hub/client") as typeof import("@ango-hub/client");
const classicClient = require("@ango-hub/client/classic") as typeof import("@ango-hub/client/classic");
const webhooks = require("@ango-hub/client/webhooks") as typeof import("@ango-hub/client/webhooks");
const convert = require("@ango-hub/convert") as typeof import("@ango-hub/convert");
const coco = require("@ango-hub/convert/coco") as typeof import("@ango-hub/convert/coco");
const cvat = require("@ango-hub/convert/cvat") as typeof import("@ango-hub/convert/cvat");
const voc = require("@ango-hub/convert/voc") as typeof import("@ango-hub/convert/voc");
const classifications =
  require("@ango-hub/convert/classifications") as typeof import("@ango-hub/convert/classifications");
const huggingface = require("@ango-hub/convert/huggingface") as typeof import("@ango-hub/convert/huggingface");
const labelbox = require("@ango-hub/convert/labelbox") as typeof import("@ango-hub/convert/labelbox");
const texts = require("@ango-hub/convert/text") as typeof import("@ango-hub/convert/text");
const convertMasks = require("@ango-hub/convert/masks") as typeof import("@ango-hub/convert/masks");
const yolo = require("@ango-hub/convert/yolo") as typeof import("@ango-hub/convert/yolo");
const labelSets = require("@ango-hub/label-set") as typeof import("@ango-hub/label-set");
const builder = require("@ango-hub/label-set/builder") as typeof import("@ango-hub/label-set/builder");
const masks = require("@ango-hub/label-set/masks") as typeof import("@ango-hub/label-set/masks");
const openapi = require("@ango-hub/openapi") as typeof import("@ango-hub/openapi");
const methods = require("@ango-hub/openapi/methods") as typeof import("@ango-hub/openapi/methods");
const classicOpenapi = require("@ango-hub/openapi/classic") as typeof import("@ango-hub/openapi/classic");

const loaded = {
  "@ango-hub/client": client.AngoHub.name,
  "@ango-hub/client/classic": classicClient.AngoHub.name,
  "@ango-hub/client/webhooks": webhooks.verifyWebhook.name,
  "@ango-hub/convert": convert.mapLabelSet.name,
  "@ango-hub/convert/coco": coco.openCoco.name,
  "@ango-hub/convert/cvat": cvat.openCvat.name,
  "@ango-hub/convert/voc": voc.openVoc.name,
  "@ango-hub/convert/classifications": classifications.openCsv.name,
  "@ango-hub/convert/huggingface": huggingface.openImageFolder.name,
  "@ango-hub/convert/labelbox": labelbox.openLabelbox.name,
  "@ango-hub/convert/text": texts.openSpacy.name,
  "@ango-hub/convert/masks": convertMasks.openMasks.name,
  "@ango-hub/convert/yolo": yolo.openYolo.name,
  "@ango-hub/label-set": labelSets.defineLabelSet.name,
  "@ango-hub/label-set/builder": builder.boundingBox.name,
  "@ango-hub/label-set/masks": masks.decodePng.name,
  "@ango-hub/openapi": openapi.operations.reviewTask.path,
  "@ango-hub/openapi/methods": methods.methods["tasks.list"].operation,
  "@ango-hub/openapi/classic": classicOpenapi.operations.getTask.path,
};
console.log(JSON.stringify(loaded));
