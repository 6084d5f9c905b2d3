import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A new folder with these files, each with its own path as its content, unless another one is given. */
export function folderWith(files: readonly string[] | Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "ango-files-"));
  const entries = Array.isArray(files) ? files.map((path): [string, string] => [path, path]) : Object.entries(files);
  for (const [path, content] of entries) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
