// Reads the same export in several ways, on several runtimes, one after the other, in processes of their own.
//   node bench/transfers/export.ts [megabytes] [rounds]
import { spawnSync } from "node:child_process";
import { makeExport } from "./make-export.ts";
import { medianSeconds, names, type Run, run, startServer, summary } from "./runtimes.ts";

interface Reading extends Run {
  assets: number;
  /** Milliseconds from the first byte to the first asset. */
  first?: number;
}

const [megabytes = 300, rounds = 3] = process.argv.slice(2).map(Number);
const program = new URL("read-export.ts", import.meta.url);
const server = await startServer(new URL("serve-export.ts", import.meta.url).href, await makeExport(megabytes));

// What does not fit into one string can't be parsed whole.
const others = megabytes > 500 ? [] : ["whole in memory", "@streamparser/json"];
console.log(`An export of ${megabytes} MB of JSON, medians of ${rounds} rounds.`);
for (const runtime of names) {
  const readings = new Map<string, Reading[]>(["this client", "with labels typed", ...others].map((way) => [way, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [way, all] of readings) all.push(run<Reading>(runtime, program, [way, server.url]));
  }
  const ours = readings.get("this client") ?? [];
  for (const [way, all] of readings) {
    console.log(`${runtime.padEnd(6)} ${way.padEnd(18)} ${summary(all)}, ${ratio(medianSeconds(all), ours)}`);
  }
  const firsts = ours.map(({ first = Number.NaN }) => Math.round(first));
  console.log(`${runtime.padEnd(6)} first asset after ${firsts.join(", ")} ms`);
  if (runtime === "node" && others.length > 0) reportPython(ours);
}
await server.stop();

function ratio(seconds: number, ours: readonly Reading[]): string {
  return `${(seconds / medianSeconds(ours)).toFixed(2)}× ours`;
}

function reportPython(ours: readonly Reading[]): void {
  const source = `
import io, json, re, time, urllib.request, zipfile
start = time.time()
data = urllib.request.urlopen("${server.url}/export.zip").read()
archive = zipfile.ZipFile(io.BytesIO(data))
assets = [json.loads(line) for line in archive.open(archive.namelist()[0])]
labels = [
    (asset["externalId"], label["title"], label.get("bounding-box") or label.get("polygon"), [answer["answer"] for answer in label["classifications"]])
    for asset in assets
    for label in asset["task"]["tools"]
]
memory = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1000
print(json.dumps({"seconds": time.time() - start, "memory": memory}))
`;
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { status, stdout } = spawnSync("python3", ["-c", source], { encoding: "utf8" });
    if (status !== 0) return;
    runs.push(JSON.parse(stdout));
  }
  console.log(`python ${"json, a plain loop".padEnd(18)} ${summary(runs)}, ${ratio(medianSeconds(runs), ours)}`);
}
