import type { Choices } from "../seed.ts";

const words = [
  "Vehicle",
  "Köprü",
  "🚚 to Izmir",
  'a "quoted" one',
  "},{",
  "PK\u0003\u0004",
  "\\",
  "日本",
  "[1,2]",
  " ",
];

/** An export's JSON: assets whose texts look like JSON and like records of an archive. */
export function documentOf(choices: Choices, most: number): string {
  const assets = Array.from({ length: choices.integer(0, most) }, (_, index) => ({
    ...(choices.happens(0.9) && { asset: `https://storage.invalid/${choices.integer(0, 1e9)}.jpg` }),
    externalId: `${choices.of(words)} ${index}`,
    metadata: choices.happens(0.5) ? { width: choices.integer(1, 9999), height: choices.fraction() * 1e4 } : {},
    tasks: Array.from({ length: choices.integer(0, 3) }, () => ({
      taskId: choices
        .integer(0, 2 ** 40)
        .toString(16)
        .padStart(24, "6"),
      objects: Array.from({ length: choices.integer(0, 4) }, () => ({
        title: choices.of(words),
        "bounding-box": { x: choices.fraction() * 100, y: -choices.integer(0, 50), width: 1e-7, height: 12 },
        note: choices.of([null, true, false, "", choices.of(words).repeat(choices.integer(0, 9))]),
      })),
    })),
  }));
  return JSON.stringify(assets, undefined, choices.of([0, 0, 1]));
}
