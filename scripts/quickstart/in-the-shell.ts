import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify, styleText } from "node:util";
import { layOutShellTrip, shellTrip } from "./shell-trip.ts";
import { heading, line } from "./story.ts";

const program = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url));

const mostLines = 8;

/**
 * Goes the same way again with `ango`, command by command, and prints what each says.
 *
 * @param account Variables of the environment that say which service is called, and with which key.
 */
export async function inTheShell(account: Readonly<Record<string, string>>): Promise<void> {
  heading("The same trip in four commands");
  const folder = mkdtempSync(join(tmpdir(), "ango-quickstart-"));
  try {
    layOutShellTrip(folder);
    for (const words of shellTrip) {
      console.log(`${styleText("cyan", "$")} ango ${words.map(quoted).join(" ")}`);
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...words], {
        cwd: folder,
        env: { ...process.env, ...account, NO_COLOR: "1" },
      });
      const told = `${stderr}${stdout}`.split("\n").filter(Boolean);
      for (const text of told.slice(0, mostLines)) line(styleText("dim", shortened(text)));
      if (told.length > mostLines) line(styleText("dim", `… and ${told.length - mostLines} lines more`));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function quoted(word: string): string {
  return word.includes(" ") ? `"${word}"` : word;
}

function shortened(text: string): string {
  return text.length > 110 ? `${text.slice(0, 109)}…` : text;
}
