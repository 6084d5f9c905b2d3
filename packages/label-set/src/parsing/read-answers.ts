import { takesManyOptions, takesOneOption, takesText } from "../definition/kinds.ts";
import type { OptionNode, PartList, PartNode } from "../definition/model.ts";
import { isObject, type JsonObject, typeName, without } from "../shared/json.ts";
import { at, type Location } from "../shared/location.ts";
import {
  type Answered,
  type AnyParsedClassification,
  findPart,
  identity,
  type Reading,
  readEach,
  readFrame,
  unknown,
} from "./reading.ts";

/** Reads the answers that are nested in a part. */
export function nestedAnswers(
  part: PartNode,
  wire: JsonObject,
  chosen: ReadonlySet<string> | undefined,
  location: Location,
  reading: Reading,
): AnyParsedClassification[] {
  const list = at(location, "classifications");
  return readAnswers(part.classifications, wire.classifications, chosen, list, reading);
}

/** Reads the answers of one list. `chosen` holds the ids of the options that may reveal some of them. */
export function readAnswers(
  parts: PartList,
  wire: unknown,
  chosen: ReadonlySet<string> | undefined,
  list: Location,
  reading: Reading,
): AnyParsedClassification[] {
  const answers = readEach([wire, list], reading, (entry, where): Answered | undefined => {
    const classification = readClassification(parts, entry, chosen, where, reading);
    return classification && { classification, location: { ...where, title: classification.title } };
  });
  reading.answers?.(
    answers,
    parts.parts.filter((part) => isOpen(part, chosen)),
    list,
  );
  return answers.map(({ classification }) => classification);
}

const classificationKeys = new Set(
  "schemaId title tool objectId classifications page interpolationStopped answer".split(" "),
);

/** Reads one answer, or reports why it can't be read. */
export function readClassification(
  parts: PartList,
  wire: unknown,
  chosen: ReadonlySet<string> | undefined,
  where: Location,
  reading: Reading,
): AnyParsedClassification | undefined {
  const part = findPart(parts, wire, where, "classification", reading);
  if (part === undefined || !isObject(wire)) return undefined;
  const location = { ...where, title: part.title };
  if (!isOpen(part, chosen)) {
    return unknown(reading, "not-revealed", location, wire, "answers a question that only another option reveals.");
  }
  const answer = readAnswer(part, wire, location, reading);
  const frame = readFrame(wire, location, reading);
  if (answer === undefined || frame === undefined) return undefined;
  const ids = answer.options && new Set(answer.options.map(({ schemaId }) => schemaId));
  return {
    ...identity(part),
    answer: answer.said,
    classifications: nestedAnswers(part, wire, ids, location, reading),
    ...frame,
    other: without(wire, classificationKeys),
  };
}

function isOpen(part: PartNode, chosen: ReadonlySet<string> | undefined): boolean {
  return part.parentOptionId === "" || chosen === undefined || chosen.has(part.parentOptionId);
}

interface Answer {
  readonly said: string | readonly string[];
  readonly options: readonly OptionNode[];
}

function readAnswer(part: PartNode, wire: JsonObject, location: Location, reading: Reading): Answer | undefined {
  const { kind } = part;
  const { answer } = wire;
  const where = at(location, "answer");
  if (takesManyOptions(kind)) {
    if (!Array.isArray(answer)) {
      const message = `must be an array of options, as "${part.title}" takes several; it is ${typeName(answer)}.`;
      return unknown(reading, "wrong-answer", where, wire, message);
    }
    const options = answer.map((text, i) => findOption(part, text, wire, at(where, i), reading));
    const known = options.filter((option) => option !== undefined);
    return known.length < options.length ? undefined : { said: known.map(({ text }) => text), options: known };
  }
  if (typeof answer !== "string" && (takesOneOption(kind) || takesText(kind))) {
    return unknown(reading, "wrong-answer", where, wire, `must be a string; it is ${typeName(answer)}.`);
  }
  if (takesOneOption(kind)) {
    const option = findOption(part, answer, wire, where, reading);
    return option && { said: option.text, options: [option] };
  }
  if (takesText(kind)) return { said: answer as string, options: [] };
  return unknown(
    reading,
    "unknown-part",
    location,
    wire,
    `"${kind}" is a kind of classification that this version can't read.`,
  );
}

function findOption(
  part: PartNode,
  name: unknown,
  wire: JsonObject,
  where: Location,
  reading: Reading,
): OptionNode | undefined {
  if (typeof name !== "string") {
    return unknown(reading, "wrong-answer", where, wire, `must be a string; it is ${typeName(name)}.`);
  }
  const [first, second] =
    reading.optionsBy === "id" ? [part.optionsById, part.optionsByText] : [part.optionsByText, part.optionsById];
  const option = first.get(name) ?? second.get(name);
  if (option !== undefined) return option;
  const texts = [...part.optionsByText.keys()];
  const listed = texts.length > 8 ? `${texts.slice(0, 8).join(", ")}, …` : texts.join(", ");
  return unknown(
    reading,
    "unknown-option",
    where,
    wire,
    `"${name}" is no option of "${part.title}"; those are: ${listed}.`,
  );
}
