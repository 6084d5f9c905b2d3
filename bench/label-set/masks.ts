// How long masks take: 4 000 × 3 000 pixels with 500 regions, between 300 and 90 000 pixels, half of them with a hole.
//   node bench/label-set/masks.ts [rounds]
import { type Coordinates, maskFromOutlines } from "@ango-hub/label-set";
import {
  decodePng,
  drawSegmentation,
  encodePng,
  maskFromPainted,
  maskFromRle,
  type PixelMask,
  paintMask,
  rleFromMask,
  segmentationFromMask,
  segmentationsByClass,
} from "@ango-hub/label-set/masks";
import { median } from "../client/median.ts";

const rounds = Number(process.argv[2] ?? 9);
const size = { width: 4000, height: 3000 };
const classes = Array.from({ length: 20 }, (_, at) => ({
  ...{ number: at + 1, title: `class ${at}`, schemaId: `${at}` },
  color: `#${(at * 600_011 + 90_001).toString(16).padStart(6, "0").slice(-6)}`,
}));

const mask: PixelMask<Uint8Array<ArrayBuffer>> = { ...size, data: new Uint8Array(size.width * size.height) };
const regions = Array.from({ length: 500 }, (_, at) => region(at));
for (const [at, [outer, hole]] of regions.entries()) {
  const zone = { region: outer as Coordinates[], holes: hole ? [hole] : [] };
  drawSegmentation(mask, { zones: [zone] }, (at % classes.length) + 1);
}
const segmentations = [...segmentationsByClass(mask)];
const painted = paintMask(mask, classes);
const file = await encodePng(painted);
const rle = rleFromMask(mask);
const contours = Array.from({ length: 10_000 }, (_, at) =>
  star((at % 100) * 30 + 15, Math.floor(at / 100) * 30 + 15, 13, at),
);

const works: Record<string, () => unknown> = {
  "mask to outlines, class by class": () => segmentationsByClass(mask),
  "mask to outlines, all in one": () => segmentationFromMask(mask),
  "outlines to mask": () => {
    const drawn = { ...size, data: new Uint8Array(size.width * size.height) };
    for (const [number, segmentation] of segmentations) drawSegmentation(drawn, segmentation, number);
  },
  "maskFromOutlines, 10 000 contours": () => maskFromOutlines(contours),
  "mask to run lengths": () => rleFromMask(mask),
  "run lengths to mask": () => maskFromRle(rle),
  "mask to colours": () => paintMask(mask, classes),
  "colours to mask": () => maskFromPainted(painted, classes),
  "colours to PNG": () => encodePng(painted),
  "PNG to colours": () => decodePng(file),
};

const corners = segmentations.flatMap(([, { zones }]) => zones.flatMap(({ region, holes = [] }) => [region, ...holes]));
console.log(
  `${size.width} × ${size.height}, ${regions.length} regions: ${corners.length} outlines of ${corners.flat().length} corners, PNG of ${(file.length / 1000).toFixed(0)} kB`,
);
for (const [name, work] of Object.entries(works)) {
  const times: number[] = [];
  await work();
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  console.log(`${name.padEnd(36)} ${median(times).toFixed(0).padStart(6)} ms`);
}

/** A region of a place of its own in a grid, which it may reach out of; every second one has a hole. */
function region(at: number): Coordinates[][] {
  const [x, y] = [(at % 25) * 160 + 80, Math.floor(at / 25) * 150 + 75];
  const radius = 12 + ((at * 37) % 160);
  return at % 2 === 0 ? [star(x, y, radius, at)] : [star(x, y, radius, at), star(x, y, radius / 3, at)];
}

/** An uneven outline of 120 points. */
function star(x: number, y: number, radius: number, seed: number): Coordinates[] {
  return Array.from({ length: 120 }, (_, at) => {
    const angle = (at * Math.PI) / 60;
    const reach = radius * (0.8 + 0.2 * Math.sin(angle * 7 + seed));
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as const;
  });
}
