const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The UUID of a part of an item: its own id where that is one, or else one made of names by a hash, so that what is written again
 * takes the place of what was imported before.
 */
export function uuidOf(id: string | undefined, ...names: readonly string[]): string {
  if (id !== undefined && form.test(id)) return id.toLowerCase();
  const text = JSON.stringify(id === undefined ? names : [...names, id]);
  const hex = [1, 2, 3, 4].map((seed) => hash(text, seed).toString(16).padStart(8, "0")).join("");
  // Version 8: made in a way of one's own.
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) & 3];
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return `${parts.join("-")}-${hex.slice(20)}`;
}

/** MurmurHash3's mixing over UTF-16 code units. */
function hash(text: string, seed: number): number {
  let value = Math.imul(seed, 0x9e3779b1);
  for (let at = 0; at < text.length; at += 1) {
    let unit = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    unit = Math.imul((unit << 15) | (unit >>> 17), 0x1b873593);
    value ^= unit;
    value = (Math.imul((value << 13) | (value >>> 19), 5) + 0xe6546b64) | 0;
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
