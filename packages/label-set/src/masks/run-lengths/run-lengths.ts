import { isObject, typeName } from "../../shared/json.ts";
import { MaskError } from "../errors.ts";
import { fitsMemory } from "../mask.ts";
import { countsFromText } from "./text.ts";

/** A mask as COCO has it. */
export interface RunLengths<Counts extends readonly number[] | string = readonly number[] | string> {
  /** Height, then width. */
  readonly size: readonly [height: number, width: number];
  /**
   * How many pixels are 0, then how many are 1, and so on, column by column from top to bottom: as numbers, or in the text form
   * that COCO calls compressed.
   */
  readonly counts: Counts;
}

/**
 * The counts of run lengths as numbers.
 *
 * @throws {MaskError} when they are none, or don't add up to the size.
 */
export function countsOf(runLengths: RunLengths): readonly number[] {
  if (!isObject(runLengths)) {
    throw new MaskError(`Run lengths must be an object with size and counts; it is ${typeName(runLengths)}.`);
  }
  const { size, counts } = runLengths;
  const isSize =
    Array.isArray(size) && size.length === 2 && size.every((length) => Number.isInteger(length) && length > 0);
  if (!isSize || !fitsMemory(size)) {
    throw new MaskError(`The size of run lengths must be [height, width] in pixels; it is ${JSON.stringify(size)}.`);
  }
  const numbers = typeof counts === "string" ? countsFromText(counts) : counts;
  if (!Array.isArray(numbers)) {
    throw new MaskError(`The counts of run lengths must be a list of numbers or a text; they are ${typeName(counts)}.`);
  }
  const sum = numbers.reduce((sum, count, at) => sum + checked(count, at), 0);
  const pixels = size[0] * size[1];
  if (sum === pixels) return numbers;
  throw new MaskError(`The counts of run lengths must add up to ${pixels}, as their size has it; they come to ${sum}.`);
}

/** Refuses what has another size. */
export function checkSameSize(a: RunLengths, b: RunLengths): void {
  if (a.size[0] === b.size[0] && a.size[1] === b.size[1]) return;
  const [first, second] = [a, b].map(({ size: [height, width] }) => `${width} × ${height}`);
  throw new MaskError(`Run lengths of one picture have one size; these are of ${first} and of ${second} pixels.`);
}

function checked(count: unknown, at: number): number {
  if (Number.isInteger(count) && (count as number) >= 0) return count as number;
  throw new MaskError(`Count ${at} of run lengths must be a whole number from 0 on; it is ${JSON.stringify(count)}.`);
}
