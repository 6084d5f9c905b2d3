import { describe, expect, test } from "vitest";
import { boundingBox, checkbox, defineLabelSet, LabelError, point, radio, segmentation, text } from "../index.ts";
import { expand, tracksOf } from "../tracks/index.ts";
import { Agreement, cohensKappa, fleissKappa, type Reading, stageReadings } from "./index.ts";

const box = { x: 0, y: 0, width: 10, height: 10 };
const car = (x: number, more: object = {}) => ({ tool: "bounding-box", title: "Car", shape: { ...box, x }, ...more });
const answer = (tool: string, title: string, answer: unknown, more: object = {}) => ({ tool, title, answer, ...more });
const reading = (rater: string, objects: Reading["objects"], classifications: Reading["classifications"] = []) => {
  return { rater, objects, classifications };
};

describe("the objects of a class", () => {
  test("are matched one to one, the most alike first, and counted", () => {
    const agreement = new Agreement();
    agreement.add([reading("b", [car(0), car(100), car(200)]), reading("a", [car(3), car(1), car(100)])]);
    expect(agreement.classesByPair()).toEqual([
      {
        ...{ first: "a", second: "b", tool: "bounding-box", title: "Car" },
        ...{ matched: 2, unmatched: 2, onlyFirst: 1, onlySecond: 1 },
        ...{ f1: 4 / 6, meanIou: (9 / 11 + 1) / 2, quality: (9 / 11 + 1) / 3 },
      },
    ]);
  });

  test("are those that the threshold makes the same, and not on other pages or of other classes", () => {
    const matched = (threshold: number, other: object) => {
      const agreement = new Agreement({ threshold });
      agreement.add([reading("a", [car(0)]), reading("b", [car(5, other)])]);
      return agreement.classes().map((row) => row.matched);
    };
    // A third of two boxes that lie half over one another is common.
    expect(matched(1 / 3 - 1e-9, {})).toEqual([1]);
    expect(matched(1 / 3 + 1e-9, {})).toEqual([0]);
    expect(matched(0.3, { page: 1 })).toEqual([0]);
    expect(matched(0.3, { title: "Bus" })).toEqual([0, 0]);
    expect(
      matched(0.3, {
        tool: "polygon",
        shape: [
          [5, 0],
          [15, 0],
          [15, 10],
          [5, 10],
        ],
      }),
    ).toEqual([0, 0]);
  });

  test("agree to the panoptic quality that TorchMetrics documents", () => {
    // Which class and which of its objects each of 5 by 4 pixels is of; of 6 and 7 there is one each.
    const found = "60 00 60 60,00 00 60 01,00 00 60 01,00 70 60 10,00 70 70 70";
    const right = "60 01 60 01,01 01 60 01,01 01 60 10,01 70 10 10,01 70 70 70";
    const agreement = new Agreement();
    agreement.add([reading("found", segments(found)), reading("right", segments(right))]);
    const classes = agreement.classes();
    expect(classes.map(({ title }) => title).sort()).toEqual(["0", "1", "6", "7"]);
    expect(classes.reduce((sum, { quality }) => sum + (quality ?? 0), 0) / 4).toBeCloseTo(0.5463, 4);
  });

  test("have the F-measure to which kappa comes where there is no end of empty places (Hripcsak and Rothschild, 2005)", () => {
    const agreement = new Agreement();
    agreement.add([reading("a", [car(0), car(100), car(200)]), reading("b", [car(0), car(100), car(400), car(500)])]);
    const [row] = agreement.classesByPair();
    const { matched = 0, onlyFirst = 0, onlySecond = 0, f1 } = row ?? {};
    expect(
      cohensKappa([
        [matched, onlyFirst],
        [onlySecond, 1e9],
      ]),
    ).toBeCloseTo(f1 ?? 0, 6);
  });

  test("are summed up over assets and pairs of raters, whoever comes first", () => {
    const readings = [reading("a", [car(0)]), reading("b", [car(0), car(50)]), reading("c", [])];
    const [forwards, backwards] = [new Agreement(), new Agreement()];
    for (const agreement of [forwards, backwards]) agreement.add([]);
    forwards.add(readings);
    forwards.add(readings.slice(0, 2));
    backwards.add(readings.slice(0, 2).reverse());
    backwards.add(readings.toReversed());
    expect(forwards.classes()).toMatchObject([{ matched: 2, unmatched: 2 + 1 + 2, meanIou: 1 }]);
    expect(
      forwards.classesByPair().map((row) => [row.first, row.second, row.matched, row.onlyFirst, row.onlySecond]),
    ).toEqual([
      ["a", "b", 2, 0, 2],
      ["a", "c", 0, 1, 0],
      ["b", "c", 0, 2, 0],
    ]);
    expect(backwards.classes()).toEqual(forwards.classes());
  });

  test("are not compared where they take up no room, which is said", () => {
    const agreement = new Agreement();
    const wheel = { tool: "point", title: "Wheel", shape: [1, 2] };
    agreement.add([reading("a", [wheel, wheel]), reading("b", [wheel])]);
    agreement.add([reading("a", [wheel])]);
    expect(agreement.classes()).toEqual([]);
    expect(agreement.notCompared()).toEqual([{ tool: "point", title: "Wheel", objects: 3 }]);
  });
});

describe("the answers to a question", () => {
  test("agree by Cohen's kappa of two, and by Fleiss' of all", () => {
    const agreement = new Agreement();
    // The answers of three people about six assets.
    const given = ["nnn", "nnd", "ddd", "ndd", "nnn", "ddn"];
    for (const answers of given) {
      agreement.add(
        [...answers].map((letter, i) => reading("abc"[i] as string, [], [answer("radio", "Light", letter)])),
      );
    }
    const counts = given.map((answers) => ["n", "d"].map((letter) => answers.split(letter).length - 1));
    expect(agreement.questions()).toEqual([
      {
        ...{ tool: "radio", question: "Light", items: 6, unanswered: 0 },
        ...{ agreement: (1 + 1 / 3 + 1 + 1 / 3 + 1 + 1 / 3) / 6, kappa: fleissKappa(counts) },
      },
    ]);
    const [ab] = agreement.questionsByPair();
    expect(ab).toMatchObject({ first: "a", second: "b", items: 6, agreement: 5 / 6 });
    expect(ab?.kappa).toBeCloseTo(
      cohensKappa([
        [3, 1],
        [0, 2],
      ]) ?? 0,
      12,
    );
  });

  test("count where two answered, and otherwise as unanswered", () => {
    const agreement = new Agreement();
    const light = (letter: string) => [answer("radio", "Light", letter)];
    agreement.add([reading("a", [], light("n")), reading("b", []), reading("c", [], light("n"))]);
    agreement.add([reading("a", []), reading("b", []), reading("c", [], light("n"))]);
    expect(agreement.questions()).toMatchObject([{ items: 1, unanswered: 2, agreement: 1, kappa: null }]);
    expect(agreement.questionsByPair().map((row) => [row.first, row.second, row.items, row.unanswered])).toEqual([
      ["a", "b", 0, 1],
      ["a", "c", 1, 1],
      ["b", "c", 0, 2],
    ]);
    expect(agreement.questionsByPair()[0]).toMatchObject({ agreement: null, kappa: null });
  });

  test("are choices as a whole in any order, rankings in theirs, and pages apart", () => {
    const same = (tool: string, first: unknown, second: unknown, page?: number) => {
      const agreement = new Agreement();
      agreement.add([
        reading("a", [], [answer(tool, "Q", first, { page: 0 })]),
        reading("b", [], [answer(tool, "Q", second, { page: page ?? 0 })]),
      ]);
      return agreement.questions()[0]?.agreement;
    };
    expect(same("checkbox", ["x", "y"], ["y", "x"])).toBe(1);
    expect(same("checkbox", ["x", "y"], ["x"])).toBe(0);
    expect(same("rank", ["x", "y"], ["y", "x"])).toBe(0);
    expect(same("boolean", true, "true")).toBe(0);
    expect(same("radio", "x", "x", 1)).toBeNull();
  });

  test("are all answers together where a question may have several", () => {
    const agreement = new Agreement();
    const notes = (...texts: string[]) => texts.map((text) => answer("text", "Note", text));
    agreement.add([reading("a", [], notes("x", "y")), reading("b", [], notes("y", "x"))]);
    agreement.add([reading("a", [], notes("x", "y")), reading("b", [], notes("x"))]);
    expect(agreement.questions()).toMatchObject([{ items: 2, agreement: 0.5 }]);
  });

  test("about objects are compared where these are a pair, and so are nested ones", () => {
    const typed = (x: number, type: string) => {
      const plate = answer("text", "Plate", "34 ABC");
      return car(x, { classifications: [answer("radio", "Type", type, { classifications: [plate] })] });
    };
    const agreement = new Agreement();
    agreement.add([
      reading("a", [typed(0, "Van"), typed(50, "Van")]),
      reading("b", [typed(50, "Bus"), typed(1, "Van"), typed(90, "Van")]),
    ]);
    expect(agreement.questions()).toMatchObject([
      { question: "Car › Type", items: 2, agreement: 0.5 },
      { question: "Car › Type › Plate", items: 2, agreement: 1 },
    ]);
  });
});

describe("labels as a label set reads them", () => {
  const labelSet = defineLabelSet({
    tools: [
      boundingBox("Car", { classifications: [checkbox("Damage", ["Dent", "Rust"])] }),
      segmentation("Road"),
      point("Wheel"),
    ],
    classifications: [radio("Light", ["Day", "Night"]), text("Note")],
  });
  const [carId, roadId] = (labelSet.toJSON().tools ?? []).map(({ schemaId }) => schemaId);
  const lightId = labelSet.toJSON().classifications?.[0]?.schemaId;
  const snapshot = (stage: string, x: number, light: string) => ({
    ...{ stage, stageId: `id of ${stage}` },
    tools: [{ schemaId: carId, objectId: "1", title: "Car", "bounding-box": { ...box, x } }],
    classifications: [{ schemaId: lightId, title: "Light", answer: light }],
    relations: [],
  });
  const exported = (stageHistory: object[], current: object) =>
    labelSet.parse({ asset: "u", externalId: "a.jpg", task: { taskId: "t", ...current, stageHistory } } as never).task;

  test("are compared between stages, the last time that each was passed", () => {
    const history = [
      snapshot("Label", 0, "Day"),
      snapshot("Review", 90, "Day"),
      snapshot("Label", 1, "Day"),
      snapshot("Review", 2, "Night"),
    ];
    const task = exported(history, snapshot("Complete", 2, "Night"));
    const agreement = new Agreement();
    agreement.add(stageReadings(task, ["Label", "Review"]));
    expect(agreement.classesByPair()).toMatchObject([
      { first: "Label", second: "Review", matched: 1, meanIou: 9 / 11 },
    ]);
    expect(agreement.questions()).toMatchObject([{ question: "Light", items: 1, agreement: 0 }]);
    expect(stageReadings(task).map(({ rater }) => rater)).toEqual(["Label", "Review", "Complete"]);
    expect(stageReadings(exported([], { tools: [] }))).toEqual([]);
  });

  test("are compared frame by frame where tracks are expanded", () => {
    const track = (last: number) => {
      const frames = [0, last].map((page) => ({ ...car(page * 2), objectId: "1", page }));
      return tracksOf({ objects: frames as never }).tracks.flatMap((track) => [...expand(track)]);
    };
    const agreement = new Agreement();
    agreement.add([reading("a", track(9) as never), reading("b", track(4) as never)]);
    expect(agreement.classes()).toMatchObject([{ matched: 5, unmatched: 5, meanIou: 1 }]);
  });

  test("of masks are compared with their holes", () => {
    const region = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    const road = (holes: number[][][]) => [
      { schemaId: roadId, objectId: "2", title: "Road", segmentation: { zones: [{ region, holes }] } },
    ];
    const agreement = new Agreement();
    const half = [
      [0, 0],
      [4, 0],
      [4, 10],
      [0, 10],
    ];
    agreement.add([
      { rater: "a", ...exported([], { tools: road([]) }) },
      { rater: "b", ...exported([], { tools: road([half]) }) },
    ]);
    expect(agreement.classes()).toMatchObject([{ title: "Road", matched: 1, meanIou: 0.6 }]);
  });
});

test.each<[string, () => unknown, string]>([
  ["no threshold", () => new Agreement({ threshold: 0 }), "/threshold: must be a number above 0, up to 1; it is 0."],
  ["no readings", () => new Agreement().add({} as never), "must be an array of readings; it is an object."],
  ["no reading", () => new Agreement().add([5] as never), "/0: must be an object with a rater; it is a number."],
  ["no rater", () => new Agreement().add([{}] as never), "/0/rater: must be a string; it is nothing."],
  ["one rater twice", () => new Agreement().add([reading("a", []), reading("a", [])]), "/1/rater: is a a second time"],
  ["no objects", () => new Agreement().add([{ rater: "a" }] as never), "/0/objects: must be an array; it is nothing."],
  [
    "no object",
    () => new Agreement().add([reading("a", [null] as never)]),
    "/0/objects/0: must be an object; it is null.",
  ],
  [
    "no shape",
    () => new Agreement().add([reading("b", []), reading("a", [{ ...car(0), shape: { x: 1 } }])]),
    "/1/objects/0/shape/y: must be a finite number",
  ],
  ["no task", () => stageReadings(null as never), "must be a task; it is null."],
])("%s is refused in words", (_, run, message) => {
  expect(run).toThrow(LabelError);
  expect(run).toThrow(message);
});

/** The segments of a grid of pixels as masks, each pixel an area of its own. */
function segments(grid: string): Reading["objects"] {
  const zones = new Map<string, object[]>();
  for (const [y, row] of grid.split(",").entries()) {
    for (const [x, segment] of row.split(" ").entries()) {
      const pixel = {
        region: [
          [x, y],
          [x + 1, y],
          [x + 1, y + 1],
          [x, y + 1],
        ],
      };
      zones.set(segment, [...(zones.get(segment) ?? []), pixel]);
    }
  }
  return [...zones].map(([segment, zones]) => ({ tool: "segmentation", title: segment.charAt(0), shape: { zones } }));
}
