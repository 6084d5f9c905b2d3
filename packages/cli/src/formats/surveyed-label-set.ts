import type { CategorySchema, ExportedAsset } from "@ango-hub/client";
import { type AnyAnswer, SurveyedQuestions } from "./surveyed-question.ts";

const shapes = [
  ...["bounding-box", "rotated-bounding-box", "polygon", "polyline", "point", "segmentation", "ner", "pdf"],
  ...["spline", "voxel-box", "voxel-line", "angle"],
];

interface AnyObject extends AnyAnswer {
  readonly group?: unknown;
  readonly to?: unknown;
}

interface AnyLabels {
  readonly tools?: readonly AnyObject[];
  readonly objects?: readonly AnyObject[];
  readonly classifications?: readonly AnyAnswer[];
  readonly relations?: readonly AnyObject[];
  readonly stageHistory?: readonly AnyLabels[];
}

interface Part {
  tool: string;
  title: string;
  schemaId: string;
  questions: SurveyedQuestions;
}

/**
 * A label set of all that occurs in labels, in the order in which it first does: tools by their shapes, questions by their answers. What
 * was never used is not in it.
 */
export async function surveyedLabelSet(assets: AsyncIterable<ExportedAsset>): Promise<CategorySchema> {
  const survey = new Survey();
  for await (const asset of assets) {
    const { task, tasks } = asset as { task?: AnyLabels; tasks?: readonly AnyLabels[] };
    for (const labels of tasks ?? (task ? [task] : [])) survey.add(labels);
  }
  return survey.toJSON();
}

class Survey {
  readonly #tools = new Map<string, Part>();
  readonly #relations = new Map<string, Part>();
  readonly #questions = new SurveyedQuestions();

  add({ tools, objects, classifications, relations, stageHistory }: AnyLabels): void {
    for (const object of tools ?? objects ?? []) addTo(this.#tools, object, shapeOf(object));
    for (const relation of relations ?? []) addTo(this.#relations, relation, relationKind(relation));
    this.#questions.add(classifications);
    for (const snapshot of stageHistory ?? []) this.add(snapshot);
  }

  toJSON(): CategorySchema {
    const labelSet = {
      tools: partsOf(this.#tools),
      classifications: this.#questions.toJSON(),
      relations: partsOf(this.#relations),
    };
    return labelSet as CategorySchema;
  }
}

function addTo(parts: Map<string, Part>, found: AnyObject, tool: string | undefined): void {
  if (tool === undefined) return;
  const { title = "", schemaId = title, classifications } = found;
  const part = parts.get(schemaId) ?? { tool, title, schemaId, questions: new SurveyedQuestions() };
  parts.set(schemaId, part);
  part.questions.add(classifications);
}

function partsOf(parts: ReadonlyMap<string, Part>): object[] {
  return [...parts.values()].map(({ questions, ...part }) => ({ ...part, classifications: questions.toJSON() }));
}

function shapeOf(object: AnyObject): string | undefined {
  return object.tool ?? shapes.find((shape) => shape in object);
}

function relationKind({ tool, group, to }: AnyObject): string {
  return tool ?? (group ? "group" : Array.isArray(to) ? "one-to-many" : "one-to-one");
}
