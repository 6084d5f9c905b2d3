/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** The numbers between which the middle half of some numbers lies, around their median. */
export function quartiles(numbers: readonly number[]): [low: number, middle: number, high: number] {
  const middle = median(numbers);
  return [
    median(numbers.filter((number) => number <= middle)),
    middle,
    median(numbers.filter((number) => number >= middle)),
  ];
}
