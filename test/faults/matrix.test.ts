import { isAngoHubError } from "@ango-hub/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FaultServer } from "./fault-server.ts";
import { notTaken } from "./faults.ts";
import { type Cell, runMatrix, toMarkdown } from "./matrix.ts";
import { onceOnly } from "./operation-kinds.ts";

describe("the fault matrix", () => {
  const server = new FaultServer();
  let cells: Cell[];

  beforeAll(async () => {
    await server.start();
    cells = await runMatrix(server);
  }, 60_000);
  afterAll(() => server.stop());

  test("has no cell where an operation that may not be repeated was received twice, but where it was not taken", () => {
    const once = cells.filter(({ kind, fault }) => kind === onceOnly && !notTaken.includes(fault));
    const received = once.map(({ received }) => received);
    expect(Math.max(...received)).toBe(1);
    expect(received.length).toBeGreaterThan(30);
  });

  test("has only errors of the package in it", () => {
    const failed = cells.filter(({ error }) => error !== undefined);
    expect(failed.length).toBeGreaterThan(30);
    expect(failed.filter(({ error }) => !isAngoHubError(error))).toEqual([]);
  });

  test("is the one in the documentation", async () => {
    await expect(toMarkdown(cells)).toMatchFileSnapshot("../../docs/fault-matrix.md");
  });
});
