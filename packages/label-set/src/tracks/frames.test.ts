import fc from "fast-check";
import { expect, test } from "vitest";
import { frameAtTime, timeOfFrame } from "./index.ts";

test("a frame is shown at its own time, and until the next one begins", () => {
  const rate = fc.oneof(
    fc.constantFrom(23.976, 24, 25, 29.97, 30_000 / 1001, 60),
    fc.double({ min: 0.01, max: 1000, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.nat(100_000_000), rate, (frame, rate) => {
      expect(frameAtTime(timeOfFrame(frame, rate), rate)).toBe(frame);
      expect(frameAtTime(timeOfFrame(frame, rate) + 0.9 / rate, rate)).toBe(frame);
    }),
  );
});

test.each<[string, () => unknown, string]>([
  ["a rate of nothing", () => frameAtTime(1, 0), "/frameRate: must be a number above 0; it is 0."],
  ["no rate", () => timeOfFrame(1, undefined as never), "/frameRate: must be a number above 0; it is undefined."],
  ["a time before the beginning", () => frameAtTime(-1, 25), "/seconds: must be a number from 0; it is -1."],
  ["half a frame", () => timeOfFrame(0.5, 25), "/frame: must be an integer from 0; it is 0.5."],
])("%s is refused in words", (_, run, message) => {
  expect(run).toThrow(message);
});
