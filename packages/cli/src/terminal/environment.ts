/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a variable says yes: it is there, and neither empty, `0` nor `false`. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value.toLowerCase());
}

/** Whether a stream is shown in colours: on a terminal that has them, unless `NO_COLOR` is set; `FORCE_COLOR` insists. */
export function hasColours(stream: { isTTY?: boolean }, environment: Environment): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR !== undefined) return isOn(environment.FORCE_COLOR);
  return stream.isTTY === true && environment.TERM !== "dumb";
}
