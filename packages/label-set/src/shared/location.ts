/** A place in a document: the way to it in keys and in titles. */
export interface Location {
  readonly up: Location | undefined;
  readonly key: string | number;
  readonly title: string | undefined;
}

export const root: Location = { up: undefined, key: "", title: undefined };

export function at(up: Location, key: string | number, title?: string): Location {
  return { up, key, title };
}

/** The JSON pointer (RFC 6901) of a place. */
export function pointerTo({ up, key }: Location): string {
  if (up === undefined) return "";
  return `${pointerTo(up)}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The titles on the way to a place. */
export function pathTo({ up, title }: Location): string {
  const above = up === undefined ? "" : pathTo(up);
  if (title === undefined || title === "") return above;
  return above === "" ? title : `${above} › ${title}`;
}

export function depthOf(location: Location): number {
  let depth = 0;
  for (let up = location.up; up !== undefined; up = up.up) depth++;
  return depth;
}
