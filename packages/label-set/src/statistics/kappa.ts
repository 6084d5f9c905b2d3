import { wrongShape } from "../geometry/check-arguments.ts";
import { typeName } from "../shared/json.ts";
import { at, root } from "../shared/location.ts";
import { chanceCorrected, FleissTally, sumOf } from "./tallies.ts";

/**
 * Cohen's kappa: how far two raters agree on categories beyond what chance alone would give. It is
 * `(p_o - p_e) / (1 - p_e)`: `p_o` is the share of items on which they agree, `p_e` the sum over all categories of the product
 * of the shares in which each rater chose it. 1 is full agreement, 0 is that of chance, and less than 0 is worse than chance.
 *
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).
 *
 * @param table How many items got category `i` from the first rater and `j` from the second, in row `i` and column `j`.
 * @returns Kappa, or `null` where it is not defined: there are no items, or both raters always chose the same one category.
 * @throws {LabelError} when this is no square table of numbers from 0.
 * @example
 * cohensKappa([[20, 5], [10, 15]]); // 0.4
 */
export function cohensKappa(table: readonly (readonly number[])[]): number | null {
  checkTable(table);
  for (const [i, { length }] of table.entries()) {
    if (length === table.length) continue;
    throw wrongShape(at(root, i), `has ${length} columns in a table of ${table.length} rows; there must be as many.`);
  }
  const total = sumOf(table.map(sumOf));
  const agreed = sumOf(table.map((row, i) => row[i] as number));
  const chance = sumOf(table.map((row, i) => sumOf(row) * sumOf(table.map((other) => other[i] as number))));
  return chanceCorrected(agreed / total, chance / total ** 2);
}

/**
 * Fleiss' kappa: how far any number of raters agree on categories beyond what chance alone would give. It is
 * `(P - P_e) / (1 - P_e)`: `P` is the mean over all items of the share of pairs of its raters who agree, `P_e` the sum over
 * all categories of the squared share of ratings that it got. Which rater gave a rating does not matter.
 *
 * Source: J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971). Items may
 * have different numbers of raters, as in K. L. Gwet, "Handbook of Inter-Rater Reliability" (2014), chapter 2; those with less
 * than two say nothing and are left out.
 *
 * @param counts How many raters put item `i` into category `j`, in row `i` and column `j`.
 * @returns Kappa, or `null` where it is not defined: no item has two raters, or all ratings are of one category.
 * @throws {LabelError} when this is no table of numbers from 0.
 * @example
 * // Three items, each rated by four people as one of two categories.
 * fleissKappa([[4, 0], [2, 2], [0, 4]]); // 0.555…
 */
export function fleissKappa(counts: readonly (readonly number[])[]): number | null {
  checkTable(counts);
  const tally = new FleissTally();
  for (const row of counts) tally.add(new Map(row.map((count, category) => [String(category), count])));
  return tally.kappa();
}

function checkTable(table: unknown): void {
  if (!Array.isArray(table)) throw wrongShape(root, `must be an array of rows; it is ${typeName(table)}.`);
  for (const [i, row] of table.entries()) {
    if (!Array.isArray(row)) throw wrongShape(at(root, i), `must be an array of numbers; it is ${typeName(row)}.`);
    for (const [j, count] of row.entries()) {
      if (Number.isFinite(count) && count >= 0) continue;
      const given = typeof count === "number" ? String(count) : typeName(count);
      throw wrongShape(at(at(root, i), j), `must be a number from 0; it is ${given}.`);
    }
  }
}
