import type { ImportFlags, UploadFlags } from "./upload-flags.ts";

/** Flags that say what becomes of the files, and so are to be given again. */
const kept = {
  batch: "--batch",
  ifExists: "--if-exists",
  priority: "--priority",
  storage: "--storage",
  bucket: "--bucket",
  to: "--to",
  endpoint: "--endpoint",
  uploadLocal: "--upload-local",
  journal: "--journal",
  noJournal: "--no-journal",
} as const;

/**
 * The command that tries again what failed, for a shell.
 *
 * @param call The command with the list of what failed.
 */
export function retryCall(call: readonly string[], projectId: string, flags: UploadFlags & ImportFlags): string {
  const words = [...call, "--project", projectId];
  for (const [name, flag] of Object.entries(kept) as [keyof typeof kept, string][]) {
    const value = flags[name];
    if (value === true) words.push(flag);
    // A number below zero would else be taken for a flag.
    else if (typeof value === "number") words.push(`${flag}=${value}`);
    else for (const one of [value ?? []].flat()) words.push(flag, String(one));
  }
  return `ango ${words.map(quoted).join(" ")}`;
}

function quoted(word: string): string {
  return /^[\w./@%+=:,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
