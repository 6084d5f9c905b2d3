import { noSuch } from "./class-rows.ts";
import { ByName } from "./names.ts";
import { everyQuestion, type Part, type Parts, type Question } from "./parts.ts";
import type { AttributeDetails, MappingSettings } from "./settings.ts";

/** What an attribute is in one place of a label set. */
export interface AttributeRow {
  readonly attribute: string;
  readonly question: Question;
  /** Answers of the label set by values of the data set. */
  readonly values: ByName<string>;
  /** Values of the data set by answers of the label set. */
  readonly answers: ByName<string>;
}

/** The attributes of one tool, or of the asset as a whole. */
export interface AttributeRows {
  readonly byName: ByName<AttributeRow>;
  readonly byPath: ReadonlyMap<string, AttributeRow>;
  readonly rows: readonly AttributeRow[];
}

/** The attributes of a mapping. */
export interface AttributeNames {
  /** Those of each tool and each relation. */
  readonly ofParts: ReadonlyMap<Part, AttributeRows>;
  readonly ofAsset: AttributeRows;
  /** Those that are left out on purpose. */
  readonly leftOut: ByName<true>;
}

/** The attributes of a mapping: a classification has the name that the settings give it, or else its own titles. */
export function attributeNames(parts: Parts, settings: MappingSettings, problems: string[]): AttributeNames {
  const leftOut = new ByName<true>();
  const given: (AttributeDetails & { readonly attribute: string })[] = [];
  for (const [attribute, target] of Object.entries(settings.attributes ?? {})) {
    if (target === null) leftOut.set(attribute, true);
    else given.push({ attribute, ...(typeof target === "string" ? { title: target } : target) });
  }
  const used = new Set<object>();
  const rowsOf = (questions: readonly Question[], owner: string | null): AttributeRows => {
    const rows = [...everyQuestion(questions)].flatMap((question): AttributeRow[] => {
      const details = given.find(({ title, of = owner }) => sameName(title, question.path) && sameName(of, owner));
      if (details) used.add(details);
      const attribute = details?.attribute ?? question.path;
      return leftOut.has(attribute) ? [] : [rowOf(attribute, question, details?.values ?? {})];
    });
    const byName = new ByName<AttributeRow>();
    for (const row of rows) {
      if (!byName.has(row.attribute)) byName.set(row.attribute, row);
      else
        problems.push(
          `Attribute "${row.attribute}" is two classifications of ${owner ?? "the asset"}; name one otherwise.`,
        );
    }
    return { byName, byPath: new Map(rows.map((row) => [row.question.path, row])), rows };
  };
  const owners = [...parts.tools, ...parts.relations];
  const ofParts = new Map(owners.map((part) => [part, rowsOf(part.questions, part.title)]));
  const ofAsset = rowsOf(parts.questions, null);
  const all = [...parts.questions, ...owners.flatMap((part) => part.questions)];
  const there = [...everyQuestion(all)].map(({ path }) => ({ title: path }));
  for (const details of given) {
    if (!used.has(details))
      problems.push(`Attribute "${details.attribute}": ${noSuch("classification", details.title, there)}`);
  }
  return { ofParts, ofAsset, leftOut };
}

function rowOf(attribute: string, question: Question, pairs: Readonly<Record<string, string>>): AttributeRow {
  const [values, answers] = [new ByName<string>(), new ByName<string>()];
  for (const [value, answer] of Object.entries(pairs)) {
    values.set(value, answer);
    if (!answers.has(answer)) answers.set(answer, value);
  }
  return { attribute, question, values, answers };
}

function sameName(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : a.normalize("NFC") === b.normalize("NFC");
}
