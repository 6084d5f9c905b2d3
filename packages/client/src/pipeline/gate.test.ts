import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Gate } from "./gate.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a gate", () => {
  test("is open until it is closed, and opens again by itself", () => {
    const gate = new Gate(Number.POSITIVE_INFINITY);
    expect(gate.closedFor).toBe(0);
    gate.close(1000);
    vi.advanceTimersByTime(400);
    expect(gate.closedFor).toBe(600);
    vi.advanceTimersByTime(600);
    expect(gate.closedFor).toBe(0);
  });

  test("stays closed for the longest of the times it was told", () => {
    const gate = new Gate(Number.POSITIVE_INFINITY);
    gate.close(1000);
    gate.close(100);
    expect(gate.closedFor).toBe(1000);
  });

  test("never lets more than requestsPerMinute start within any 60 seconds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 40 }),
        (requestsPerMinute, pauses) => {
          const gate = new Gate(requestsPerMinute);
          const starts = pauses.map((pause) => {
            vi.advanceTimersByTime(pause);
            return performance.now() + gate.reserve();
          });
          for (const start of starts) {
            const within = starts.filter((other) => other >= start && other < start + 60_000 - 1e-6);
            expect(within.length).toBeLessThanOrEqual(requestsPerMinute);
          }
        },
      ),
    );
  });

  test("lets requests start at once while there is room", () => {
    const gate = new Gate(3);
    expect([gate.reserve(), gate.reserve(), gate.reserve(), gate.reserve()]).toEqual([0, 0, 0, 60_000]);
  });
});
