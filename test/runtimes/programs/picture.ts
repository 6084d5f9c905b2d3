const png = "iVBORw0KGgoAAAANSUhEUgAAAFAAAAAYAQAAAABFYUcBAAAADUlEQVR42mNgGAUgAAABCAABXbcZDQAAAABJRU5ErkJggg==";

/** A picture of 80 × 24 pixels. */
export const picture: Uint8Array<ArrayBuffer> = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
