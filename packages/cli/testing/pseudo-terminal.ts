import { spawn, spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { program } from "./run-ango.ts";

/** Whether there is the program that gives another one a terminal, as util-linux has it. */
export const hasTerminals: boolean = /util-linux/.test(
  spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "",
);

/**
 * Runs `ango` on a terminal, and types what is given once it asks for it.
 *
 * @returns All that the terminal showed.
 */
export async function onTerminal(
  args: readonly string[],
  { env, asked, typed }: { env: Record<string, string>; asked: string; typed: string },
): Promise<string> {
  const command = ["stty cols 100 rows 30;", process.execPath, program, ...args.map((arg) => `'${arg}'`)].join(" ");
  const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
    env: { PATH: process.env.PATH, TERM: "xterm", SHELL: "/bin/sh", ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let shown = "";
  child.stdout.on("data", (chunk) => {
    shown += chunk;
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  for (let waited = 0; waited < 100 && !shown.includes(asked); waited += 1) await sleep(100);
  child.stdin.write(typed);
  await Promise.race([ended, sleep(20_000)]);
  child.kill("SIGKILL");
  return shown;
}
