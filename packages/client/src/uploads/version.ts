import type { LocalFile } from "../platform/platform.ts";

/** The coarsest times of a file system that is in use, those of FAT, in milliseconds. */
const coarsestTime = 2000;

/**
 * What changes when a file does, as far as that shows without reading it: its size, and when it was changed. The time is left
 * out where it says nothing, because there is none or it is so young that another change could have the same.
 */
export function versionOf({ size, lastModified }: LocalFile): string {
  const isSettled = Date.now() - lastModified > coarsestTime;
  return `${size} ${isSettled ? lastModified : 0}`;
}

export function hasTime(version: string): boolean {
  return !version.endsWith(" 0");
}

export function sizeOf(version: string): string | undefined {
  return version.split(" ")[0];
}
