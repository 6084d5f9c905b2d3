import { type AngoHubOptions, isAngoHubError } from "@ango-hub/client";
import { connect, type Generation } from "../clients.ts";
import { once } from "./answers.ts";
import type { FaultServer } from "./fault-server.ts";
import { faults } from "./faults.ts";
import { type Kind, kinds, operationKinds } from "./operation-kinds.ts";
import { clientNames, perGeneration, table } from "./pages.ts";

/** What happened to an operation that met a fault. */
export interface Cell {
  fault: string;
  kind: Kind;
  /** How the call ended, for a reader. */
  outcome: string;
  /** How often the server received the request. */
  received: number;
  error: unknown;
}

const hurried: AngoHubOptions = { timeout: 3000, retryDelay: 10, apiKey: "not-a-real-key-but-a-canary" };

/** Lets each kind of operation of a generation meet each fault once; from then on the server answers well. */
export async function runMatrix(server: FaultServer, generation: Generation): Promise<Cell[]> {
  const cells: Cell[] = [];
  const call = (kind: Kind, options: AngoHubOptions) =>
    operationKinds[generation][kind][1](connect(generation, { ...hurried, ...options }));
  for (const [fault, behaviour] of Object.entries(faults)) {
    const row = kinds.map(async (kind) => {
      const { baseUrl, requests } = server.case(once(behaviour));
      const cell = await meet(fault, kind, () => call(kind, { baseUrl }));
      return { ...cell, received: requests.length };
    });
    cells.push(...(await Promise.all(row)));
  }
  for (const [fault, baseUrl] of Object.entries(unreachable(server))) {
    const row = kinds.map((kind) => meet(fault, kind, () => call(kind, { baseUrl, timeout: 10_000 })));
    cells.push(...(await Promise.all(row)));
  }
  return cells;
}

/** Places where no request can arrive. */
function unreachable(server: FaultServer): Record<string, string> {
  return {
    "host name unknown": "http://ango.invalid",
    "connection refused": `http://127.0.0.1:${server.port === 65_535 ? 1024 : 65_535}`,
    "no TLS on the other side": `https://127.0.0.1:${server.port}`,
  };
}

async function meet(fault: string, kind: Kind, call: () => PromiseLike<unknown>): Promise<Cell> {
  try {
    await call();
    return { fault, kind, outcome: "succeeded", received: 0, error: undefined };
  } catch (error) {
    return { fault, kind, outcome: describe(error), received: 0, error };
  }
}

function describe(error: unknown): string {
  if (!isAngoHubError(error)) return `not an error of the package: ${String(error)}`;
  const tried = error.attempts === 1 ? "" : `, tried ${error.attempts}×`;
  return `\`${error.name}\`${tried}`;
}

/** The part of the fault matrix that is about calls, as Markdown. */
export function callsToMarkdown(cells: Readonly<Record<Generation, readonly Cell[]>>): string {
  const columns = ["client", ...kinds];
  const operations = (["current", "classic"] as const).map((generation) => [
    clientNames[generation],
    ...kinds.map((kind) => `\`${operationKinds[generation][kind][0]}\``),
  ]);
  return `## Calls

Every cell is what the client did when the first request of an operation met the fault and the service was well again
afterwards, with 2 retries and a timeout of 3 s. *Received* counts the requests that reached the service. There is one operation
of each kind:

${table(columns, operations)}

${perGeneration(cells, callsTable)}
`;
}

function callsTable(cells: readonly Cell[]): string {
  const faults = [...new Set(cells.map(({ fault }) => fault))];
  const rows = faults.map((fault) => [
    fault,
    ...kinds.map((kind) => show(cells.find((cell) => cell.fault === fault && cell.kind === kind))),
  ]);
  return table(["fault", ...kinds], rows);
}

function show(cell: Cell | undefined): string {
  return cell ? `${cell.outcome}; received ${cell.received}×` : "";
}
