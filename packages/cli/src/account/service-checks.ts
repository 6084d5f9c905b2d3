import type { AngoHub } from "@ango-hub/client";
import { operations } from "@ango-hub/openapi";
import { operations as classicOperations } from "@ango-hub/openapi/classic";
import { type Check, clockCheck } from "./checks.ts";

/** Whether the service is reached, which generation it speaks, whether it takes the key, and whether the clocks agree. */
export async function serviceChecks(ango: AngoHub, address: string, signal: AbortSignal): Promise<Check[]> {
  const started = performance.now();
  let answer: Response;
  try {
    answer = await ango.fetch(operations.listStorages.path, { signal });
    await answer.arrayBuffer();
  } catch (error) {
    return [{ name: "service", state: "wrong", detail: `${address} is not reached: ${messageOf(error)}` }];
  }
  const duration = Math.round(performance.now() - started);
  const reached: Check = { name: "service", state: "fine", detail: `${address} answers within ${duration} ms` };
  const clock = clockCheck(answer.headers.get("date"), Date.now());
  const { status } = answer;
  if (status === 401 || status === 403)
    return [
      reached,
      clock,
      { name: "key", state: "wrong", detail: `is refused with status ${status}. ango login takes another one.` },
    ];
  if (status === 404) return [reached, clock, await olderGeneration(ango, signal)];
  if (!answer.ok) return [reached, clock, { name: "service", state: "wrong", detail: `answers with status ${status}` }];
  return [
    reached,
    clock,
    { name: "generation", state: "fine", detail: "the service as it is today" },
    { name: "key", state: "fine", detail: "is taken" },
  ];
}

/** Storages were integrations in the classic generation. */
async function olderGeneration(ango: AngoHub, signal: AbortSignal): Promise<Check> {
  const { ok } = await ango.fetch(classicOperations.listIntegrations.path, { signal });
  const name = "generation";
  if (!ok)
    return {
      name,
      state: "wrong",
      detail: "what answers there is no Ango Hub: it knows neither storages nor integrations",
    };
  return { name, state: "wrong", detail: "the classic one, which ango does not speak; @ango-hub/client/classic does" };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
