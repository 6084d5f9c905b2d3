import { ArgumentError } from "../problems/argument-error.ts";

/** The part of the data set in which a picture lies that is in none. */
const common = "train";

/** The name of a part of a data set, which is the name of a folder, too. */
export function checkSplit(split: string = common): string {
  if (/^\w[\w-]*$/.test(split)) return split;
  throw new ArgumentError(
    "split",
    `The part "${split}" of the data set must be called with letters and digits, such as "train".`,
  );
}
