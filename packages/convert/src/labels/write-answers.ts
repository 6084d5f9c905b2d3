import type { ImportClassification } from "@ango-hub/openapi";
import type { Attributes, AttributeValue } from "../items/item.ts";
import type { AttributeRow, AttributeRows } from "../mapping/attribute-names.ts";
import { listed, nameKey } from "../mapping/names.ts";
import type { Question } from "../mapping/parts.ts";
import type { LeaveOut } from "../problems/problem.ts";

/**
 * Attributes as answers, nested as the label set has its questions.
 *
 * @param own Answers that the class of an object stands for, by titles.
 * @param isLeftOut Whether an attribute without a question is left out on purpose.
 */
export function answersOf(
  attributes: Attributes,
  questions: readonly Question[],
  rows: AttributeRows,
  own: Readonly<Record<string, string>>,
  isLeftOut: (name: string) => boolean,
  leaveOut: LeaveOut,
): ImportClassification[] {
  const given = new Map<string, Answer>(Object.entries(own).map(([title, answer]) => [nameKey(title), answer]));
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    const row = rows.byName.get(name);
    if (row) {
      const path = nameKey(row.question.path);
      names.set(path, name);
      const answer = answerOf(row, value, leaveOut);
      if (answer !== undefined && !given.has(path)) given.set(path, answer);
    } else if (!isLeftOut(name)) {
      const kind = name === "score" ? "score-left-out" : "unmapped-attribute";
      leaveOut(
        kind,
        `No classification here is called "${name}"; those are: ${listed(rows.rows.map((row) => row.attribute))}.`,
      );
    }
  }
  const answers = nested(questions, given, undefined);
  for (const path of given.keys()) {
    leaveOut(
      "attribute-left-out",
      `"${names.get(path) ?? path}" answers a question that the other answers do not open.`,
    );
  }
  return answers;
}

type Answer = string | boolean | string[];

/** The answers to some questions, which are taken out of those that were given. */
function nested(
  questions: readonly Question[],
  given: Map<string, Answer>,
  chosen: ReadonlySet<string> | undefined,
): ImportClassification[] {
  return questions.flatMap((question): ImportClassification[] => {
    const { schemaId, title, path, optionIds, revealedBy } = question;
    const answer = given.get(nameKey(path));
    if (answer === undefined || (revealedBy !== "" && !chosen?.has(revealedBy))) return [];
    given.delete(nameKey(path));
    const ids = new Set([answer].flat().map((text) => optionIds.get(String(text)) ?? ""));
    const classifications = nested(question.questions, given, ids);
    return [
      { schemaId, title, answer, ...(classifications.length > 0 && { classifications }) } as ImportClassification,
    ];
  });
}

const many = new Set(["checkbox", "multi-dropdown", "tree-dropdown", "rank"]);

function answerOf(
  { attribute, question, values }: AttributeRow,
  value: AttributeValue,
  leaveOut: LeaveOut,
): Answer | undefined {
  const texts = (typeof value === "object" ? value : [value]).map((text) => values.get(String(text)) ?? String(text));
  const [text = ""] = texts;
  const none = (right: string): undefined => {
    leaveOut(
      "unmapped-value",
      `"${attribute}" is ${JSON.stringify(value)}, which is no answer to "${question.path}"; it takes ${right}.`,
    );
  };
  if (question.kind === "boolean") {
    if (["true", "1"].includes(text)) return true;
    return ["false", "0"].includes(text) ? false : none("true or false");
  }
  if (question.options.length === 0) return typeof value === "object" ? JSON.stringify(value) : text;
  const options = texts.map((text) => question.options.find((option) => nameKey(option) === nameKey(text)));
  if (options.some((option) => option === undefined)) return none(`one of: ${listed(question.options)}`);
  if (many.has(question.kind)) return options as string[];
  return options.length === 1 ? options[0] : none("one answer alone");
}
