import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { labelSet } from "./label-set.ts";
import { labels } from "./labels.ts";
import { photographs } from "./photographs.ts";

/** The round trip as somebody does it who writes no program: a project, photographs and labels in, and a data set out. */
export const shellTrip: readonly (readonly string[])[] = [
  ["projects", "create", "--name", "From the shell", "--category-schema", "@label-set.json"],
  ["upload", "photographs", "--project", "From the shell"],
  ["import-labels", "labels.json", "--format", "ango-labels", "--project", "From the shell"],
  ["export", "From the shell", "--format", "coco", "--stage", "all", "--output", "labels.coco.json"],
];

/** Lays out what the trip begins with: a folder of photographs, a label set, and labels. */
export function layOutShellTrip(folder: string): void {
  mkdirSync(join(folder, "photographs"), { recursive: true });
  for (const { path, externalId } of photographs) cpSync(path, join(folder, "photographs", externalId));
  writeFileSync(join(folder, "label-set.json"), JSON.stringify(labelSet, null, 2));
  writeFileSync(join(folder, "labels.json"), JSON.stringify(labels, null, 2));
}
