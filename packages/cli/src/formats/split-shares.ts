import type { SplitShares } from "@ango-hub/convert";

/**
 * Reads the parts of a data set: `train=80,val=20`.
 *
 * @throws SyntaxError when they are none.
 */
export function splitShares(given: string): SplitShares {
  const shares: Record<string, number> = {};
  for (const part of given.split(",")) {
    const [, name, share] = /^\s*([^=\s/\\.][^=/\\]*?)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(part) ?? [];
    if (name === undefined || Object.hasOwn(shares, name))
      throw new SyntaxError(
        `must be parts with their shares, such as train=80,val=20, but is ${JSON.stringify(given)}`,
      );
    shares[name] = Number(share);
  }
  if (Object.values(shares).every((share) => share === 0)) throw new SyntaxError("must have a share that is not 0");
  return shares;
}
