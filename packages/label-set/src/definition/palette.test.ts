import { expect, test } from "vitest";
import { palette } from "./palette.ts";

test("its colours lie far apart for the eye", () => {
  const colors = palette.map(oklab);
  const distances = colors.flatMap((a, i) => {
    return colors.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
  });
  expect(Math.min(...distances)).toBeGreaterThan(0.12);
});

test("its colours are neither dark, pale nor grey", () => {
  for (const [lightness, a, b] of palette.map(oklab)) {
    expect(lightness).toBeGreaterThan(0.5);
    expect(lightness).toBeLessThan(0.9);
    expect(Math.hypot(a, b)).toBeGreaterThan(0.12);
  }
});

/** Björn Ottosson's OKLab, in which distances are as large as they look. */
function oklab(color: string): [number, number, number] {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
