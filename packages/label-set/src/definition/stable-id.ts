import { composed } from "../shared/unicode.ts";

/**
 * The id of a part that was given none: the name-based UUID (version 5, RFC 9562) of where it stands and what it is
 * called, as 32 hexadecimal digits. It depends on nothing but its arguments.
 */
export function stableId(...name: readonly string[]): string {
  const digest = sha1(encoder.encode(JSON.stringify(name))).slice(0, 32);
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 3) | 8).toString(16);
  return `${digest.slice(0, 12)}5${digest.slice(13, 16)}${variant}${digest.slice(17)}`;
}

/** The id of a part or an option by its title, which is the same however Unicode composes its letters. */
export function derivedId(place: string, kind: string, title: string): string {
  return stableId(place, kind, composed(title));
}

const encoder = new TextEncoder();
// 3f6c2a8e-51d7-4b90-9e1f-7a04c8d25b63: changing it would change every derived id.
const namespace = [0x3f, 0x6c, 0x2a, 0x8e, 0x51, 0xd7, 0x4b, 0x90, 0x9e, 0x1f, 0x7a, 0x04, 0xc8, 0xd2, 0x5b, 0x63];

const words = new Int32Array(80);

// Written out because `crypto.subtle` is asynchronous, and a label set is built synchronously.
function sha1(name: Uint8Array): string {
  const message = padded(name);
  let [h0, h1, h2, h3, h4] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < message.byteLength; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = message.getInt32(block + 4 * i);
    for (let i = 16; i < 80; i++) words[i] = rotate(word(i - 3) ^ word(i - 8) ^ word(i - 14) ^ word(i - 16), 1);
    let [a, b, c, d, e] = [h0, h1, h2, h3, h4];
    for (let i = 0; i < 80; i++) {
      const next = (rotate(a, 5) + mix(i, b, c, d) + e + word(i)) | 0;
      e = d;
      d = c;
      c = rotate(b, 30);
      b = a;
      a = next;
    }
    [h0, h1, h2, h3, h4] = [(h0 + a) | 0, (h1 + b) | 0, (h2 + c) | 0, (h3 + d) | 0, (h4 + e) | 0];
  }
  return [h0, h1, h2, h3, h4].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function padded(name: Uint8Array): DataView {
  const length = namespace.length + name.length;
  const bytes = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  bytes.set(namespace);
  bytes.set(name, namespace.length);
  bytes[length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 4, length * 8);
  return view;
}

function word(i: number): number {
  return words[i] as number;
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
