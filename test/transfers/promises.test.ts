import { describe, test } from "vitest";
import { proofs } from "./proofs.ts";

describe.each(Object.entries(proofs))("%s", (_, topics) => {
  describe.each(Object.entries(topics))("%s", (_, proofs) => {
    test.each(proofs)("$name", ({ prove }) => prove());
  });
});
