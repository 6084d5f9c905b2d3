import { AngoHub, type ClientEvent } from "@ango-hub/client/classic";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { success } from "./answers.ts";
import { projectId, taskId } from "./operation-kinds.ts";

const minute = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A client of a service that answers at once, or with what is given, and when its requests arrived there. */
function clientOf(requestsPerMinute: number, answer = (_: number) => new Response(success)) {
  const arrived: number[] = [];
  const waits: number[] = [];
  const ango = new AngoHub({
    apiKey: "not-a-real-key",
    requestsPerMinute,
    fetch: async () => {
      arrived.push(performance.now());
      return answer(arrived.length);
    },
    observer: (event: ClientEvent) => {
      if (event.type === "wait") waits.push(event.delay);
    },
  });
  return { ango, arrived, waits };
}

function mostWithinAMinute(times: readonly number[]): number {
  return Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + minute).length));
}

describe("requestsPerMinute", () => {
  test("is never exceeded within any 60 seconds, by calls, lists, composites and the client's fetch together", async () => {
    const { ango, arrived } = clientOf(10);
    const calls = Array.from({ length: 12 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 7000));
      await ango.tasks.get(taskId);
      await ango.tasks.list(projectId, { batches: ["Night"] });
      await ango.batches.create(projectId, "Night");
      await ango.fetch("/v2/listProjects");
    });
    await vi.advanceTimersByTimeAsync(20 * minute);
    await Promise.all(calls);
    expect(arrived.length).toBeGreaterThan(40);
    expect(mostWithinAMinute(arrived)).toBe(10);
  });

  test("is not exceeded by those who waited for the service to be ready again", async () => {
    const slowDown = () => new Response("{}", { status: 429, headers: { "retry-after": "30" } });
    const { ango, arrived } = clientOf(10, (count) => (count === 1 ? slowDown() : new Response(success)));
    const calls = Array.from({ length: 25 }, () => ango.tasks.get(taskId));
    await vi.advanceTimersByTimeAsync(10 * minute);
    await Promise.all(calls);
    expect(arrived.length).toBe(26);
    expect(mostWithinAMinute(arrived)).toBe(10);
  });

  test("counts retries, too", async () => {
    const { ango, arrived } = clientOf(2, () => new Response("{}", { status: 500 }));
    const failing = expect(ango.tasks.get(taskId, { maxRetries: 5 })).rejects.toMatchObject({ attempts: 6 });
    await vi.advanceTimersByTimeAsync(10 * minute);
    await failing;
    expect(mostWithinAMinute(arrived)).toBe(2);
  });

  test("gives the places of calls that were aborted while they waited to those who come after them", async () => {
    const { ango, arrived, waits } = clientOf(60);
    const controller = new AbortController();
    const calls = Array.from({ length: 660 }, () =>
      Promise.resolve(ango.projects.list({}, { signal: controller.signal })).catch(() => {}),
    );
    await vi.advanceTimersByTimeAsync(500);
    controller.abort();
    await Promise.all(calls);
    expect(arrived.length).toBe(60);
    waits.length = 0;
    const next = ango.projects.list();
    const done = vi.advanceTimersByTimeAsync(minute);
    await next;
    await done;
    expect(Math.max(...waits)).toBeLessThanOrEqual(minute);
    expect(arrived.length).toBe(61);
  });
});
