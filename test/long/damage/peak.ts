import { readFileSync, writeFileSync } from "node:fs";

/** Whether the system tells what the most memory was since it was last asked. */
export const knowsPeaks: boolean = process.platform === "linux";

/** Forgets the most memory that this process had, and returns what it has now, in bytes. */
export function resetPeak(): number {
  if (!knowsPeaks) return 0;
  // With a 5, the kernel sets its count of the peak back to what there is.
  writeFileSync("/proc/self/clear_refs", "5");
  return field("VmRSS");
}

/** The most memory since `resetPeak`, in bytes: heap, buffers, and what zlib and the runtime took, too. */
export function peak(): number {
  return knowsPeaks ? field("VmHWM") : 0;
}

function field(name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(readFileSync("/proc/self/status", "utf8"))?.[1]) * 1024;
}
