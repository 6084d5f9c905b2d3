import { takesText } from "../definition/kinds.ts";
import type { PartNode } from "../definition/model.ts";
import type { Answered } from "../parsing/reading.ts";
import { at } from "../shared/location.ts";
import type { LabelProblemCode, Report } from "../shared/problems.ts";
import { matches } from "../shared/regex.ts";

/** What can be said about one answer without looking at others. */
export function checkAnswer({ part, classification, location }: Answered, report: Report<LabelProblemCode>): void {
  const { answer } = classification;
  const where = at(location, "answer");
  if (typeof answer === "object") {
    const chosen = new Set<string>();
    for (const [i, option] of answer.entries()) {
      if (chosen.has(option)) report("duplicate-option", at(where, i), `chooses "${option}" a second time.`);
      chosen.add(option);
    }
  } else if (
    typeof answer === "string" &&
    takesText(part.kind) &&
    !isBlank(part, answer) &&
    !matches(part.regex, answer)
  ) {
    report("pattern-mismatch", where, `does not match the pattern of "${part.title}", ${part.regex}.`);
  }
}

/** Whether an answer says nothing: no option, or a text in which there is nothing to see. */
export function isBlank(part: PartNode, answer: string | boolean | readonly string[]): boolean {
  if (typeof answer === "boolean") return false;
  if (typeof answer !== "string") return answer.length === 0;
  return !/[^\s\p{Cc}\p{Cf}]/u.test(part.richText ? answer.replace(emptyMarkup, "") : answer);
}

/** What an editor of formatted text leaves where nothing was written. */
const emptyMarkup = /<\/?(p|div|span|br|b|i|u|em|strong|ul|ol|li|h[1-6])\b[^<>]*>|&nbsp;/gi;
