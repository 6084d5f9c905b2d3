import process from "node:process";
import { AngoHub } from "@ango-hub/client";
import { peakMemory } from "../../bench/transfers/peak-memory.ts";

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
console.log(JSON.stringify({ count, megabytes: peakMemory() }));
