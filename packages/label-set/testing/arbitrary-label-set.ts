import fc from "fast-check";
import {
  type AnyClassification,
  type Branch,
  branch,
  checkbox,
  defineLabelSet,
  groupRelation,
  instance,
  type LabelSet,
  multiDropdown,
  type Option,
  option,
  type Relation,
  radio,
  singleDropdown,
  singleRelation,
  type Tool,
  text,
  treeDropdown,
} from "../src/index.ts";

// Few words, so that parts at different places share titles, and some that are awkward as keys or in code.
const title = fc.constantFrom(
  "Car",
  "Type",
  "1",
  "__proto__",
  "constructor",
  'say "hi"',
  "a/b~c",
  "`$\u007bx}`",
  "日本",
  "Z\n",
);
const titles = (maxLength: number): fc.Arbitrary<string[]> => fc.uniqueArray(title, { minLength: 1, maxLength });

const common = {
  required: fc.boolean(),
  columnField: fc.boolean(),
  other: fc.constant({ ocrEnabled: true, "x-y": [1, { z: null }] }),
};
const settings = fc.record(common, { requiredKeys: [] });
const questionSettings = fc.record(
  { ...common, frameSpecific: fc.boolean(), showDropdown: fc.boolean() },
  { requiredKeys: [] },
);

/** Classifications of all kinds, nested to some depth, with options that reveal others. */
function classifications(depth: number): fc.Arbitrary<AnyClassification[]> {
  const none = fc.constant<AnyClassification[]>([]);
  const below = depth === 0 ? none : fc.oneof(none, classifications(depth - 1));
  const optionsOf = fc.tuple(titles(3), fc.array(below, { maxLength: 3 })).map(([values, reveals]) => {
    return values.map((value, i) => (reveals[i]?.length ? option(value, { reveals: reveals[i] }) : value));
  });
  const kind = fc.oneof(
    fc.tuple(fc.constantFrom(radio, checkbox, singleDropdown, multiDropdown), optionsOf),
    fc.tuple(fc.constant(treeDropdown), tree(2, below)),
    fc.tuple(fc.constantFrom(text, instance)),
  );
  const part = fc.tuple(kind, questionSettings, below);
  return fc.tuple(titles(3), fc.array(part, { minLength: 3, maxLength: 3 })).map(([names, parts]) => {
    return names.map((name, i) => {
      const [[build, options], given, nested] = parts[i] as [[typeof radio, string[]?], object, AnyClassification[]];
      const rest = { ...given, classifications: distinct(nested, options ?? []) };
      return options ? build(name, options, rest) : (build as unknown as typeof text)(name, rest);
    });
  });
}

function tree(depth: number, below: fc.Arbitrary<AnyClassification[]>): fc.Arbitrary<(string | Option | Branch)[]> {
  const children = depth === 0 ? fc.constant([]) : fc.oneof(fc.constant([]), tree(depth - 1, fc.constant([])));
  return fc
    .tuple(titles(3), fc.array(fc.tuple(children, below), { minLength: 3, maxLength: 3 }))
    .map(([names, nodes]) => {
      let free = true;
      return names.map((name, i) => {
        const [inside = [], reveals = []] = nodes[i] ?? [];
        // Several nodes can be chosen at once, so only one may reveal, or titles might meet.
        const given = free && reveals.length > 0 ? { reveals } : {};
        free &&= reveals.length === 0;
        return inside.length > 0 ? branch(name, inside, given) : option(name, given);
      });
    });
}

/** Leaves out what would meet a revealed part of the same title. */
function distinct(nested: readonly AnyClassification[], options: readonly unknown[]): AnyClassification[] {
  const revealed = new Set(options.flatMap(revealedTitles));
  return nested.filter(({ title }) => !revealed.has(title));
}

function revealedTitles(choice: unknown): string[] {
  if (typeof choice === "string") return [];
  const { reveals, children = [] } = choice as Option & Partial<Branch>;
  return [...reveals.map(({ title }) => title), ...children.flatMap(revealedTitles)];
}

const toolKinds = [
  "bounding-box",
  "rotated-bounding-box",
  "polygon",
  "polyline",
  "point",
  "segmentation",
  "ner",
  "pdf",
];

const tools: fc.Arbitrary<Tool[]> = fc
  .tuple(
    titles(4),
    fc.array(fc.tuple(fc.constantFrom(...toolKinds), settings, classifications(2)), { minLength: 4, maxLength: 4 }),
  )
  .map(([names, parts]) => {
    return names.map((name, i) => {
      const [tool, given, nested] = parts[i] ?? ["point", {}, []];
      return { ...given, tool, title: name, classifications: nested };
    });
  });

const relations: fc.Arbitrary<Relation[]> = fc.tuple(titles(2), classifications(0)).map(([names, nested]) => {
  return names.map((name, i) => (i === 0 ? singleRelation(name, { classifications: nested }) : groupRelation(name)));
});

const parts = fc.record({ tools, classifications: classifications(2), relations });

/** Any label set that the builder makes. */
export const arbitraryLabelSet: fc.Arbitrary<LabelSet> = parts
  // Options of a question with several answers can each reveal a part of the same title, which then meet.
  .map((given) => defineLabelSet(given, { allow: ["duplicate-title"] }) as unknown as LabelSet);

/** Any label set in which titles name parts without doubt. */
export const unambiguousLabelSet: fc.Arbitrary<LabelSet> = parts
  .filter((given) => {
    try {
      return defineLabelSet(given) !== undefined;
    } catch {
      return false;
    }
  })
  .map((given) => defineLabelSet(given) as unknown as LabelSet);
