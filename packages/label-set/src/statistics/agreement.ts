import { wrongShape } from "../geometry/check-arguments.ts";
import { at, root } from "../shared/location.ts";
import { ClassTallies } from "./class-tallies.ts";
import type { ClassAgreement, PairClassAgreement } from "./class-tally.ts";
import { compareObjects } from "./compare-objects.ts";
import { drawnIn } from "./drawn.ts";
import { QuestionTallies } from "./question-tallies.ts";
import { type PairQuestionAgreement, type QuestionAgreement, ratingsOf } from "./questions.ts";
import { checkReadings, type Reading } from "./readings.ts";

/** How labels are compared. */
export interface AgreementOptions {
  /**
   * The intersection over union from which on two objects of a class are the same, above 0 up to 1.
   *
   * @default 0.5
   */
  readonly threshold?: number;
}

/** Objects of a tool whose shapes take up no room, which are not compared. */
export interface NotCompared {
  readonly tool: string;
  readonly title: string;
  /** How many objects of all raters. */
  readonly objects: number;
}

/**
 * How far labels of the same assets agree: those of several annotators, of two stages, or of a model and people. It is given
 * the labels of one asset after another and keeps sums alone, so an export of any size can be read through it.
 *
 * Objects of a class are paired between each two raters, most alike first, as long as their intersection over union reaches
 * the threshold. Only objects on the same page are: `expand` tracks of videos first, where key frames differ. Answers are
 * compared as they are, several choices as a whole; those about objects, where the objects are a pair.
 *
 * @example
 * const car = {
 *   tool: "bounding-box",
 *   title: "Car",
 *   shape: { x: 20, y: 30, width: 50, height: 60 },
 * };
 * const night = { tool: "radio", title: "Light", answer: "Night" };
 * const agreement = new Agreement();
 * agreement.add([
 *   { rater: "ada@example.com", objects: [car], classifications: [night] },
 *   {
 *     rater: "model",
 *     objects: [{ ...car, shape: { ...car.shape, x: 22 } }],
 *     classifications: [],
 *   },
 * ]);
 * console.table(agreement.classes());
 */
export class Agreement {
  readonly #threshold: number;
  readonly #classes = new ClassTallies();
  readonly #questions = new QuestionTallies();
  readonly #notCompared = new Map<string, { tool: string; title: string; objects: number }>();

  /**
   * @param options From where on objects are the same.
   * @throws {LabelError} when the threshold is not above 0 and up to 1.
   */
  constructor({ threshold = 0.5 }: AgreementOptions = {}) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw wrongShape(at(root, "threshold"), `must be a number above 0, up to 1; it is ${String(threshold)}.`);
    }
    this.#threshold = threshold;
  }

  /**
   * Adds the labels of one asset: each two readings of them are compared. A single reading adds nothing.
   *
   * @param readings What different raters made of the asset.
   * @throws {LabelError} when these are no readings, two are of one rater, or an object has no shape that its tool draws.
   * @example
   * const agreement = new Agreement();
   * const exported = await ango.exports.create(projectId);
   * for await (const asset of exported.assets())
   *   agreement.add(stageReadings(labelSet.parse(asset).task));
   */
  add(readings: readonly Reading[]): void {
    checkReadings(readings);
    if (readings.length < 2) return;
    const drawn = readings
      .map(({ rater, objects }, i) => ({ rater, ...drawnIn(objects, at(at(root, i), "objects")) }))
      .sort(byRater);
    for (const { others } of drawn) this.#leaveOut(others);
    for (const [i, first] of drawn.entries()) {
      for (const second of drawn.slice(i + 1)) {
        compareObjects(first, second, this.#threshold, this.#classes, this.#questions);
      }
    }
    const answered = readings.map(({ rater, classifications }) => ({ rater, ratings: ratingsOf(classifications) }));
    this.#questions.add(answered.sort(byRater));
  }

  #leaveOut(objects: readonly { readonly tool: string; readonly title: string }[]): void {
    for (const { tool, title } of objects) {
      const key = JSON.stringify([tool, title]);
      const entry = this.#notCompared.get(key) ?? { tool, title, objects: 0 };
      entry.objects++;
      this.#notCompared.set(key, entry);
    }
  }

  /**
   * How far the objects of each class agree, all pairs of raters together.
   *
   * @example
   * console.table(new Agreement().classes());
   */
  classes(): ClassAgreement[] {
    return this.#classes.classes();
  }

  /**
   * How far the objects of each class agree between each two raters.
   *
   * @example
   * console.table(new Agreement().classesByPair());
   */
  classesByPair(): PairClassAgreement[] {
    return this.#classes.pairs();
  }

  /**
   * How far the answers to each question agree, all raters together: with Fleiss' kappa.
   *
   * @example
   * console.table(new Agreement().questions());
   */
  questions(): QuestionAgreement[] {
    return this.#questions.questions();
  }

  /**
   * How far the answers to each question agree between each two raters: with Cohen's kappa.
   *
   * @example
   * console.table(new Agreement().questionsByPair());
   */
  questionsByPair(): PairQuestionAgreement[] {
    return this.#questions.pairs();
  }

  /**
   * Objects that are not compared, because shapes such as points and lines take up no room.
   *
   * @example
   * for (const { title, objects } of new Agreement().notCompared())
   *   console.log(title, objects);
   */
  notCompared(): NotCompared[] {
    return [...this.#notCompared.values()].map((entry) => ({ ...entry }));
  }
}

function byRater(a: { readonly rater: string }, b: { readonly rater: string }): number {
  return a.rater < b.rater ? -1 : 1;
}
