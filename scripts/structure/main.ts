// Holds the imports of the packages against the rules in CONTRIBUTING. Part of `npm run check`.
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { type House, houses } from "./rooms.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const findings: string[] = [];

for (const [folder, house] of Object.entries(houses)) {
  for (const file of globSync("**/*.{ts,tsx}", { cwd: join(root, folder, "src") })) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const { importedFiles } = ts.preProcessFile(readFileSync(join(root, folder, "src", file), "utf8"));
    for (const { fileName } of importedFiles) {
      const objection = fileName.startsWith(".")
        ? objectionInside(house, file, join(dirname(file), fileName))
        : objectionOutside(house, fileName);
      if (objection) findings.push(`${folder}/src/${file} imports ${fileName}: ${objection}`);
    }
  }
}

if (findings.length > 0) {
  console.error(`${findings.join("\n")}\nscripts/structure/rooms.ts has the order of the folders.`);
  process.exitCode = 1;
}

function objectionInside({ rooms }: House, from: string, to: string): string | undefined {
  if (to.startsWith("..")) return "a package imports nothing beside its src.";
  const [fromFloor, toFloor] = [floorOf(rooms, from), floorOf(rooms, to)];
  if (fromFloor === undefined) return "its own folder stands on no floor.";
  if (toFloor === undefined) return "that folder stands on no floor.";
  if (toFloor < fromFloor) return "imports go down, never up.";
  const isBeside = toFloor === fromFloor && roomOf(rooms, from) !== roomOf(rooms, to);
  return isBeside ? "what stands on one floor knows nothing of each other." : undefined;
}

function objectionOutside({ imports }: House, specifier: string): string | undefined {
  const name = /^@ango-hub\/[^/]+/.exec(specifier)?.[0];
  return name === undefined || imports.includes(name) ? undefined : "these packages do not know each other.";
}

/** On which floor a file stands, counted from the top. */
function floorOf(rooms: House["rooms"], file: string): number | undefined {
  const room = roomOf(rooms, file);
  if (room === "") return -1;
  const floor = rooms.findIndex((level) => level.includes(room));
  return floor === -1 ? undefined : floor;
}

/** The folder of a file, or the file itself where it is listed; nothing for the other files of `src`. */
function roomOf(rooms: House["rooms"], file: string): string {
  const [first = ""] = file.split("/");
  return file.includes("/") || rooms.flat().includes(file) ? first : "";
}
