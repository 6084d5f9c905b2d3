import { describe, expect, test } from "vitest";
import { createHub } from "../index.ts";

/** A signal of another realm, as that of jsdom is to the `Request` of Node. */
class OtherSignal extends EventTarget {
  aborted = false;
  reason: unknown;
  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
  abort(): void {
    this.aborted = true;
    this.reason = new Error("enough");
    this.dispatchEvent(new Event("abort"));
  }
}

const asked = (signal: OtherSignal) => ({ headers: { apikey: "key" }, signal: signal as never });

describe("a signal of another realm", () => {
  test("is taken", async () => {
    const hub = await createHub({ apiKey: "key" });
    const { status } = await hub.fetch(`${hub.baseUrl}/v2/listProjects`, asked(new OtherSignal()));
    expect(status).toBe(200);
  });

  test("ends what takes long", async () => {
    const hub = await createHub({ apiKey: "key" });
    hub.faults.add({ kind: "delay", milliseconds: 60_000 });
    const signal = new OtherSignal();
    const answer = hub.fetch(`${hub.baseUrl}/v2/listProjects`, asked(signal));
    setTimeout(() => signal.abort(), 10);
    await expect(answer).rejects.toThrow("enough");
  });
});
