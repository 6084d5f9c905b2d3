import type { CategorySchema, ClassificationCategory, RelationCategory, ToolCategory } from "@ango-hub/openapi";
import fc from "fast-check";
import type { KnownShapes } from "../src/index.ts";

/** An answer, as what it means: the part, the options that were chosen, and what is nested in it. */
export interface TrueAnswer {
  readonly part: ClassificationCategory;
  readonly options: readonly { readonly value: string; readonly schemaId: string }[];
  readonly text: string;
  readonly truth: boolean;
  readonly nested: readonly TrueAnswer[];
}

/** An object, as what it means. */
export interface TrueObject {
  readonly part: ToolCategory;
  readonly objectId: string;
  readonly page: number | undefined;
  /** What the tool draws, which its kind may not tell. */
  readonly form: string;
  readonly shape: unknown;
  readonly answers: readonly TrueAnswer[];
}

/** A relation, as what it means. */
export interface TrueRelation {
  readonly part: RelationCategory;
  readonly ends: object;
  readonly answers: readonly TrueAnswer[];
}

/** The labels of one asset, as what they mean, before any wire shape is chosen. */
export interface TrueLabels {
  readonly objects: readonly TrueObject[];
  readonly answers: readonly TrueAnswer[];
  readonly relations: readonly TrueRelation[];
}

const coordinate = fc.integer({ min: -5000, max: 5000 }).map((n) => n / 4);
const size = fc.integer({ min: 1, max: 4000 }).map((n) => n / 4);
const corner = fc.tuple(coordinate, coordinate);
const outline = fc
  .tuple(corner, size, size, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }))
  // The other corners bulge from the slanted side, so that the outline never crosses itself.
  .map(([[x, y], width, height, rest]): [number, number][] => [
    [x, y],
    [x + width, y],
    ...rest.toSorted((a, b) => a - b).map((at): [number, number] => [x + width * (1 - at * at), y + height * at]),
    [x, y + height],
  ]);
const box = fc.record({ x: coordinate, y: coordinate, width: size, height: size });
const pageRectangle = fc.tuple(corner, size, size).map(([[x, y], width, height]) => {
  const [x1, y1] = [Math.abs(x), Math.abs(y)];
  return { x1, y1, x2: x1 + width, y2: y1 + height, width: 8000, height: 12_000 };
});

const voxel = fc.nat(400);
const slices = fc.tuple(voxel, voxel, voxel);
const voxelBox = fc.tuple(slices, slices).map(([[ax, ay, az], [bx, by, bz]]) => {
  const [x1, y1, z1] = [Math.min(ax, bx), Math.min(ay, by), Math.min(az, bz)];
  return { x1, y1, z1, x2: Math.max(ax, bx), y2: Math.max(ay, by), z2: Math.max(az, bz) };
});

const shapes: { readonly [Kind in keyof KnownShapes]: fc.Arbitrary<KnownShapes[Kind]> } = {
  "bounding-box": box,
  "rotated-bounding-box": fc
    .tuple(box, fc.integer({ min: -180, max: 180 }))
    .map(([b, rotation]) => ({ ...b, rotation })),
  polygon: outline,
  polyline: outline,
  point: corner,
  segmentation: fc.record({
    zones: fc.array(fc.record({ region: outline, holes: fc.array(outline, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  ner: fc.tuple(fc.nat(1000), size).map(([start, length]) => ({ start, end: start + length })),
  pdf: fc.tuple(pageRectangle, fc.integer({ min: 1, max: 9 }), fc.string()).map(([rectangle, pageNumber, text]) => {
    return { ...rectangle, pageNumber, text };
  }),
  "voxel-box": voxelBox,
  "voxel-line": voxelBox.filter(({ x1, x2 }) => x1 !== x2).map((box) => ({ ...box, x1: box.x2, x2: box.x1 })),
  angle: fc.record({ vertex: slices, p1: slices, p2: slices, angle: fc.integer({ min: 0, max: 180 }) }),
  "medical-brush": fc.constant(true),
};

const undocumented = fc.jsonValue().map((json) => JSON.parse(JSON.stringify(json)));

const inNoImport = ["angle", "spline", "message", "pct", "brush", "medical-brush"];

/** What a tool draws: a shape in pixels, or one in voxels that a project calls the same. */
function formOf({ tool, ...part }: ToolCategory): string {
  if (!("inVolume" in part)) return tool;
  return tool === "polyline" ? "voxel-line" : "voxel-box";
}

/** Labels that fit a label set in every way, and that an import can have. */
export function arbitraryLabels(labelSet: CategorySchema): fc.Arbitrary<TrueLabels> {
  const tools = (labelSet.tools ?? []).filter(({ tool }) => !inNoImport.includes(tool));
  return labelsOf({ ...labelSet, tools });
}

/** Labels that fit a label set in every way, of all kinds that the service may return. */
export function arbitraryStoredLabels(labelSet: CategorySchema): fc.Arbitrary<TrueLabels> {
  return labelsOf(labelSet);
}

function labelsOf({ tools = [], classifications = [], relations = [] }: CategorySchema): fc.Arbitrary<TrueLabels> {
  // What is required comes first, so that nothing required is ever missing.
  const required = tools.filter((tool) => tool.required);
  return fc
    .tuple(
      tools.length > 0 ? fc.array(fc.constantFrom(...tools), { maxLength: 3 }) : fc.constant([]),
      answersTo(classifications),
    )
    .chain(([chosen, answers]) => {
      const objects = [...required, ...chosen].map((part, i) => objectOf(part, `object ${i}`));
      return fc.tuple(fc.tuple(...objects), fc.constant(answers)).chain(([drawn, given]) => {
        const ids = drawn.map(({ objectId }) => objectId);
        const related = relations
          .filter((part) => ids.length > (part.tool === "group" ? 0 : 1))
          .map((part) => relationOf(part, ids));
        return fc.tuple(...related).map((between) => ({ objects: drawn, answers: given, relations: between }));
      });
    });
}

function objectOf(part: ToolCategory, objectId: string): fc.Arbitrary<TrueObject> {
  const form = formOf(part);
  return fc.record({
    part: fc.constant(part),
    objectId: fc.constant(objectId),
    page: fc.option(fc.nat(100), { nil: undefined }),
    form: fc.constant(form),
    shape: Object.hasOwn(shapes, form) ? shapes[form as keyof KnownShapes] : undocumented,
    answers: answersTo(part.classifications ?? []),
  });
}

function relationOf(part: RelationCategory, ids: readonly string[]): fc.Arbitrary<TrueRelation> {
  return fc.record({
    part: fc.constant(part),
    ends: part.tool === "group" ? groupOf(ids) : part.tool === "one-to-many" ? manyOf(ids) : pairOf(ids),
    answers: answersTo(part.classifications ?? []),
  });
}

function groupOf(ids: readonly string[]): fc.Arbitrary<object> {
  return fc.record({ group: fc.shuffledSubarray([...ids], { minLength: 1 }) });
}

function manyOf(ids: readonly string[]): fc.Arbitrary<object> {
  return fc.shuffledSubarray([...ids], { minLength: 2 }).map(([from, ...to]) => ({ from, to }));
}

function pairOf(ids: readonly string[]): fc.Arbitrary<object> {
  const direction = fc.constantFrom("straight", "bidirectional");
  return fc
    .tuple(fc.shuffledSubarray([...ids], { minLength: 2, maxLength: 2 }), direction)
    .map(([[from, to], direction]) => ({ from, to, direction }));
}

function answersTo(parts: readonly ClassificationCategory[]): fc.Arbitrary<TrueAnswer[]> {
  const each = parts.map((part) => (part.required ? answerTo(part) : fc.option(answerTo(part), { nil: undefined })));
  return fc.tuple(...each).map((answers) => answers.filter((answer) => answer !== undefined));
}

const answerText = fc.string().map((text) => `${text}.`);

function answerTo(part: ClassificationCategory): fc.Arbitrary<TrueAnswer> {
  const options = (part.options ?? []) as { value: string; schemaId: string }[];
  const max = part.tool === "radio" || part.tool === "single-dropdown" ? 1 : options.length;
  const bounds = { minLength: Math.min(1, options.length), maxLength: max };
  const some = part.tool === "rank" ? fc.shuffledSubarray(options, bounds) : fc.subarray(options, bounds);
  return fc.tuple(some, answerText, fc.boolean()).chain(([chosen, text, truth]) => {
    const ids: (string | null | undefined)[] = chosen.map(({ schemaId }) => schemaId);
    const open = (part.classifications ?? []).filter(
      ({ parentOptionId }) => !parentOptionId || ids.includes(parentOptionId),
    );
    return answersTo(open).map((nested) => ({ part, options: chosen, text, truth, nested }));
  });
}
