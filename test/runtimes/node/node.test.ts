import { describe, expect, inject, test } from "vitest";
import { generations } from "../../clients.ts";
import { commandLines, runProgram } from "../command-line.ts";
import { expectUploaded, photograph, useHub } from "../hub.ts";

const consumer = inject("consumer");
const versions = ["Node 20", "Node 22", "Node 24", "Node 26"] as const;

describe.for(generations)("the client of the %s generation", (generation) => {
  const hub = useHub(generation);
  test.for(versions)("uploads file URLs, blobs of openAsBlob and buffers on %s", async (version) => {
    const program = `${consumer}/dist/node/sources.program.js`;
    await expectUploaded(3, await runProgram(commandLines[version], program, [photograph, generation, ...hub()]));
  });
});

test.for(versions)("%s requires the packages, which no top-level await hinders", async (version) => {
  const loaded = await runProgram(commandLines[version], `${consumer}/dist/node/require.program.js`, []);
  expect(loaded).toEqual({
    "@ango-hub/client": "AngoHub",
    "@ango-hub/client/classic": "AngoHub",
    "@ango-hub/client/webhooks": "verifyWebhook",
    "@ango-hub/convert": "mapLabelSet",
    "@ango-hub/convert/coco": "openCoco",
    "@ango-hub/convert/cvat": "openCvat",
    "@ango-hub/convert/voc": "openVoc",
    "@ango-hub/convert/classifications": "openCsv",
    "@ango-hub/convert/huggingface": "openImageFolder",
    "@ango-hub/convert/labelbox": "openLabelbox",
    "@ango-hub/convert/text": "openSpacy",
    "@ango-hub/convert/masks": "openMasks",
    "@ango-hub/convert/yolo": "openYolo",
    "@ango-hub/label-set": "defineLabelSet",
    "@ango-hub/label-set/builder": "boundingBox",
    "@ango-hub/label-set/masks": "decodePng",
    "@ango-hub/openapi": "/v2/review/{taskId}",
    "@ango-hub/openapi/methods": "listTasks",
    "@ango-hub/openapi/classic": "/v2/task/{taskId}",
  });
});
