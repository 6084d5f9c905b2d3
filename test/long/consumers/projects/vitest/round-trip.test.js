import { expect, test, vi } from "vitest";
import { roundTrip } from "./round-trip.js";

test("labels an asset, and warns of nothing", async () => {
  const warn = vi.spyOn(console, "warn");
  await roundTrip();
  expect(warn.mock.calls).toEqual([]);
});
