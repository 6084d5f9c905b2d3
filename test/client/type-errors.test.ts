import { expect, test } from "vitest";
import { compile } from "../../packages/label-set/testing/compile.ts";

test.each(["@ango-hub/client", "@ango-hub/client/classic"])(
  "the compiler names the wrong field of a label that is imported by %s, in one line",
  (client) => {
    const use = `import { AngoHub } from "${client}";
      const ango = new AngoHub();
      const box = { x: 1, y: 2, width: 3, height: 4 };
      ango.labels.import("61602b346ee9eb45e8273fbb", [{ externalId: "a.jpg", objects: [{ title: "Vehicle", boundingBox: box }] }]);`;
    expect(compile({ "use.ts": use }).trim().split("\n")).toEqual([
      expect.stringMatching(/but 'boundingBox' does not exist|'boundingBox' does not exist in type 'ImportObject'\.$/),
    ]);
  },
);
