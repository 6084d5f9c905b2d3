import process from "node:process";
import { startGround } from "./hub.ts";
import { promises } from "./promises/index.ts";

// Run by Deno and Bun: proves what holds there of one topic of transfers, and prints what did not hold.
const [topic = ""] = process.argv.slice(2);
const broken: string[] = [];
const proved: string[] = [];
for (const { name, prove } of promises[topic] ?? []) {
  const ground = await startGround();
  try {
    await prove(ground);
    proved.push(name);
  } catch (error) {
    broken.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
  await ground.close();
}
console.log(JSON.stringify({ proved, broken }));
process.exit();
