/** A page of the site. */
export interface Link {
  title: string;
  /** From the root of the site. */
  path: string;
}

/** Relative way from a page back to the root of the site, which may lie under any path, or on a disk. */
export function baseOf(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}
