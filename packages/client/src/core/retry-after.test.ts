import { expect, test } from "vitest";
import { retryAfter } from "./retry-after.ts";

const now = Date.UTC(2024, 0, 1);
const date = (milliseconds: number): string => new Date(milliseconds).toUTCString();

test.each([
  ["seconds", { "retry-after": "120" }, 120_000],
  ["zero", { "retry-after": "0" }, 0],
  ["a date", { "retry-after": date(now + 5000) }, 5000],
  ["a date by the service's clock", { "retry-after": date(9000), date: date(2000) }, 7000],
  ["a date that is over", { "retry-after": date(now - 5000) }, 0],
  ["nothing", {}, undefined],
  ["nonsense", { "retry-after": "soon" }, undefined],
  ["numbers that look like a date", { "retry-after": "12, 5" }, undefined],
  ["a negative number", { "retry-after": "-3" }, undefined],
])("reads %s", (_, headers, expected) => {
  expect(retryAfter(new Headers(headers as Record<string, string>), now)).toBe(expected);
});
