import { readFileSync } from "node:fs";
import process from "node:process";

/**
 * The most memory that this process had, in MB. On Linux, `maxRSS` is at least what its parent had when it started it, and
 * the kernel's own count is read.
 */
export function peakMemory(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS / 1e3;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1e3;
}
