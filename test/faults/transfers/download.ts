import process from "node:process";
import { connect, type Generation } from "../../clients.ts";
import { failureOf, inWords } from "./stage.ts";

// A download in a process of its own, to which the system gives no more room than it is told to.
const [generation, apiKey = "", baseUrl = "", projectId = "", path = ""] = process.argv.slice(2);
const exported = await connect(generation as Generation, { apiKey, baseUrl, retryDelay: 10 }).exports.create(projectId);
console.log(inWords(await failureOf(exported.download(path))));
