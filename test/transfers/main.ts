import process from "node:process";
import { startGround } from "./hub.ts";
import { promises } from "./promises.ts";

// Run by Deno and Bun: proves what holds of transfers there, and prints what did not hold.
const broken: string[] = [];
const proved: string[] = [];
for (const [name, prove] of Object.entries(promises)) {
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
