/** A document that is not the array it should be, and at which of its bytes that showed. */
export class JsonArrayError extends Error {
  readonly position: number;
  /** The element that is no JSON, by its place in the array and its text, when that is what is wrong. */
  readonly element: InvalidElement | undefined;

  constructor(message: string, position: number, options: ErrorOptions & { element?: InvalidElement } = {}) {
    super(message, options);
    this.position = position;
    this.element = options.element;
  }
}

/** An element whose text is no JSON. */
export interface InvalidElement {
  /** Place of the element in the array, counted from 0. */
  index: number;
  text: string;
}
