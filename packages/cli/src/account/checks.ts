import { stat } from "node:fs/promises";
import { profilesFile } from "../service/profiles.ts";
import type { Environment } from "../terminal/environment.ts";

/** What was looked at, and what was seen. */
export interface Check {
  name: string;
  /** `fine`, something to know of, or what keeps commands from working. */
  state: "fine" | "warning" | "wrong";
  detail: string;
}

/** Which runtime this is. */
export function runtimeCheck(): Check {
  const { versions, platform, arch } = process as { versions: Record<string, string | undefined> } & NodeJS.Process;
  const runtime = versions.bun
    ? `Bun ${versions.bun}`
    : versions.deno
      ? `Deno ${versions.deno}`
      : `Node ${versions.node}`;
  return { name: "runtime", state: "fine", detail: `${runtime} on ${platform}, ${arch}` };
}

/** Whether others can read the file of profiles. */
export async function profilesCheck(environment: Environment): Promise<Check> {
  const file = profilesFile(environment);
  const found = await stat(file).catch(() => undefined);
  if (!found) return { name: "profiles", state: "fine", detail: `none yet; ango login keeps them in ${file}` };
  const isOpen = process.platform !== "win32" && (found.mode & 0o077) !== 0;
  if (!isOpen) return { name: "profiles", state: "fine", detail: file };
  return { name: "profiles", state: "warning", detail: `${file} can be read by others. Close it: chmod 600 ${file}` };
}

/** Whether a proxy is named that the runtime does not ask. */
export function proxyCheck(environment: Environment): Check | undefined {
  const names = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];
  const name = names.find((candidate) => environment[candidate]);
  if (!name) return undefined;
  const { bun, deno } = process.versions as Record<string, string | undefined>;
  const isAsked = bun !== undefined || deno !== undefined || environment.NODE_USE_ENV_PROXY === "1";
  if (isAsked) return { name: "proxy", state: "fine", detail: `requests go through the one of ${name}` };
  const advice = "Node asks it with NODE_USE_ENV_PROXY=1, from version 22.21 or 24.5 on";
  return { name: "proxy", state: "warning", detail: `${name} names one, which is not asked. ${advice}.` };
}

/** Whether the clock agrees with the one of a server, so that signed URLs are taken. */
export function clockCheck(date: string | null, now: number): Check {
  const there = Date.parse(date ?? "");
  if (Number.isNaN(there)) return { name: "clock", state: "fine", detail: "the service does not say what time it is" };
  const seconds = Math.round((now - there) / 1000);
  if (Math.abs(seconds) < 60) return { name: "clock", state: "fine", detail: "agrees with the one of the service" };
  const way = seconds > 0 ? "fast" : "slow";
  return {
    name: "clock",
    state: Math.abs(seconds) < 600 ? "warning" : "wrong",
    detail: `is ${Math.abs(seconds)} s ${way}. Signed URLs are refused by clocks that are minutes off; set it.`,
  };
}
