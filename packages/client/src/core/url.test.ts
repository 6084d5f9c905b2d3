import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillPath, queryString } from "./url.ts";

describe("a path", () => {
  test.each(["", ".", ".."])("refuses the value %j, which would lead elsewhere", (value) => {
    expect(() => fillPath("/v2/task/{taskId}", { taskId: value })).toThrow(/taskId must be/);
  });

  test("refuses a missing value", () => {
    expect(() => fillPath("/v2/task/{taskId}")).toThrow(/taskId must be/);
  });

  test("leads nowhere else, whatever the value", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", minLength: 1 }), (value) => {
        fc.pre(!/^\.{1,2}$/.test(value));
        const { pathname, search, hash } = new URL(fillPath("/v2/task/{taskId}/status", { taskId: value }), "http://x");
        const [, version, task, id = "", status, ...more] = pathname.split("/");
        expect([version, task, decodeURIComponent(id), status, more, search, hash]).toEqual([
          "v2",
          "task",
          value,
          "status",
          [],
          "",
          "",
        ]);
      }),
    );
  });
});

describe("a query", () => {
  test("writes objects as name[key]=value", () => {
    const query = queryString({
      status: { eq: "TODO" },
      at: { gt: "1970-01-01T00:00:00.000Z", lt: undefined },
      tag: '["a b"]',
    });
    expect(query).toBe("?status[eq]=TODO&at[gt]=1970-01-01T00%3A00%3A00.000Z&tag=%5B%22a%20b%22%5D");
  });

  test("leaves out what is undefined, and its question mark when nothing is left", () => {
    expect(queryString({ page: undefined, limit: 10 })).toBe("?limit=10");
    expect(queryString({ page: undefined })).toBe("");
  });

  test("gives back what was put in", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("a", "b", "c"), fc.string({ unit: "grapheme" })), (values) => {
        expect(Object.fromEntries(new URLSearchParams(queryString(values)))).toEqual({ ...values });
      }),
    );
  });
});
