import { roundTrip } from "./scenario.ts";

// Run by Node, Deno and Bun: key, address and paths of photographs come as arguments.
const { process } = globalThis as unknown as { process: { argv: string[] } };
const [apiKey = "", baseUrl = "", ...paths] = process.argv.slice(2);
const files = Object.fromEntries(paths.map((path, index) => [`photograph ${index}.jpg`, path]));
console.log(JSON.stringify(await roundTrip(apiKey, baseUrl, files)));
