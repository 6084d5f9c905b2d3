/** A package as the check of its imports sees it. */
export interface House {
  /** Packages of ours that it may import. */
  imports: readonly string[];
  /**
   * Folders of its `src`, and files of `src` itself on which they lean, from top to bottom: each imports what stands below
   * it, and nothing that stands beside it.
   */
  rooms: readonly (readonly string[])[];
}

/** The packages by folder. All other files of `src` itself are the top floor. */
export const houses: Readonly<Record<string, House>> = {
  "packages/client": {
    imports: ["@ango-hub/openapi", "@ango-hub/label-set"],
    rooms: [
      ["classic"],
      ["resources"],
      ["uploads", "exports"],
      ["pages", "formats", "webhooks"],
      ["core"],
      ["platform"],
      ["errors", "types"],
    ],
  },
  "packages/label-set": {
    imports: ["@ango-hub/openapi"],
    rooms: [
      ["code", "masks"],
      ["diff"],
      ["labels"],
      ["text", "tracks", "pictures", "statistics"],
      ["parsing"],
      ["definition"],
      ["geometry"],
      ["shared"],
    ],
  },
  "packages/convert": {
    imports: ["@ango-hub/openapi", "@ango-hub/label-set"],
    rooms: [
      ["coco", "yolo", "voc", "cvat", "masks", "labelbox", "huggingface", "classifications", "text"],
      ["labels", "survey", "xml"],
      ["mapping"],
      ["geometry", "files"],
      ["items"],
      ["problems"],
    ],
  },
  "packages/mock": {
    imports: ["@ango-hub/openapi", "@ango-hub/label-set"],
    rooms: [
      ["control"],
      ["hub.ts"],
      ["content"],
      ["service"],
      ["labels", "webhooks"],
      ["faults", "state"],
      ["storage"],
      ["store"],
      ["workflow"],
      ["http", "checks", "formats", "requests.ts"],
    ],
  },
  "packages/cli": {
    imports: [
      "@ango-hub/openapi",
      "@ango-hub/client",
      "@ango-hub/label-set",
      "@ango-hub/convert",
      "@ango-hub/mock-server",
    ],
    rooms: [
      ["main.ts"],
      ["run.ts"],
      ["app.ts"],
      ["commands"],
      [
        ...["plain", "files", "account", "completion", "mock", "stats", "uploading"],
        ...["exporting", "importing", "converting", "label-sets", "workflows"],
      ],
      ["formats", "bucket"],
      ["disk"],
      ["frame"],
      ["service"],
      ["terminal"],
    ],
  },
  "packages/mcp": {
    imports: ["@ango-hub/openapi", "@ango-hub/client"],
    rooms: [["tools", "resources"], ["answers"]],
  },
  "packages/mock-server": {
    // Of the label set, the page alone has something in it.
    imports: ["@ango-hub/openapi", "@ango-hub/label-set", "@ango-hub/mock"],
    rooms: [["cli"], ["server"], ["page"]],
  },
};
