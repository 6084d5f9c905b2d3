import type { ExportedAsset } from "@ango-hub/openapi";

/** How large an export is made. */
export interface LargeOptions {
  readonly assets: number;
  readonly classes: number;
  readonly people: readonly string[];
  /** How many people label each asset, each in a task of a consensus. */
  readonly readers?: number;
  readonly days?: number;
}

/** Assets with boxes, polygons and answers, in the form of an export, the same at each call. */
export function* largeExport({
  assets,
  classes,
  people,
  readers = 1,
  days = 30,
}: LargeOptions): Generator<ExportedAsset> {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return Math.floor((seed / 2_147_483_647) * below);
  };
  for (let i = 0; i < assets; i += 1) {
    const places = Array.from({ length: random(8) }, () => ({
      of: Math.floor(random(classes * classes) ** 0.5),
      x: random(1800),
      y: random(1000),
    }));
    for (let reader = 0; reader < readers; reader += 1) {
      const person = people[(i * 7 + reader + random(2)) % people.length] ?? "";
      const createdAt = new Date(Date.UTC(2026, 8, 1) + random(days) * 86_400_000 + random(36_000_000)).toISOString();
      const metadata = { createdAt, createdBy: person, createdIn: "Label" };
      const objects = places.map(({ of, x, y }, j) => ({
        ...{ schemaId: `class-${of}`, objectId: `${i}-${j}`, title: `Class ${of}`, metadata },
        classifications: [
          {
            schemaId: "type",
            tool: "radio",
            title: "Occluded",
            answer: ["Yes", "No", "Partly"][random(3)] ?? "",
            classifications: [],
            metadata,
          },
        ],
        ...(of % 5 === 4
          ? {
              tool: "polygon",
              polygon: [
                [x, y],
                [x + 40 + random(60), y],
                [x, y + 30 + random(80)],
              ],
            }
          : {
              tool: "bounding-box",
              "bounding-box": { x: x + random(5), y, width: 10 + random(120), height: 10 + random(80) },
            }),
      }));
      const duration = 5000 + random(120_000);
      const snapshot = { tools: objects, classifications: [], relations: [] };
      const isReviewed = i % 3 > 0;
      const weather = {
        schemaId: "weather",
        tool: "radio",
        title: "Weather",
        answer: ["Sun", "Rain", "Snow"][random(3)] ?? "",
        classifications: [],
        metadata,
      };
      yield {
        ...{
          asset: `https://example.com/${i}.jpg`,
          assetId: `asset-${i}`,
          externalId: `pictures/${i}.jpg`,
          batches: [],
        },
        task: {
          ...{
            taskId: `task-${i}-${reader}`,
            type: readers > 1 ? "consensus" : "default",
            updatedAt: createdAt,
            updatedBy: person,
          },
          ...{ stage: isReviewed ? "Complete" : "Review", stageId: isReviewed ? "Complete" : "Review" },
          ...{
            duration: 0,
            totalDuration: duration * (isReviewed ? 1.5 : 1),
            tools: objects,
            classifications: [weather],
            relations: [],
          },
          stageHistory: [
            { ...snapshot, stage: "Start", stageId: "Start", duration: 0, tools: [] },
            { ...snapshot, stage: "Label", stageId: "Label", duration, completedAt: createdAt, completedBy: person },
            ...(isReviewed
              ? [
                  {
                    ...snapshot,
                    stage: "Review",
                    stageId: "Review",
                    duration: duration / 2,
                    completedAt: createdAt,
                    completedBy: "lead@example.com",
                    reviewStatus: "Accepted",
                    tools: objects.slice(random(2)),
                  },
                ]
              : []),
          ],
        },
      } as unknown as ExportedAsset;
    }
  }
}

/** Names that would break a page which takes them for HTML, drive a terminal, or take all room there is. */
export const roughNames: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "ada@example.com",
  "a-very-long-name-of-a-person-who-labels-pictures-of-roads-by-night-and-by-day@a-company-with-a-long-name.example.com",
  "\u202egnp.exe",
  "名前の長い人",
  "bob@example.com",
  "\u001b[31mred\u0007",
];
