import { AngoHub, type AngoHubOptions, isAngoHubError } from "@ango-hub/client";
import { once } from "./answers.ts";
import type { FaultServer } from "./fault-server.ts";
import { faults } from "./faults.ts";
import { operationKinds } from "./operation-kinds.ts";

/** What happened to an operation that met a fault. */
export interface Cell {
  fault: string;
  kind: string;
  /** How the call ended, for a reader. */
  outcome: string;
  /** How often the server received the request. */
  received: number;
  error: unknown;
}

const hurried: AngoHubOptions = { timeout: 3000, retryDelay: 10, apiKey: "not-a-real-key-but-a-canary" };

/** Lets each kind of operation meet each fault once; from then on the server answers well. */
export async function runMatrix(server: FaultServer): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const [fault, behaviour] of Object.entries(faults)) {
    const row = Object.entries(operationKinds).map(async ([kind, call]) => {
      const { baseUrl, requests } = server.case(once(behaviour));
      const cell = await meet(fault, kind, () => call(new AngoHub({ ...hurried, baseUrl })));
      return { ...cell, received: requests.length };
    });
    cells.push(...(await Promise.all(row)));
  }
  for (const [fault, baseUrl] of Object.entries(unreachable(server))) {
    const row = Object.entries(operationKinds).map(([kind, call]) =>
      meet(fault, kind, () => call(new AngoHub({ ...hurried, baseUrl, timeout: 10_000 }))),
    );
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

async function meet(fault: string, kind: string, call: () => PromiseLike<unknown>): Promise<Cell> {
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

/** The matrix as a Markdown page. */
export function toMarkdown(cells: readonly Cell[]): string {
  const kinds = Object.keys(operationKinds);
  const rows = [...new Set(cells.map(({ fault }) => fault))].map((fault) => {
    const row = kinds.map((kind) => show(cells.find((cell) => cell.fault === fault && cell.kind === kind)));
    return `| ${fault} | ${row.join(" | ")} |`;
  });
  return `# What happens when something fails

This page is written by the tests in \`test/faults\`, which break real connections. It shows [calls](#calls),
[uploads](#uploads) and [downloads](#downloads).

## Calls

Every cell is what the client did when the first request of an operation met the fault and the service was well again
afterwards, with 2 retries and a timeout of 3 s. *Received* counts the requests that reached the service.

| fault | ${kinds.join(" | ")} |
|---|${kinds.map(() => "---|").join("")}
${rows.join("\n")}
`;
}

function show(cell: Cell | undefined): string {
  return cell ? `${cell.outcome}; received ${cell.received}×` : "";
}
