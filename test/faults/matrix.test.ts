import { isAngoHubError } from "@ango-hub/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FaultServer } from "./fault-server.ts";
import { notTaken } from "./faults.ts";
import { type Cell, runMatrix, toMarkdown } from "./matrix.ts";
import { onceOnly } from "./operation-kinds.ts";
import { type DownloadRow, downloadRows } from "./transfers/downloads.ts";
import { downloadsToMarkdown, uploadsToMarkdown } from "./transfers/pages.ts";
import { type UploadRow, uploadRows } from "./transfers/uploads.ts";

describe("the fault matrix", () => {
  const server = new FaultServer();
  let cells: Cell[];
  let uploads: UploadRow[];
  let downloads: DownloadRow[];

  beforeAll(async () => {
    await server.start();
    [cells, uploads, downloads] = await Promise.all([runMatrix(server), uploadRows(), downloadRows()]);
  }, 120_000);
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

  test("has no upload in it that registered a file twice, or left one out without need", () => {
    expect(uploads.filter(({ doubled }) => doubled > 0)).toEqual([]);
    const left = uploads.filter(({ missing }) => missing > 0).map(({ fault }) => fault);
    expect(left).toEqual(["a file is gone", "a file is empty"]);
    const foreign = uploads.filter(({ error }) => error !== undefined && !isAngoHubError(error));
    expect(foreign).toEqual([]);
  });

  test("has no download in it that gave something else than the export", () => {
    expect(downloads.filter(({ isWrong }) => isWrong)).toEqual([]);
    const errors = downloads.flatMap((row) => row.errors);
    expect(errors.length).toBeGreaterThan(20);
    expect(errors.filter((error) => !isAngoHubError(error))).toEqual([]);
  });

  test("is the one in the documentation", async () => {
    const page = [toMarkdown(cells), uploadsToMarkdown(uploads), downloadsToMarkdown(downloads)].join("\n");
    await expect(page).toMatchFileSnapshot("../../docs/fault-matrix.md");
  });
});
