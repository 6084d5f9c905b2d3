import { isAngoHubError } from "@ango-hub/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Generation, generations } from "../clients.ts";
import { FaultServer } from "./fault-server.ts";
import { notTaken } from "./faults.ts";
import { type Cell, callsToMarkdown, runMatrix } from "./matrix.ts";
import { onceOnly } from "./operation-kinds.ts";
import { type DownloadRow, downloadRows } from "./transfers/downloads.ts";
import { downloadsToMarkdown, uploadsToMarkdown } from "./transfers/pages.ts";
import { type UploadRow, uploadRows } from "./transfers/uploads.ts";

type PerGeneration<Rows> = Record<Generation, Rows>;

const server = new FaultServer();
let cells: PerGeneration<Cell[]>;
let uploads: PerGeneration<UploadRow[]>;
let downloads: PerGeneration<DownloadRow[]>;

beforeAll(async () => {
  await server.start();
  [cells, [uploads, downloads]] = await Promise.all([runCalls(), runTransfers()]);
}, 400_000);
afterAll(() => server.stop());

describe.for(generations)("the fault matrix of the %s generation", (generation) => {
  test("has no cell where an operation that may not be repeated was received twice, but where it was not taken", () => {
    const once = cells[generation].filter(({ kind, fault }) => kind === onceOnly && !notTaken.includes(fault));
    const received = once.map(({ received }) => received);
    expect(Math.max(...received)).toBe(1);
    expect(received.length).toBeGreaterThan(30);
  });

  test("has only errors of the package in it", () => {
    const failed = cells[generation].filter(({ error }) => error !== undefined);
    expect(failed.length).toBeGreaterThan(30);
    expect(failed.filter(({ error }) => !isAngoHubError(error))).toEqual([]);
  });

  test("has no upload in it that registered a file twice, or left one out without need", () => {
    const rows = uploads[generation];
    expect(rows.filter(({ doubled }) => doubled > 0)).toEqual([]);
    const left = rows.filter(({ missing }) => missing > 0).map(({ fault }) => fault);
    expect(left).toEqual(["a file is gone", "a file is empty"]);
    const foreign = rows.filter(({ error }) => error !== undefined && !isAngoHubError(error));
    expect(foreign).toEqual([]);
  });

  test("has no download in it that gave something else than the export", () => {
    const rows = downloads[generation];
    expect(rows.filter(({ isWrong }) => isWrong)).toEqual([]);
    const errors = rows.flatMap((row) => row.errors);
    expect(errors.length).toBeGreaterThan(20);
    expect(errors.filter((error) => !isAngoHubError(error))).toEqual([]);
  });
});

test("the fault matrix is the one in the documentation", async () => {
  const parts = [beginning, callsToMarkdown(cells), uploadsToMarkdown(uploads), downloadsToMarkdown(downloads)];
  await expect(parts.join("\n")).toMatchFileSnapshot("../../docs/fault-matrix.md");
});

const beginning = `# What happens when something fails

This page is written by the tests in \`test/faults\`, which break real connections. It shows [calls](#calls),
[uploads](#uploads) and [downloads](#downloads), each with the clients of both generations of the service.
`;

async function runCalls(): Promise<typeof cells> {
  const [current, classic] = await Promise.all([runMatrix(server, "current"), runMatrix(server, "classic")]);
  return { current, classic };
}

/** One generation after the other: some of these clients are told not to wait long, and they share the machine. */
async function runTransfers(): Promise<[typeof uploads, typeof downloads]> {
  const current = await Promise.all([uploadRows("current"), downloadRows("current")]);
  const classic = await Promise.all([uploadRows("classic"), downloadRows("classic")]);
  return [
    { current: current[0], classic: classic[0] },
    { current: current[1], classic: classic[1] },
  ];
}
