import { takesManyOptions, takesOneOption, takesText } from "../definition/kinds.ts";
import type { OptionNode, PartList, PartNode } from "../definition/model.ts";
import { optionsNamed } from "../definition/options-named.ts";
import { typeName, without } from "../shared/json.ts";
import { at, type Location } from "../shared/location.ts";
import { didYouMean, listed } from "../shared/names.ts";
import { composed } from "../shared/unicode.ts";
import { type Annotation, identityOf, readAnnotations, unknown } from "./annotation.ts";
import type { Answered, AnyParsedClassification, Reading } from "./reading.ts";

/** Ids of the options that were chosen and may reveal some parts; `undefined` where no option is chosen at all. */
type Chosen = ReadonlySet<string> | undefined;

/** Reads the answers that are nested in an annotation. */
export function nestedAnswers(
  { part, wire, location, reading }: Annotation,
  chosen: Chosen,
): AnyParsedClassification[] {
  return readAnswers(part.classifications, wire.classifications, at(location, "classifications"), chosen, reading);
}

/** Reads the answers of one list. */
export function readAnswers(
  parts: PartList,
  wire: unknown,
  list: Location,
  chosen: Chosen,
  reading: Reading,
): AnyParsedClassification[] {
  const answers = readAnnotations(parts, wire, list, "classification", reading, (annotation): Answered | undefined => {
    const classification = readClassification(annotation, chosen);
    return classification && { part: annotation.part, classification, location: annotation.location };
  });
  reading.answers?.(
    answers,
    parts.required.filter((part) => isOpen(part, chosen)),
    list,
  );
  return answers.map(({ classification }) => classification);
}

const keys = new Set(
  "schemaId title tool objectId classifications page interpolationStopped lock metadata answer".split(" "),
);

/** Reads an answer, or reports why it can't be read. */
export function readClassification(annotation: Annotation, chosen: Chosen): AnyParsedClassification | undefined {
  const { part, wire, location } = annotation;
  if (!isOpen(part, chosen)) {
    return unknown(annotation, "not-revealed", location, "answers a question that only another option reveals.");
  }
  const answer = readAnswer(annotation);
  const identity = identityOf(annotation);
  if (answer === undefined || identity === undefined) return undefined;
  const ids = new Set(answer.options.map(({ schemaId }) => schemaId));
  const classifications = nestedAnswers(annotation, ids);
  const classification = { ...identity, answer: answer.said, classifications, other: without(wire, keys) };
  annotation.reading.answer?.({ part, classification, location });
  return classification;
}

function isOpen(part: PartNode, chosen: Chosen): boolean {
  return part.parentOptionId === "" || chosen === undefined || chosen.has(part.parentOptionId);
}

interface Answer {
  readonly said: string | boolean | readonly string[];
  readonly options: readonly OptionNode[];
}

function readAnswer(annotation: Annotation): Answer | undefined {
  const { part, wire, location } = annotation;
  const { kind, title } = part;
  const { answer } = wire;
  const where = at(location, "answer");
  if (takesManyOptions(kind)) {
    if (!Array.isArray(answer)) {
      const message = `must be an array of options, as "${title}" takes several; it is ${typeName(answer)}.`;
      return unknown(annotation, "wrong-answer", where, message);
    }
    const options = answer.map((text, i) => findOption(annotation, text, at(where, i)));
    const known = options.filter((option) => option !== undefined);
    return known.length < options.length ? undefined : { said: known.map(({ text }) => text), options: known };
  }
  if (kind === "boolean") {
    if (typeof answer === "boolean") return { said: answer, options: [] };
    return unknown(annotation, "wrong-answer", where, `must be true or false; it is ${typeName(answer)}.`);
  }
  if (!takesOneOption(kind) && !takesText(kind)) {
    const message = `"${kind}" is a kind of classification that this version can't read.`;
    return unknown(annotation, "unknown-part", location, message);
  }
  if (typeof answer !== "string") {
    return unknown(annotation, "wrong-answer", where, `must be a string; it is ${typeName(answer)}.`);
  }
  if (takesText(kind)) return { said: answer, options: [] };
  const option = findOption(annotation, answer, where);
  return option && { said: option.text, options: [option] };
}

function findOption(annotation: Annotation, name: unknown, where: Location): OptionNode | undefined {
  if (typeof name !== "string") {
    return unknown(annotation, "wrong-answer", where, `must be a string; it is ${typeName(name)}.`);
  }
  const { part, reading } = annotation;
  const [option, ...others] = optionsNamed(part, name, reading.optionsBy);
  if (option === undefined) {
    const { title, optionsByText } = part;
    const message = `"${name}" is no option of "${title}"; those are: ${listed(optionsByText.texts())}.`;
    return unknown(annotation, "unknown-option", where, message + didYouMean(name, optionsByText.texts()));
  }
  if (others.length > 0) {
    const ids = [option, ...others].map(({ schemaId }) => schemaId);
    const message = `"${name}" names several options of "${part.title}"; give the id of one: ${listed(ids)}.`;
    return unknown(annotation, "ambiguous-option", where, message);
  }
  if (composed(name) === composed(option.text)) reading.spelled?.(name, option.text, where);
  return option;
}
