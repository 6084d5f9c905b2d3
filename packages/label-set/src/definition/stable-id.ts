/**
 * The id of a part that was given none: the name-based UUID (version 5, RFC 9562) of where it stands and what it is
 * called, as 32 hexadecimal digits. It depends on nothing but its arguments.
 */
export function stableId(...name: readonly string[]): string {
  const bytes = [...namespace, ...new TextEncoder().encode(JSON.stringify(name))];
  const digest = sha1(bytes).slice(0, 32);
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 3) | 8).toString(16);
  return `${digest.slice(0, 12)}5${digest.slice(13, 16)}${variant}${digest.slice(17)}`;
}

// 3f6c2a8e-51d7-4b90-9e1f-7a04c8d25b63: changing it would change every derived id.
const namespace = [0x3f, 0x6c, 0x2a, 0x8e, 0x51, 0xd7, 0x4b, 0x90, 0x9e, 0x1f, 0x7a, 0x04, 0xc8, 0xd2, 0x5b, 0x63];

// Written out because `crypto.subtle` is asynchronous, and a label set is built synchronously.
function sha1(bytes: readonly number[]): string {
  const message = padded(bytes);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0] as [
    number,
    number,
    number,
    number,
    number,
  ];
  const words = new Int32Array(80);
  for (let block = 0; block < message.byteLength; block += 64) {
    for (let i = 0; i < 80; i++) words[i] = i < 16 ? message.getInt32(block + 4 * i) : expanded(words, i);
    let [a, b, c, d, e] = state;
    for (let i = 0; i < 80; i++) {
      const next = (rotate(a, 5) + mix(i, b, c, d) + e + (words[i] as number)) | 0;
      [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((word, i) => {
      state[i] = ((state[i] as number) + word) | 0;
    });
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function padded(bytes: readonly number[]): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  bytes.forEach((byte, i) => {
    view.setUint8(i, byte);
  });
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 4, bytes.length * 8);
  return view;
}

function expanded(words: Int32Array, i: number): number {
  const at = (back: number): number => words[i - back] as number;
  return rotate(at(3) ^ at(8) ^ at(14) ^ at(16), 1);
}

function mix(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
