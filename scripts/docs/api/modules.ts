/** What people import, and what it is for, in a sentence of Markdown. */
export interface Module {
  name: string;
  /** The file that it begins with. */
  file: string;
  sentence: string;
}

/** The modules of all packages, by the service that they are for. */
export const modulesByService: Readonly<Record<string, readonly Module[]>> = {
  "Today's service": [
    {
      name: "@ango-hub/client",
      file: "packages/client/src/index.ts",
      sentence:
        "The SDK: `AngoHub` with a method for every operation, uploads and exports of any size, and errors that say what to do.",
    },
    {
      name: "@ango-hub/client/webhooks",
      file: "packages/client/src/webhooks/index.ts",
      sentence: "Receives the webhooks of a workflow, and answers only those that know your secret.",
    },
    {
      name: "@ango-hub/openapi",
      file: "generated/src/index.ts",
      sentence: "Types of everything that the service takes and returns, and a table of its operations.",
    },
    {
      name: "@ango-hub/openapi/fetch",
      file: "generated/src/fetch.ts",
      sentence: "A typed `openapi-fetch` client: one call, one request, and nothing in between.",
    },
    {
      name: "@ango-hub/openapi/methods",
      file: "generated/src/methods.ts",
      sentence: "The methods of the client as data, for programs that make commands or tools of them.",
    },
    {
      name: "@ango-hub/openapi/limits",
      file: "generated/src/limits.ts",
      sentence: "Holds a value against the limits of the description, and says where it is wrong.",
    },
  ],
  "Classic service": [
    {
      name: "@ango-hub/client/classic",
      file: "packages/client/src/classic/index.ts",
      sentence:
        "The SDK for the generation of the service before today's, with the same words wherever both have the thing.",
    },
    {
      name: "@ango-hub/client/classic/webhooks",
      file: "packages/client/src/webhooks/classic.ts",
      sentence: "Receives the webhooks of the classic service.",
    },
    {
      name: "@ango-hub/openapi/classic",
      file: "generated/src/classic/index.ts",
      sentence: "Types and operations of the classic service.",
    },
    {
      name: "@ango-hub/openapi/classic/fetch",
      file: "generated/src/classic/fetch.ts",
      sentence: "The typed `openapi-fetch` client for the classic service.",
    },
  ],
  "Both services": [
    {
      name: "@ango-hub/label-set",
      file: "packages/label-set/src/index.ts",
      sentence:
        "Label sets in code: the compiler knows titles and options, labels are made and read with them, and git keeps them.",
    },
    {
      name: "@ango-hub/label-set/builder",
      file: "packages/label-set/src/builder.ts",
      sentence: "The tools and classifications that label sets are written with, each a function of its own.",
    },
    {
      name: "@ango-hub/label-set/masks",
      file: "packages/label-set/src/masks/index.ts",
      sentence: "Masks from polygons and back, as PNG, NRRD and run lengths, with areas, overlaps and outlines.",
    },
    {
      name: "@ango-hub/label-set/pictures",
      file: "packages/label-set/src/pictures/index.ts",
      sentence: "Labels when their picture is turned, scaled or cut, and checks against its size.",
    },
    {
      name: "@ango-hub/label-set/statistics",
      file: "packages/label-set/src/statistics/index.ts",
      sentence: "How many labels there are, how long they took, and how much annotators agree.",
    },
    {
      name: "@ango-hub/label-set/text",
      file: "packages/label-set/src/text/index.ts",
      sentence: "Spans of texts by words, characters and bytes.",
    },
    {
      name: "@ango-hub/label-set/tracks",
      file: "packages/label-set/src/tracks/index.ts",
      sentence: "Objects of videos over time: a box for each frame from a few, and a few from many.",
    },
    {
      name: "@ango-hub/convert",
      file: "packages/convert/src/index.ts",
      sentence: "Labels between Ango Hub and other formats, with a report of what a format can't hold.",
    },
    {
      name: "@ango-hub/convert/coco",
      file: "packages/convert/src/coco/index.ts",
      sentence: "Reads and writes COCO, panoptic COCO among it.",
    },
    {
      name: "@ango-hub/convert/cvat",
      file: "packages/convert/src/cvat/index.ts",
      sentence: "Reads and writes the XML of CVAT, for images and videos.",
    },
    {
      name: "@ango-hub/convert/voc",
      file: "packages/convert/src/voc/index.ts",
      sentence: "Reads and writes Pascal VOC.",
    },
    {
      name: "@ango-hub/convert/labelbox",
      file: "packages/convert/src/labelbox/index.ts",
      sentence: "Reads and writes the NDJSON of Labelbox.",
    },
    {
      name: "@ango-hub/convert/huggingface",
      file: "packages/convert/src/huggingface/index.ts",
      sentence: "Reads and writes image folders of Hugging Face.",
    },
    {
      name: "@ango-hub/convert/classifications",
      file: "packages/convert/src/classifications/index.ts",
      sentence: "Reads and writes answers as tables: CSV and JSON Lines.",
    },
    {
      name: "@ango-hub/convert/text",
      file: "packages/convert/src/text/index.ts",
      sentence: "Reads and writes spans of texts: CoNLL and spaCy.",
    },
    {
      name: "@ango-hub/convert/masks",
      file: "packages/convert/src/masks/index.ts",
      sentence: "Reads and writes mask pictures, by class and by object.",
    },
    {
      name: "@ango-hub/convert/yolo",
      file: "packages/convert/src/yolo/index.ts",
      sentence: "Reads and writes data sets of YOLO, for every task that it has.",
    },
    {
      name: "@ango-hub/mock",
      file: "packages/mock/src/index.ts",
      sentence: "Ango Hub in your tests: `createHub` makes one in process, with state, workflows and faults.",
    },
    {
      name: "@ango-hub/mock-server",
      file: "packages/mock-server/src/index.ts",
      sentence: "Ango Hub as a server on your machine, with a page to look at.",
    },
    {
      name: "@ango-hub/mock-server/cli",
      file: "packages/mock-server/src/cli/run-command-line.ts",
      sentence: "The command line of the server, for programs that start it with arguments of their own.",
    },
  ],
};

export const services: readonly string[] = Object.keys(modulesByService);

export const modules: readonly Module[] = Object.values(modulesByService).flat();

/** Parts of `@ango-hub/openapi` that are tables alone, which the description says better. */
export const tables: readonly string[] = ["constraints", "requests", "rows", "classic/constraints", "classic/rows"].map(
  (part) => `@ango-hub/openapi/${part}`,
);

/** Modules of today's service with those that are the same for the classic one. */
export const counterparts: readonly (readonly [current: string, classic: string])[] = [
  ["@ango-hub/client", "@ango-hub/client/classic"],
  ["@ango-hub/client/webhooks", "@ango-hub/client/classic/webhooks"],
  ["@ango-hub/openapi", "@ango-hub/openapi/classic"],
  ["@ango-hub/openapi/fetch", "@ango-hub/openapi/classic/fetch"],
];
