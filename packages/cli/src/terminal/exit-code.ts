/** How a command ends, as its exit code says. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  /** There are differences, or labels that would be orphaned. */
  differences: 3,
  partly: 4,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

/** One of the exit codes that are documented. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
