/** A name of the client as one of the command line: `assetBuilders` as `asset-builders`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
