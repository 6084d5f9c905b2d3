/** A name of the client as one of the command line: `assetBuilders` as `asset-builders`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Values by names of the client, by those of the command line. */
export function withKebabNames(values: object | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [kebab(name), value]));
}

/** Values by names of the command line, by those of the client. */
export function withCamelNames(values: object): Record<string, unknown> {
  const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [camel(name), value]));
}
