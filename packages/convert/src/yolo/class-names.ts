import type { Header } from "../items/header.ts";

/** The names of the classes by their numbers, which run from 0 on without gaps. */
export function classNames({ classes }: Header): readonly string[] {
  const byId = classes.toSorted((a, b) => (a.id ?? -1) - (b.id ?? -1));
  const hasNumbers = byId.every(({ id }, at) => id === at);
  return (hasNumbers ? byId : classes).map(({ name }) => name);
}
