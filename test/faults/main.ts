import { isAngoHubError } from "@ango-hub/client";
import { generations } from "../clients.ts";
import { FaultServer } from "./fault-server.ts";
import { notTaken } from "./faults.ts";
import { runMatrix } from "./matrix.ts";
import { onceOnly } from "./operation-kinds.ts";
import { promises } from "./promises/index.ts";

// Run by Deno and Bun: proves every promise on their fetch, and prints what did not hold.
const server = new FaultServer();
await server.start();
const broken: string[] = [];
let proved = 0;

for (const [topic, promised] of Object.entries(promises)) {
  for (const { name, prove } of promised) {
    try {
      await prove(server);
      proved += 1;
    } catch (error) {
      broken.push(`${topic}: ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
for (const generation of generations) {
  for (const { fault, kind, received, error } of await runMatrix(server, generation)) {
    const cell = `${fault}, ${kind}, ${generation}`;
    if (error !== undefined && !isAngoHubError(error)) broken.push(`${cell}: ${String(error)}`);
    if (kind === onceOnly && received > 1 && !notTaken.includes(fault)) broken.push(`${cell}: received ${received}×`);
    proved += 1;
  }
}

await server.stop();
console.log(JSON.stringify({ proved, broken }));
