/** Where the random numbers of a hub stand, so that they can go on from there. */
export type RandomState = [number, number, number, number];

/** A source of 32-bit random numbers that can be repeated. */
export interface Random {
  next(): number;
  state(): RandomState;
  /** Goes back to where they stood before. */
  goBack(to: RandomState): void;
}

/** Starts random numbers from a seed: the same seed, the same numbers. Without one, they differ each time. */
export function createRandom(seed: string | number | undefined): Random {
  if (seed === undefined) return resumeRandom(entropy());
  const random = resumeRandom([hash(`${seed}`, 1), hash(`${seed}`, 2), hash(`${seed}`, 3), 1]);
  // The first numbers of this generator still resemble its seed.
  for (let i = 0; i < 16; i++) random.next();
  return random;
}

/** Goes on with random numbers from a saved state (the generator is sfc32). */
export function resumeRandom(saved: RandomState): Random {
  let [a, b, c, d] = saved;
  return {
    next(): number {
      const t = (a + b + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (c << 21) | (c >>> 11);
      c = (c + t) | 0;
      return t >>> 0;
    },
    state: () => [a, b, c, d],
    goBack(to): void {
      [a, b, c, d] = to;
    },
  };
}

function entropy(): RandomState {
  const [a = 0, b = 0, c = 0, d = 0] = crypto.getRandomValues(new Int32Array(4));
  return [a, b, c, d];
}

function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1);
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
