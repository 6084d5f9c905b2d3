/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  // A call takes only so many arguments, and base64 pieces can be joined when their bytes come in threes.
  const step = 3 * 8192;
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += step) pieces.push(btoa(String.fromCharCode(...bytes.subarray(i, i + step))));
  return pieces.join("");
}

/** The bytes that base64 stands for. Throws when it is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
