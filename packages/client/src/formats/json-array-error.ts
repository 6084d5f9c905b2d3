/** A document that is not the array it should be, and at which of its bytes that showed. */
export class JsonArrayError extends Error {
  readonly position: number;

  constructor(message: string, position: number, options?: ErrorOptions) {
    super(message, options);
    this.position = position;
  }
}
