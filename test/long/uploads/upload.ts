import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { AngoHub, type ValidationError } from "@ango-hub/client/classic";

// An upload of a folder with a journal, in a process of its own: says how many files are registered, or what it was refused.
const [apiKey = "", baseUrl = "", projectId = "", folder = "", journal = ""] = process.argv.slice(2);
const paths = readdirSync(folder).map((name) => join(folder, name));
try {
  const { registered } = await new AngoHub({ apiKey, baseUrl }).assets.upload(projectId, paths, { journal });
  console.log(JSON.stringify({ registered: registered.length }));
} catch (error) {
  const { name, argument } = error as ValidationError;
  if (name !== "ValidationError") throw error;
  console.log(JSON.stringify({ refused: argument }));
}
