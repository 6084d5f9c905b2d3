/** The error for a saved state that is not as a hub saves it. */
export function damaged(problem: string): TypeError {
  return new TypeError(`The saved state is damaged: ${problem}`);
}
