import { readFileSync } from "node:fs";
import process from "node:process";
import { AngoHub } from "@ango-hub/client";

// A transfer in a process of its own, whose memory can be told.
const [transfer = "", baseUrl = "", path = ""] = process.argv.slice(2);
const projectId = "61602b346ee9eb45e8273fbb";
const ango = new AngoHub({ apiKey: "a-valid-key", baseUrl });
let count = 0;
if (transfer === "upload") {
  count = (await ango.assets.upload(projectId, [path, new File(["x"], "small.jpg")])).registered.length;
} else {
  for await (const _ of (await ango.exports.create(projectId)).assets()) count += 1;
}
console.log(JSON.stringify({ count, megabytes: peak() / 1e3 }));

/** The most memory that this process had, in kB. On Linux, `maxRSS` is at least what its parent had when it started it. */
function peak(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
}
