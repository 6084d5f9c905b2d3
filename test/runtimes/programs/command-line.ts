import { runScenario } from "./steps.ts";

// For runtimes with a command line: key, address and the path of a photograph come as arguments.
const [apiKey = "", baseUrl = "", path] = process.argv.slice(2);
console.log(JSON.stringify(await runScenario({ apiKey, baseUrl, path })));
