import type { Answered, AnyParsedObject } from "../parsing/reading.ts";
import { checkFrame, checkPlace, reportUnknownSize } from "../pictures/check-place.ts";
import type { SizeOf } from "../pictures/sizes.ts";
import type { JsonObject } from "../shared/json.ts";
import type { Location } from "../shared/location.ts";
import type { LabelProblemCode, Report } from "../shared/problems.ts";

/** Holds the objects and answers of one label against its file. */
export class PlaceCheck {
  readonly #label: JsonObject;
  readonly #sizeOf: SizeOf | undefined;
  readonly #report: Report<LabelProblemCode>;
  #isMissed = false;

  /** Without sizes, only areas of PDF pages are checked, which carry the size of their page. */
  constructor(label: JsonObject, sizeOf: SizeOf | undefined, report: Report<LabelProblemCode>) {
    this.#label = label;
    this.#sizeOf = sizeOf;
    this.#report = report;
  }

  object(object: AnyParsedObject, location: Location): void {
    const media = this.#sizeOf?.(this.#label, object.page) ?? {};
    if (checkPlace(object, media, location, this.#report)) this.#isMissed = true;
  }

  answer({ classification: { page }, location }: Answered): void {
    if (page === undefined || this.#sizeOf === undefined) return;
    checkFrame(page, this.#sizeOf(this.#label, page) ?? {}, location, this.#report);
  }

  /** Says that shapes could not be checked, where sizes were given and that of this picture is not among them. */
  end(location: Location): void {
    if (this.#isMissed && this.#sizeOf !== undefined) reportUnknownSize(location, this.#report);
  }
}
