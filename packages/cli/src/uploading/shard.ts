/** A share of the files: the `index`th of `count`, counted from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** Reads a share as `3/8`. */
export function readShard(given: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(given) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new SyntaxError(`must be i/n, such as 3/8 for the third of eight, but is ${JSON.stringify(given)}`);
}
