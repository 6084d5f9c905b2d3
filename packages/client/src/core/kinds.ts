// Values of another realm (a frame, a vm context, jsdom) are no instances of the classes of this one: they are known by what
// they are and can do.

/** Whether a value is a date. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** Whether a value is a URL object. */
export function isUrl(value: unknown): value is URL {
  return typeof value === "object" && value !== null && "href" in value && "searchParams" in value;
}

/** Whether a value is a `Blob` or a `File`. */
export function isBlob(value: unknown): value is Blob {
  const { arrayBuffer, size } = (value ?? {}) as Partial<Blob>;
  return typeof arrayBuffer === "function" && typeof size === "number";
}

/** The bytes of a buffer or of a view of one, or nothing when the value is neither. */
export function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (ArrayBuffer.isView(value)) {
    return new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
  }
  const isBuffer = Object.prototype.toString.call(value) === "[object ArrayBuffer]";
  return isBuffer ? new Uint8Array(value as ArrayBuffer) : undefined;
}
