/** The number of pixels of which nothing is said: the borders of objects, and what is too hard to tell. */
export const voidNumber = 255;

/**
 * The colours of Pascal VOC for the numbers 0 to 255: the bits of a number, spread over red, green and blue, the last ones first.
 * 0 is black, and 255, of which nothing is said, a light grey.
 *
 * @example
 * console.log(vocPalette()[1]); // #800000
 */
export function vocPalette(): readonly string[] {
  return Array.from({ length: 256 }, (_, number) => {
    const channels = [0, 1, 2].map((channel) => {
      let value = 0;
      for (let bit = 0; bit < 8; bit += 1) value |= ((number >> (bit * 3 + channel)) & 1) << (7 - bit);
      return value.toString(16).padStart(2, "0");
    });
    return `#${channels.join("").toUpperCase()}`;
  });
}
