import { Staging, type Target } from "../disk/staging.ts";
import { StandardOutput } from "../disk/standard-output.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** Opens the place of an output. */
export async function openTarget(
  output: string,
  place: "file" | "folder" | "stdout",
  { terminal, overwrite = false }: { terminal: Terminal; overwrite?: boolean | undefined },
): Promise<Target> {
  if (place !== "stdout") return Staging.open(output, place, overwrite);
  if (terminal.format !== "text")
    throw new UsageError("Standard output takes the labels or the result as JSON, not both.");
  return StandardOutput.open(terminal.streams.stdout);
}
