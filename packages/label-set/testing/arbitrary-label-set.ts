import fc from "fast-check";
import {
  type AnyClassification,
  type Branch,
  boolean,
  branch,
  checkbox,
  defineLabelSet,
  groupRelation,
  instance,
  type LabelSet,
  multiDropdown,
  type Option,
  oneToManyRelation,
  option,
  type Relation,
  radio,
  rank,
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
const question = { frameSpecific: fc.boolean(), showDropdown: fc.boolean() };
const name = fc.constantFrom("", "kind", "Art d\u00e9co", "__proto__");
const names = { exportName: name, displayName: name, abbreviatedName: name, attributeType: name };

/** What a generation of the service has. */
interface Generation {
  readonly tools: readonly string[];
  readonly choices: readonly (typeof radio | typeof checkbox | typeof rank)[];
  readonly answers: readonly (typeof text | typeof boolean)[];
  readonly relations: readonly (typeof singleRelation | typeof oneToManyRelation | typeof groupRelation)[];
  readonly settings: fc.Arbitrary<object>;
  readonly questionSettings: fc.Arbitrary<object>;
}

const classic: Generation = {
  tools: "bounding-box rotated-bounding-box polygon polyline point segmentation ner pdf brush medical-brush".split(" "),
  choices: [radio, checkbox, singleDropdown, multiDropdown] as unknown as Generation["choices"],
  answers: [text, instance] as unknown as Generation["answers"],
  relations: [singleRelation, groupRelation],
  settings: fc.record(common, { requiredKeys: [] }),
  questionSettings: fc.record({ ...common, ...question }, { requiredKeys: [] }),
};

const current: Generation = {
  tools: [...classic.tools, ..."voxel-box voxel-line angle spline message pct".split(" ")],
  choices: [...classic.choices, rank],
  answers: [...classic.answers, boolean],
  relations: [...classic.relations, oneToManyRelation],
  settings: fc.record({ ...common, multiple: fc.boolean(), ocrEnabled: fc.boolean() }, { requiredKeys: [] }),
  questionSettings: fc.record(
    { ...common, ...question, ...names, multiple: fc.boolean(), defaultValue: fc.boolean() },
    { requiredKeys: [] },
  ),
};

/** Classifications of all kinds, nested to some depth, with options that reveal others. */
function classifications(depth: number, generation: Generation): fc.Arbitrary<AnyClassification[]> {
  const none = fc.constant<AnyClassification[]>([]);
  const below = depth === 0 ? none : fc.oneof(none, classifications(depth - 1, generation));
  const optionsOf = fc.tuple(titles(3), fc.array(below, { maxLength: 3 })).map(([values, reveals]) => {
    return values.map((value, i) => (reveals[i]?.length ? option(value, { reveals: reveals[i] }) : value));
  });
  const kind = fc.oneof(
    fc.tuple(fc.constantFrom(...generation.choices), optionsOf),
    fc.tuple(fc.constant(treeDropdown), tree(2, below)),
    fc.tuple(fc.constantFrom(...generation.answers)),
  );
  const part = fc.tuple(kind, generation.questionSettings, below);
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

/** What a tool is given for its kind; a project does not say which tools draw in volumes, but the tests must know. */
function settingsOf(tool: string, place: number, given: object): object {
  if (tool.startsWith("voxel")) return { ...given, other: { inVolume: true } };
  return tool === "medical-brush" ? { ...given, schemaId: String(place + 1) } : given;
}

function tools(generation: Generation): fc.Arbitrary<Tool[]> {
  const part = fc.tuple(fc.constantFrom(...generation.tools), generation.settings, classifications(2, generation));
  return fc.tuple(titles(4), fc.array(part, { minLength: 4, maxLength: 4 })).map(([names, parts]) => {
    return names.map((name, i) => {
      const [tool, given, nested] = parts[i] ?? ["point", {}, []];
      return { ...settingsOf(tool, i, given), tool, title: name, classifications: nested };
    });
  });
}

function relations(generation: Generation): fc.Arbitrary<Relation[]> {
  const kinds = fc.shuffledSubarray([...generation.relations], { minLength: 2 });
  return fc.tuple(titles(2), kinds, classifications(0, generation)).map(([names, builders, nested]) => {
    return names.map((name, i) => (builders[i] ?? groupRelation)(name, { classifications: i === 0 ? nested : [] }));
  });
}

function parts(generation: Generation): fc.Arbitrary<{ tools: Tool[] }> {
  return fc.record({
    tools: tools(generation),
    classifications: classifications(2, generation),
    relations: relations(generation),
  });
}

/** Options of a question with several answers can each reveal a part of the same title, which then meet. */
const meeting = { allow: ["duplicate-title"] } as const;

/** Any label set that the builder makes. */
export const arbitraryLabelSet: fc.Arbitrary<LabelSet> = parts(current).map(
  (given) => defineLabelSet(given, meeting) as unknown as LabelSet,
);

/** Any label set that the classic generation has, too. */
export const classicLabelSet: fc.Arbitrary<LabelSet> = parts(classic).map(
  (given) => defineLabelSet(given, meeting) as unknown as LabelSet,
);

/** Any label set in which titles name parts without doubt. */
export const unambiguousLabelSet: fc.Arbitrary<LabelSet> = unambiguous(current);

/** Such a label set that the classic generation has, too. */
export const unambiguousClassicLabelSet: fc.Arbitrary<LabelSet> = unambiguous(classic);

function unambiguous(generation: Generation): fc.Arbitrary<LabelSet> {
  return parts(generation)
    .filter((given) => {
      try {
        return defineLabelSet(given) !== undefined;
      } catch {
        return false;
      }
    })
    .map((given) => defineLabelSet(given) as unknown as LabelSet);
}
