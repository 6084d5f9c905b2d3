const longest = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Windows forbids.
const forbidden = /[\u0000-\u001f<>:"|?*]/g;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const picture = /\.(jpe?g|png|webp|gif|bmp|tiff?|avif|heic|dng|mpo)$/i;

/**
 * Gives the pictures of assets names that every file system takes. No two have the same one but for its extension, since their labels
 * may be files of these names.
 */
export class PictureNames {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The name of the picture of an asset, which is its external id wherever that will do. */
  of({ externalId, asset }: { readonly externalId: string; readonly asset?: unknown }): string {
    const known = this.#names.get(externalId);
    if (known !== undefined) return known;
    const safe = safePath(externalId);
    const own = picture.exec(safe)?.[0];
    const end = own ?? picture.exec(pathOf(asset))?.[0] ?? ".jpg";
    const base = own === undefined ? safe : safe.slice(0, -own.length);
    let stem = base;
    for (let number = 2; this.#taken.has(keyOf(stem)); number += 1) stem = `${base}-${number}`;
    this.#taken.add(keyOf(stem));
    this.#names.set(externalId, stem + end);
    return stem + end;
  }
}

function safePath(name: string): string {
  const parts = name
    .normalize("NFC")
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, "")
    .split(/[\\/]/)
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .map((part) =>
      part
        .replace(forbidden, "_")
        .replace(reserved, "_$1")
        .replace(/[. ]+$/, "_")
        .slice(-longest),
    );
  return parts.length > 0 ? parts.join("/") : "_";
}

function pathOf(url: unknown): string {
  return typeof url === "string" && URL.canParse(url) ? new URL(url).pathname : "";
}

function keyOf(stem: string): string {
  return stem.toLowerCase();
}
