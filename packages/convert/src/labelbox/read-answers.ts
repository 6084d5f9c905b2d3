import { isRecord, type JsonRecord } from "../files/json-lines.ts";
import type { Attributes, AttributeValue } from "../items/item.ts";
import { separator } from "../mapping/parts.ts";
import type { LeaveOut } from "../problems/problem.ts";

/** Classifications as answers, by the names that lead to each. */
export function answersOf(classifications: unknown, leaveOut: LeaveOut): Attributes {
  const answers = new Map<string, AttributeValue>();
  addAnswers(classifications, "", answers, leaveOut);
  return Object.fromEntries(answers);
}

function addAnswers(list: unknown, above: string, answers: Map<string, AttributeValue>, leaveOut: LeaveOut): void {
  for (const classification of Array.isArray(list) ? list : []) {
    const {
      name: own,
      schemaId,
      answer,
      answers: several,
      frames,
      classifications: below,
    } = isRecord(classification) ? classification : ({} as JsonRecord);
    const title = own ?? schemaId;
    const value = readValue(answer ?? several);
    if (typeof title !== "string" || value === undefined) {
      leaveOut("invalid", `A classification has a name and an answer; this one is ${JSON.stringify(classification)}.`);
      continue;
    }
    const name = above + title;
    const chosen = [answer ?? several].flat().filter(isRecord);
    if (frames !== undefined || chosen.some((one) => one.frames !== undefined)) {
      leaveOut("page-left-out", `"${name}" is answered for some frames of a video; answers here are about all of it.`);
      continue;
    }
    if (answers.has(name)) {
      leaveOut("attribute-left-out", `"${name}" is answered a second time; the first answer is kept.`);
      continue;
    }
    answers.set(name, value);
    // Nested answers stand with what they belong to, or beside it.
    for (const nested of [...chosen.map(({ classifications }) => classifications), below])
      addAnswers(nested, name + separator, answers, leaveOut);
  }
}

function readValue(answer: unknown): AttributeValue | undefined {
  if (typeof answer === "string") return answer;
  if (isRecord(answer)) return nameOf(answer);
  if (!Array.isArray(answer)) return undefined;
  const names = answer.map((chosen) => (isRecord(chosen) ? nameOf(chosen) : undefined));
  return names.every((name) => name !== undefined) ? (names as string[]) : undefined;
}

function nameOf({ name, schemaId }: JsonRecord): string | undefined {
  const own = name ?? schemaId;
  return typeof own === "string" ? own : undefined;
}
