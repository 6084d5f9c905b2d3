/** An argument is none that the function takes. Nothing was read or written. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
  readonly code = "invalid_argument";
  /** Which one, such as `options.segmentation`. */
  readonly argument: string;

  /**
   * @param argument Which one.
   * @param message What it must be, and what it is.
   */
  constructor(argument: string, message: string) {
    super(message);
    this.argument = argument;
  }
}
