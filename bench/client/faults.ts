// What clients make of the faults of `test/faults`: a read and a write that must not be sent twice meet each of them once.
//   node bench/client/faults.ts, with PEERS (a folder with openai, stripe and ky) and PYTHON (one that can import ango)
import { spawn } from "node:child_process";
import { inspect } from "node:util";
import { once } from "../../test/faults/answers.ts";
import { FaultServer } from "../../test/faults/fault-server.ts";
import { faults } from "../../test/faults/faults.ts";
import { taskId } from "../../test/faults/operation-kinds.ts";
import { clients, type FaultyClient, key, timeout } from "./faulty-clients.ts";

/** From the best to the worst. */
const outcomes = ["done", "own error", "other error", "shows the key", "hangs", "wrong result", "sent twice"] as const;
type Outcome = (typeof outcomes)[number];
const kinds = ["read", "write"] as const;
const longest = 8 * timeout;

const server = new FaultServer();
await server.start();
const rows = new Map<string, Outcome[]>();
for (const [fault, behaviour] of Object.entries(faults)) {
  for (const kind of kinds) {
    const cells = clients.map((client) => meet(client, kind, server.case(once(behaviour))));
    rows.set(`${kind}: ${fault}`, await Promise.all(cells));
  }
}
await server.stop();

const ours = Array.from(rows.values(), ([first]) => first);
for (const [number, { name }] of clients.entries()) {
  const all = Array.from(rows.values(), (row) => row[number] as Outcome);
  const counts = outcomes.map((outcome) => `${all.filter((one) => one === outcome).length} ${outcome}`);
  const better = all.filter((one, index) => rank(one) < rank(ours[index])).length;
  const worse = all.filter((one, index) => rank(one) > rank(ours[index])).length;
  console.log(`${name.padEnd(17)} ${counts.join(", ")}; than ours: ${better} better, ${worse} worse`);
}
for (const [row, cells] of rows) {
  if (process.argv.includes("--all") || cells.some((cell) => rank(cell) < rank(cells[0]))) {
    console.log(`${row.padEnd(45)} ${cells.map((cell, index) => `${clients[index]?.name}: ${cell}`).join(", ")}`);
  }
}
// Some peers go on waiting for what they were told to.
process.exit();

function rank(outcome: Outcome | undefined): number {
  return outcome === undefined ? -1 : outcomes.indexOf(outcome);
}

async function meet(
  client: FaultyClient,
  kind: (typeof kinds)[number],
  { baseUrl, requests }: ReturnType<FaultServer["case"]>,
): Promise<Outcome> {
  const ended: Promise<Outcome> = client.python ? inPython(client.python, kind, baseUrl) : here(client, kind, baseUrl);
  const outcome = await Promise.race([ended, patience()]);
  return kind === "write" && requests.length > 1 ? "sent twice" : outcome;
}

async function here(client: FaultyClient, kind: "read" | "write", baseUrl: string): Promise<Outcome> {
  try {
    const result = await client[kind](baseUrl);
    return kind === "write" ? wrote(result) : read(result);
  } catch (error) {
    if (inspect(error, { depth: 10, showHidden: true }).includes(key)) return "shows the key";
    return client.isOwn(error) ? "own error" : "other error";
  }
}

function read(result: unknown): Outcome {
  return JSON.stringify(result)?.includes(`"_id":"${taskId}"`) ? "done" : "wrong result";
}

/** A client whose `write` resolves to nothing has looked at the answer itself. */
function wrote(result: unknown): Outcome {
  const isSuccess = result === undefined || (result as { status?: unknown } | null)?.status === "success";
  return isSuccess ? "done" : "wrong result";
}

async function inPython(python: string, kind: "read" | "write", baseUrl: string): Promise<Outcome> {
  const call = kind === "read" ? `get_task("${taskId}")` : `create_issue("${taskId}", "x", "[1, 1]")`;
  const program = `
import json, sys, traceback
from ango.sdk import SDK
try: print(json.dumps(SDK("${key}", "${baseUrl}").${call}))
except Exception: print(traceback.format_exc()); sys.exit(3)`;
  const child = spawn(python, ["-c", program], { timeout: longest });
  let output = "";
  for await (const chunk of child.stdout) output += chunk;
  const code = await new Promise((resolve) =>
    child.exitCode === null ? child.on("close", resolve) : resolve(child.exitCode),
  );
  if (code === null) return "hangs";
  // The package has no errors of its own.
  if (code !== 0) return output.includes(key) ? "shows the key" : "other error";
  const result: unknown = JSON.parse(output);
  return kind === "write" ? wrote(result ?? {}) : read(result);
}

function patience(): Promise<Outcome> {
  return new Promise((resolve) => setTimeout(() => resolve("hangs"), longest).unref());
}
