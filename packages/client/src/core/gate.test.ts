import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Gate } from "./gate.ts";
import { Lifetime } from "./lifetime.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lifetime = (signal?: AbortSignal) => new Lifetime("getTask", signal, Number.POSITIVE_INFINITY);
const unlimited = () => new Gate(Number.POSITIVE_INFINITY);

/** When each caller starts, in milliseconds from now. */
async function startsOf(gate: Gate, callers: Lifetime[]): Promise<number[]> {
  const now = performance.now();
  const starts: number[] = [];
  const entering = callers.map((caller) =>
    gate
      .enter(caller, () => {})
      .then(
        () => void starts.push(performance.now() - now),
        () => {},
      ),
  );
  await vi.advanceTimersByTimeAsync(3_600_000);
  await Promise.all(entering);
  return starts;
}

describe("a gate", () => {
  test("is open until it is closed, and opens again by itself", () => {
    const gate = unlimited();
    expect(gate.closedFor).toBe(0);
    gate.close(1000, true);
    vi.advanceTimersByTime(400);
    expect(gate.closedFor).toBe(600);
    vi.advanceTimersByTime(600);
    expect(gate.closedFor).toBe(0);
  });

  test("stays closed for the longest of the times it was told", () => {
    const gate = unlimited();
    gate.close(1000, true);
    gate.close(100, true);
    expect(gate.closedFor).toBe(1000);
  });

  test("is not closed for years by a service that asks for them", () => {
    const gate = unlimited();
    gate.close(Number.POSITIVE_INFINITY, true);
    expect(gate.closedFor).toBe(3_600_000);
  });

  test("never lets more than requestsPerMinute start within any 60 seconds", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 120_000 }), { maxLength: 3 }),
        async (requestsPerMinute, pauses, closings) => {
          const gate = new Gate(requestsPerMinute);
          const starts: number[] = [];
          for (const [index, pause] of pauses.entries()) {
            await vi.advanceTimersByTimeAsync(pause);
            const closing = closings[index];
            if (closing !== undefined) gate.close(closing, true);
            gate.enter(lifetime(), () => {}).then(() => starts.push(performance.now()));
          }
          await vi.advanceTimersByTimeAsync(3_600_000);
          expect(starts.length).toBe(pauses.length);
          for (const start of starts) {
            const within = starts.filter((other) => other >= start && other < start + 60_000 - 1e-6);
            expect(within.length).toBeLessThanOrEqual(requestsPerMinute);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("lets requests start at once while there is room", async () => {
    const starts = await startsOf(new Gate(3), [lifetime(), lifetime(), lifetime(), lifetime()]);
    expect(starts.map(Math.round)).toEqual([0, 0, 0, 60_000]);
  });

  test("gives the place of a caller who gave up to the next one", async () => {
    const gate = new Gate(1);
    const controller = new AbortController();
    const callers = [lifetime(), lifetime(controller.signal), lifetime(controller.signal), lifetime()];
    const starting = startsOf(gate, callers);
    controller.abort();
    expect((await starting).map(Math.round)).toEqual([0, 60_000]);
  });

  test("lets those who waited for it start spread out", async () => {
    const gate = unlimited();
    gate.close(10_000, true);
    const starts = await startsOf(
      gate,
      Array.from({ length: 50 }, () => lifetime()),
    );
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(10_000);
    expect(Math.max(...starts) - Math.min(...starts)).toBeGreaterThan(300);
  });
});
