import process from "node:process";
import type { Generation } from "../clients.ts";
import { proofs } from "./proofs.ts";

// Run by Deno and Bun: proves what holds there of one topic of a generation's transfers, and prints what did not hold.
const [generation = "", topic = ""] = process.argv.slice(2);
const broken: string[] = [];
const proved: string[] = [];
for (const { name, prove } of proofs[generation as Generation][topic] ?? []) {
  try {
    await prove();
    proved.push(name);
  } catch (error) {
    broken.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}
console.log(JSON.stringify({ proved, broken }));
process.exit();
