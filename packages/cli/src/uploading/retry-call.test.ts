import { expect, test } from "vitest";
import { retryCall } from "./retry-call.ts";

test("what failed is tried again with the flags that say what becomes of it", () => {
  const flags = { project: "Road", batch: ["Night", "two words"], priority: -5, noJournal: true, workers: 3 };
  expect(retryCall(["upload", "--retry", "it's.ndjson"], "p1", flags)).toBe(
    "ango upload --retry 'it'\\''s.ndjson' --project p1 --batch Night --batch 'two words' --priority=-5 --no-journal",
  );
});
