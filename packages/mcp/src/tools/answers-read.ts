import { type Answers, partOf } from "../answers/answers.ts";
import type { Tool } from "./tool.ts";

/** The tool that reads a long answer in parts, for assistants that can't read resources. */
export function answersRead(answers: Answers): Tool {
  return {
    name: "answers_read",
    title: "Read a part of a long answer",
    description:
      "Returns a part of an answer that was too long to be given at once. The tool that gave it says its number, and in how many parts it is.",
    effect: "reads",
    isIdempotent: true,
    fields: {
      answer: {
        description: "Number of the answer.",
        check: { type: "string", pattern: "^[1-9][0-9]*$", expected: 'the number of an answer, as "3"' },
        required: true,
      },
      part: { description: "Which part, counted from 1.", check: { type: "integer", minimum: 1 }, required: true },
    },
    run({ answer, part }) {
      const kept = answers.get(answer as string);
      if (!kept) throw new Error(`No answer ${answer} is kept: the oldest ones go. Call the tool that gave it again.`);
      const found = partOf(kept, part as number);
      if (found === undefined)
        throw new Error(`Answer ${answer} has ${kept.parts} parts, so there is no part ${part}.`);
      return Promise.resolve(found);
    },
  };
}
