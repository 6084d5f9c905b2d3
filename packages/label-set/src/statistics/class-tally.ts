/** How far the objects of a class agree. */
export interface ClassAgreement {
  /** Kind of the tool. */
  readonly tool: string;
  /** Title of the tool. */
  readonly title: string;
  /** How many pairs of objects, one of each rater, are the same by the threshold. */
  readonly matched: number;
  /** How many objects one of two raters has and the other has not. */
  readonly unmatched: number;
  /**
   * `2 m / (2 m + u)`, of `m` matched pairs and `u` unmatched objects, 0 to 1; `null` where there are no objects. It is what
   * kappa comes to where there is no end of places at which neither rater has drawn anything: G. Hripcsak and A. S.
   * Rothschild, "Agreement, the F-measure, and reliability in information retrieval", JAMIA 12 (2005).
   */
  readonly f1: number | null;
  /** The mean intersection over union of the matched pairs; `null` where there are none. */
  readonly meanIou: number | null;
  /**
   * `f1` times `meanIou`, which tells both in one number, 0 to 1: panoptic quality, A. Kirillov and others, "Panoptic
   * segmentation", CVPR (2019). `null` where there are no objects.
   */
  readonly quality: number | null;
}

/** How far the objects of a class agree between two raters. */
export interface PairClassAgreement extends ClassAgreement {
  /** One of the raters. */
  readonly first: string;
  /** The other one. Names are in alphabetical order. */
  readonly second: string;
  /** How many objects only the first rater has. */
  readonly onlyFirst: number;
  /** How many objects only the second rater has. */
  readonly onlySecond: number;
}

/** What was matched of a class. */
export class ClassTally {
  matched = 0;
  onlyFirst = 0;
  onlySecond = 0;
  #iou = 0;

  match(iou: number): void {
    this.matched++;
    this.#iou += iou;
  }

  add(other: ClassTally): void {
    this.matched += other.matched;
    this.onlyFirst += other.onlyFirst;
    this.onlySecond += other.onlySecond;
    this.#iou += other.#iou;
  }

  agreement(): Omit<ClassAgreement, "tool" | "title"> {
    const { matched } = this;
    const unmatched = this.onlyFirst + this.onlySecond;
    const objects = 2 * matched + unmatched;
    return {
      matched,
      unmatched,
      f1: objects === 0 ? null : (2 * matched) / objects,
      meanIou: matched === 0 ? null : this.#iou / matched,
      quality: objects === 0 ? null : (2 * this.#iou) / objects,
    };
  }
}
