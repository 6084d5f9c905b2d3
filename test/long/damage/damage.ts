import type { Choices } from "../seed.ts";

/** Bytes that were damaged, and where that begins. */
export interface Damaged {
  bytes: Uint8Array;
  from: number;
}

type Damage = (bytes: Uint8Array, choices: Choices, other: Uint8Array) => Uint8Array;

/** Does some harm to bytes, once or a few times. `other` lends what is spliced in. */
export function damage(
  bytes: Uint8Array,
  other: Uint8Array,
  choices: Choices,
  kinds: Readonly<Record<string, Damage>>,
): Damaged & { kinds: string[] } {
  let damaged = bytes;
  const done: string[] = [];
  for (let left = choices.of([1, 1, 1, 2, 3]); left > 0; left -= 1) {
    const kind = choices.of(Object.keys(kinds));
    damaged = kinds[kind]?.(damaged, choices, other) ?? damaged;
    done.push(kind);
  }
  let from = 0;
  while (from < bytes.length && bytes[from] === damaged[from]) from += 1;
  return { bytes: damaged, from, kinds: done };
}

/** Harm that is done to any bytes. */
export const anyDamage: Readonly<Record<string, Damage>> = {
  "bits flipped": (bytes, choices) => {
    const damaged = bytes.slice();
    for (let left = choices.of([1, 1, 2, 8]); left > 0 && damaged.length > 0; left -= 1) {
      const at = choices.integer(0, damaged.length - 1);
      damaged[at] = (damaged[at] as number) ^ (1 << choices.integer(0, 7));
    }
    return damaged;
  },
  "bytes replaced": (bytes, choices) => {
    const damaged = bytes.slice();
    const at = choices.integer(0, damaged.length);
    const length = choices.of([1, 4, 64, 512]);
    const value = choices.of([0, 0x20, 0xff, undefined]);
    for (let index = at; index < Math.min(at + length, damaged.length); index += 1) {
      damaged[index] = value ?? choices.integer(0, 255);
    }
    return damaged;
  },
  "cut off": (bytes, choices) => bytes.slice(0, choices.integer(0, bytes.length)),
  "a part left out": (bytes, choices) => {
    const at = choices.integer(0, bytes.length);
    return joined(bytes.slice(0, at), bytes.slice(at + choices.of([1, 4, 100, choices.integer(0, bytes.length)])));
  },
  "a part doubled": (bytes, choices) => {
    const from = choices.integer(0, bytes.length);
    const to = choices.integer(from, Math.min(bytes.length, from + 2000));
    const at = choices.integer(0, bytes.length);
    return joined(bytes.slice(0, at), bytes.slice(from, to), bytes.slice(at));
  },
  "another file's end": (bytes, choices, other) =>
    joined(bytes.slice(0, choices.integer(0, bytes.length)), other.slice(choices.integer(0, other.length))),
  "something at the end": (bytes, choices) => joined(bytes, bytes.slice(0, choices.integer(0, 100))),
  "something at the start": (bytes, choices, other) => joined(other.slice(0, choices.integer(0, 60)), bytes),
};

/** Harm that is done to the records of an archive. */
export const archiveDamage: Readonly<Record<string, Damage>> = {
  ...anyDamage,
  "a field of a record changed": (bytes, choices) => {
    const at = choices.of([0, ...recordsOf(bytes)]);
    const damaged = bytes.slice();
    const field = at + choices.integer(4, 45);
    const size = choices.of([1, 2, 4]);
    const value = choices.of([
      0,
      1,
      8,
      9,
      0x7f,
      0x80,
      0xffff,
      0x8000_0000,
      0xffff_ffff,
      choices.integer(0, 0xffff_ffff),
    ]);
    for (let index = 0; index < size && field + index < damaged.length; index += 1) {
      damaged[field + index] = (value / 2 ** (8 * index)) & 0xff;
    }
    return damaged;
  },
  "two records swapped": (bytes, choices) => {
    const records = recordsOf(bytes);
    if (records.length < 3) return bytes;
    const first = choices.integer(0, records.length - 3);
    const [from, middle, to] = records.slice(first, first + 3) as [number, number, number];
    return joined(bytes.slice(0, from), bytes.slice(middle, to), bytes.slice(from, middle), bytes.slice(to));
  },
  "the heads of two records swapped": (bytes, choices) => {
    const records = recordsOf(bytes);
    if (records.length === 0) return bytes;
    const [one, two] = [choices.of(records), choices.of(records)];
    const length = Math.min(30, bytes.length - Math.max(one, two));
    const damaged = bytes.slice();
    damaged.set(bytes.subarray(one, one + length), two);
    damaged.set(bytes.subarray(two, two + length), one);
    return damaged;
  },
  "a record left out": (bytes, choices) => {
    const records = [...recordsOf(bytes), bytes.length];
    const index = choices.integer(0, records.length - 2);
    return joined(bytes.slice(0, records[index]), bytes.slice(records[index + 1]));
  },
  "a record doubled": (bytes, choices) => {
    const records = [...recordsOf(bytes), bytes.length];
    const index = choices.integer(0, records.length - 2);
    return joined(bytes.slice(0, records[index + 1]), bytes.slice(records[index]));
  },
  "another archive's record": (bytes, choices, other) => {
    const records = [...recordsOf(other), other.length];
    const index = choices.integer(0, records.length - 2);
    const at = choices.of([0, ...recordsOf(bytes), bytes.length]);
    return joined(bytes.slice(0, at), other.slice(records[index], records[index + 1]), bytes.slice(at));
  },
};

/** Where something begins that looks like a record of an archive. */
function recordsOf(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] === 0x4b && (bytes[at + 2] as number) < 9 && (bytes[at + 3] as number) < 10) found.push(at);
  }
  return found;
}

function joined(...parts: Uint8Array[]): Uint8Array {
  // The slices of a `Buffer` would be windows on it.
  return new Uint8Array(Buffer.concat(parts));
}
