import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startMock } from "@ango-hub/mock-server";
import { quartiles } from "../client/median.ts";

// How long commands take from their start to their end, beside the least that could do the same, each after the other in
// every round, so that all meet the same noise.
const rounds = Number(process.argv[2] ?? 40);
const program = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url));
const mock = await startMock({ port: 0, validate: false });
const env = { PATH: process.env.PATH, ANGO_API_KEY: mock.hub.apiKey, ANGO_BASE_URL: mock.url };
const bareFetch = `
  const { ANGO_API_KEY: apikey, ANGO_BASE_URL: url } = process.env;
  const answer = await fetch(url + "/v2/listProjects?page=1&limit=100", { headers: { apikey } });
  console.log(await answer.json());`;

const commands: Record<string, readonly string[]> = {
  "node -e 0": ["-e", "0"],
  "ango --version": [program, "--version"],
  "ango --help": [program, "--help"],
  "a script with bare fetch": ["--input-type=module", "-e", bareFetch],
  "ango projects list": [program, "projects", "list"],
};
const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
for (let round = -1; round < rounds; round += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const start = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: "ignore" });
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error(`${name} ended with ${code}`);
    // The first round fills the caches of the file system.
    if (round >= 0) times.get(name)?.push(performance.now() - start);
  }
}
await mock.close();

for (const [name, list] of times) {
  const [low, middle, high] = quartiles(list);
  console.log(
    `${name.padEnd(26)} ${middle.toFixed(0)} ms (half of the rounds ${low.toFixed(0)} to ${high.toFixed(0)})`,
  );
}
