import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryKeyFrames } from "../../testing/arbitrary-track.ts";
import { type Box, boundingBox, boxCorners, type Coordinates, defineLabelSet, LabelError, point } from "../index.ts";
import { expand, type KeyFrame, objectAt, type Track, type TrackedObject, thin, tracksOf } from "./index.ts";

function trackOf(objects: readonly TrackedObject[]): Track {
  const { tracks, others } = tracksOf({ objects });
  expect(others).toEqual([]);
  expect(tracks).toHaveLength(1);
  return tracks[0] as Track;
}

const box = { x: 0, y: 0, width: 10, height: 10 };
const at = (page: number, shape: object, more: object = {}): TrackedObject => {
  return { objectId: "car", tool: "bounding-box", title: "Car", shape, page, ...more } as TrackedObject;
};
const pages = (objects: Iterable<KeyFrame>): number[] => [...objects].map(({ page }) => page);

describe("the objects of a video", () => {
  test("are put together by id and tool, in the order of their frames", () => {
    const objects = [
      at(9, box),
      at(2, box, { objectId: "bus" }),
      at(0, box),
      at(4, [1, 2], { tool: "point", title: "Wheel" }),
      at(5, box),
    ];
    const { tracks, others } = tracksOf({ objects });
    expect(tracks.map(({ objectId, title, keyFrames }) => [objectId, title, pages(keyFrames)])).toEqual([
      ["car", "Car", [0, 5, 9]],
      ["bus", "Car", [2]],
      ["car", "Wheel", [4]],
    ]);
    expect(others).toEqual([]);
  });

  test("are of no track without an id or a frame, or twice at one frame", () => {
    const { objectId: _, ...nameless } = at(0, box);
    const { page: __, ...still } = at(0, box);
    const second = at(3, { ...box, x: 1 });
    const { tracks, others } = tracksOf({ objects: [at(3, box), nameless, still, second] });
    expect(tracks).toMatchObject([{ keyFrames: [at(3, box)] }]);
    expect(others).toEqual([nameless, still, second]);
  });

  test("keep the types that the label set gives them", () => {
    const labelSet = defineLabelSet({ tools: [boundingBox("Car"), point("Wheel")] });
    const label = labelSet.label("a.mp4");
    label.addFrame(label.addObject("Car", box, { page: 0 }), 2, { ...box, x: 2 });
    for (const track of tracksOf(labelSet.parseLabel(label)).tracks) {
      if (track.title !== "Car") continue;
      const shown: number | undefined = objectAt(track, 1)?.shape.x;
      expect(shown).toBe(1);
    }
  });

  test("are kept and reported in the newer form, of which little is known", () => {
    const labelSet = defineLabelSet({ tools: [boundingBox("Car", { schemaId: "car" })] });
    const newForm = { schemaId: "car", objectId: "a", later: [1] };
    const wrong = { schemaId: "car", objectId: "b", page: 0, "bounding-box": 5 };
    const tools = [newForm, wrong, { schemaId: "car", objectId: "c", "medical-brush": true }] as never;
    const asset = { asset: "a", externalId: "a.mp4", task: { taskId: "t", tools } };
    const { tracks, unread } = tracksOf(labelSet.parse(asset).task);
    expect(tracks).toEqual([]);
    expect(unread).toMatchObject([{ pointer: "/task/tools/0", value: newForm }]);
    expect(unread[0]?.message).toContain("neither a shape nor a page");
  });
});

describe("the shape between key frames", () => {
  const halfway = (tool: string, from: unknown, to: unknown): unknown => {
    const track = trackOf([at(0, from as object, { tool }), at(4, to as object, { tool })]);
    return objectAt(track, 2)?.shape;
  };
  const triangle: Coordinates[] = [
    [0, 0],
    [4, 0],
    [0, 4],
  ];
  const moved: Coordinates[] = [
    [2, 2],
    [6, 2],
    [2, 6],
  ];
  const centre = [
    [1, 1],
    [5, 1],
    [1, 5],
  ];

  test("is on the straight way", () => {
    expect(halfway("bounding-box", box, { x: 4, y: 8, width: 20, height: 30 })).toEqual({
      ...{ x: 2, y: 4, width: 15, height: 20 },
    });
    expect(halfway("point", [0, 0], [2, 4])).toEqual([1, 2]);
    expect(halfway("polygon", triangle, moved)).toEqual(centre);
    const zones = (region: Coordinates[]) => ({ zones: [{ region, holes: [region] }] });
    expect(halfway("segmentation", zones(triangle), zones(moved))).toEqual({
      zones: [{ region: centre, holes: [centre] }],
    });
  });

  test.each([
    [170, -170, 180],
    [-170, 170, -180],
    [10, 50, 30],
    [-100, 100, -180],
  ])("turns from %i to %i degrees by the shorter way, over %i", (from, to, over) => {
    const turned = (rotation: number) => ({ ...box, rotation });
    expect(halfway("rotated-bounding-box", turned(from), turned(to))).toEqual(turned(over));
  });

  test("is the last one where other points, or a shape that does not move, come next", () => {
    expect(halfway("polygon", triangle, [...moved, [0, 0]])).toEqual(triangle);
    expect(halfway("polyline", triangle, moved)).toEqual(triangle);
    const zones = (count: number) => ({ zones: Array.from({ length: count }, () => ({ region: triangle })) });
    expect(halfway("segmentation", zones(1), zones(2))).toEqual(zones(1));
  });

  test("is none before the first key frame, and after the object has disappeared until it comes again", () => {
    const track = trackOf([
      at(2, box),
      at(4, { ...box, x: 20 }, { interpolationStopped: true }),
      at(8, box),
      at(9, box),
    ]);
    expect(pages(expand(track))).toEqual([2, 3, 4, 8, 9]);
    expect(pages(expand(track, { frameTotal: 12 }))).toEqual([2, 3, 4, 8, 9, 10, 11]);
    expect(pages(expand(track, { frameTotal: 4 }))).toEqual([2, 3]);
    expect(objectAt(track, 3)?.shape).toEqual({ ...box, x: 10 });
    expect([1, 5, 7].map((frame) => objectAt(track, frame))).toEqual([undefined, undefined, undefined]);
    expect(objectAt(track, 1000)).toMatchObject({ page: 1000, shape: box });
  });

  test("is what expand gives, one frame after another", () => {
    fc.assert(
      fc.property(arbitraryKeyFrames, (objects) => {
        const track = trackOf(objects);
        const all = Array.from({ length: 70 }, (_, frame) => objectAt(track, frame)).filter((object) => object);
        expect([...expand(track, { frameTotal: 70 })]).toEqual(all);
      }),
    );
  });

  test("stays what it is when all frames become key frames", () => {
    fc.assert(
      fc.property(arbitraryKeyFrames, (objects) => {
        const expanded = [...expand(trackOf(objects))];
        expect([...expand(trackOf(expanded))]).toEqual(expanded);
      }),
    );
  });

  test("comes lazily, however far the next key frame is", () => {
    const track = trackOf([at(0, box), at(2 ** 50, { ...box, x: 2 ** 50 })]);
    for (const { page } of expand(track)) if (page === 3) break;
    expect(objectAt(track, 2 ** 49)?.shape).toEqual({ ...box, x: 2 ** 49 });
    expect(pages(thin(track).keyFrames)).toEqual([0, 2 ** 50]);
  });
});

describe("a track that is thinned out", () => {
  const isSame = (a: KeyFrame, b: KeyFrame, tolerance: number): boolean => {
    const corners = ({ tool, shape }: KeyFrame) =>
      tool.endsWith("box") ? boxCorners(shape as Box).flat() : numbers(shape);
    const [from, to] = [corners(a), corners(b)];
    return from.length === to.length && from.every((number, i) => Math.abs(number - (to[i] as number)) <= tolerance);
  };
  const numbers = (shape: unknown): number[] => {
    return typeof shape === "number" ? [shape] : Object.values(shape as object).flatMap(numbers);
  };
  const law = (keyFrames: readonly TrackedObject[], tolerance: number): void => {
    const track = trackOf(keyFrames);
    const thinned = thin(track, { tolerance });
    const [before, after] = [[...expand(track)], [...expand(thinned)]];
    expect(pages(after)).toEqual(pages(before));
    for (const [i, object] of before.entries()) {
      const given = after[i] as KeyFrame & { lock?: boolean };
      expect(isSame(object, given, tolerance + 1e-6), JSON.stringify([object, given])).toBe(true);
      expect(given.lock).toBe((object as typeof given).lock);
      expect(given.interpolationStopped ?? false).toBe(object.interpolationStopped ?? false);
    }
  };

  test("gives the same at all frames, within the tolerance", () => {
    fc.assert(
      fc.property(arbitraryKeyFrames, fc.constantFrom(0, 1, 60, 1000), (keyFrames, tolerance) => {
        law(keyFrames, tolerance);
        law([...expand(trackOf(keyFrames))], tolerance);
      }),
    );
  });

  test("has no more key frames than were drawn", () => {
    // Half a turn has no shorter way, and is the one thing that a frame more must tell.
    const drawn = arbitraryKeyFrames.filter(([first]) => first?.tool !== "rotated-bounding-box");
    fc.assert(
      fc.property(drawn, (keyFrames) => {
        const track = trackOf(keyFrames);
        const again = thin(trackOf([...expand(track)]));
        expect(again.keyFrames.length).toBeLessThanOrEqual(track.keyFrames.length);
      }),
    );
  });

  test("keeps the corners of its way, and what lies within the tolerance of it is gone", () => {
    const way = (page: number): number => (page < 50 ? 2 * page : 100) + (page % 2 === 0 ? 0.2 : -0.2);
    const track = trackOf(Array.from({ length: 100 }, (_, page) => at(page, { ...box, x: way(page) })));
    expect(pages(thin(track).keyFrames)).toHaveLength(100);
    expect(pages(thin(track, { tolerance: 1 }).keyFrames).length).toBeLessThanOrEqual(4);
  });

  test("keeps key frames whose answers differ", () => {
    const answered = (page: number, answer: string) => at(page, box, { classifications: [{ title: "Type", answer }] });
    const track = trackOf([
      answered(0, "Car"),
      answered(1, "Car"),
      answered(2, "Bus"),
      answered(3, "Bus"),
      answered(4, "Bus"),
    ]);
    expect(pages(thin(track).keyFrames)).toEqual([0, 2, 4]);
  });

  test("may be as long as a film, and have as many corners as a coast", () => {
    const film = trackOf(Array.from({ length: 200_000 }, (_, page) => at(page, { ...box, x: page / 8 })));
    expect(pages(thin(film).keyFrames)).toEqual([0, 199_999]);
    const coast = Array.from({ length: 200_000 }, (_, i): Coordinates => [i, i % 7]);
    const polygon = (page: number) => at(page, coast, { tool: "polygon" });
    expect(pages(thin(trackOf([polygon(0), polygon(1), polygon(2)])).keyFrames)).toEqual([0, 2]);
  });
});

describe("what is no track is refused in words", () => {
  const track = (keyFrames: unknown) => ({ objectId: "a", tool: "point", title: "t", keyFrames }) as never;
  test.each<[string, () => unknown, string]>([
    ["no labels", () => tracksOf(null as never), "/objects: must be an array; it is nothing."],
    ["no object", () => tracksOf({ objects: [5] as never }), "/objects/0: must be an object; it is a number."],
    ["no tool", () => tracksOf({ objects: [{}] as never }), "/objects/0/tool: must be a string; it is nothing."],
    ["no shape", () => tracksOf({ objects: [at(0, { x: 1 })] }), "/objects/0/shape/y: must be a finite number"],
    ["no list of what was unknown", () => tracksOf({ objects: [], unknown: 5 as never }), "/unknown: must be an array"],
    ["no key frames", () => objectAt({} as never, 0), "must be a track with a list of keyFrames; it is an object."],
    ["no frame", () => objectAt(trackOf([at(0, box)]), 0.5), "/frame: must be an integer from 0; it is 0.5."],
    [
      "a key frame without a frame",
      () => thin(track([{ tool: "point", shape: [1, 2] }])),
      "/keyFrames/0/page: must be a",
    ],
    [
      "key frames out of order",
      () => thin(track([at(3, box), at(3, box)])),
      "/keyFrames/1/page: is 3, which must come after 3.",
    ],
    ["a tolerance below 0", () => thin(track([]), { tolerance: -1 }), "/tolerance: must be a number from 0; it is -1."],
    ["half a frame", () => [...expand(track([]), { frameTotal: 0.5 })], "/frameTotal: must be an integer from 0"],
  ])("%s", (_, run, message) => {
    expect(run).toThrow(LabelError);
    expect(run).toThrow(message);
  });

  test("but one without key frames is one that is never seen", () => {
    expect([...expand(track([]))]).toEqual([]);
    expect(thin(track([]))).toEqual(track([]));
    expect(objectAt(track([]), 4)).toBeUndefined();
  });
});
