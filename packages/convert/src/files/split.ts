import { ArgumentError } from "../problems/argument-error.ts";
import { anObject, aText, checkArgument } from "../problems/check-arguments.ts";

/** The parts of a data set by name, with how large they should be in proportion to each other. */
export type SplitShares = Readonly<Record<string, number>>;

/**
 * The part of a data set to which an asset belongs, chosen by a hash of its external id: an asset stays in its part whatever is
 * added to the data set, on every machine.
 *
 * @param externalId The external id, in whichever Unicode form.
 * @param shares The parts, such as `{ train: 8, val: 1, test: 1 }`.
 * @throws {ArgumentError} when a share is no number from 0 on, or all are 0.
 * @example
 * splitOf("photo.jpg", { train: 8, val: 2 }); // "train"
 */
export function splitOf(externalId: string, shares: SplitShares): string {
  checkArgument("externalId", externalId, aText);
  checkArgument("shares", shares, anObject);
  const entries = Object.entries(shares);
  const sum = entries.reduce((sum, [name, share]) => sum + checkedShare(name, share), 0);
  if (sum <= 0)
    throw new ArgumentError("shares", "The shares of a split must come to more than 0, such as { train: 8, val: 2 }.");
  let left = (hash(externalId.normalize("NFC")) / 2 ** 32) * sum;
  let last = "";
  for (const [name, share] of entries) {
    if (share === 0) continue;
    if (left < share) return name;
    left -= share;
    last = name;
  }
  return last;
}

function checkedShare(name: string, share: number): number {
  if (Number.isFinite(share) && share >= 0) return share;
  throw new ArgumentError("shares", `The share of "${name}" must be a number from 0 on; it is ${String(share)}.`);
}

/** FNV-1a over UTF-8, with the last step of MurmurHash3, since names that differ at their end alone lie close together otherwise. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
