import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stableId } from "./stable-id.ts";

/** RFC 9562, section 5.5, with the runtime's own SHA-1. */
function nameBasedUuid(name: string): string {
  const digest = createHash("sha1")
    .update(Buffer.from("3f6c2a8e51d74b909e1f7a04c8d25b63", "hex"))
    .update(name)
    .digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return digest.subarray(0, 16).toString("hex");
}

test("is the name-based UUID of its arguments", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 80 }), { maxLength: 6 }), (name) => {
      expect(stableId(...name)).toBe(nameBasedUuid(JSON.stringify(name)));
    }),
  );
});

test.each([0, 54, 55, 56, 63, 64, 65, 119, 120, 1000])(
  "is right for a name of %i letters, whatever the blocks",
  (length) => {
    const name = "a".repeat(length);
    expect(stableId(name)).toBe(nameBasedUuid(JSON.stringify([name])));
  },
);

test("keeps where one argument ends and the next begins", () => {
  expect(stableId("a", "b,c")).not.toBe(stableId("a,b", "c"));
});
