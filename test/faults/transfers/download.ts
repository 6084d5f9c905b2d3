import process from "node:process";
import { AngoHub } from "@ango-hub/client";
import { failureOf, inWords } from "./stage.ts";

// A download in a process of its own, to which the system gives no more room than it is told to.
const [apiKey = "", baseUrl = "", projectId = "", path = ""] = process.argv.slice(2);
const exported = await new AngoHub({ apiKey, baseUrl, retryDelay: 10 }).exports.create(projectId);
console.log(inWords(await failureOf(exported.download(path))));
