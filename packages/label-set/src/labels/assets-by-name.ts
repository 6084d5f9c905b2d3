import type { JsonObject } from "../shared/json.ts";
import { at, type Location, pointerTo } from "../shared/location.ts";
import type { LabelProblemCode, Report } from "../shared/problems.ts";
import { composed } from "../shared/unicode.ts";

/** The assets that the labels of an import name, to find those that are named twice. */
export class AssetsByName {
  readonly #report: Report<LabelProblemCode>;
  readonly #named = new Map<string, Location>();
  readonly #composed = new Map<string, Location>();

  constructor(report: Report<LabelProblemCode>) {
    this.#report = report;
  }

  /** Adds the asset of a label, which has one or two names. */
  add(label: JsonObject, location: Location): void {
    const keys = ["externalId", "data"].filter((key) => typeof label[key] === "string" && label[key] !== "");
    if (keys.length === 0) {
      this.#report("missing-asset", location, "needs an externalId, or the URL of its asset as data.");
    }
    for (const key of keys) this.#addName(key, String(label[key]), location);
  }

  #addName(key: string, name: string, location: Location): void {
    const [exact, alike] = [`${key} ${name}`, `${key} ${composed(name)}`];
    const [first, similar] = [this.#named.get(exact), this.#composed.get(alike)];
    if (first !== undefined) {
      const message = `is the asset of ${pointerTo(first)} as well; put its labels into one.`;
      this.#report("duplicate-asset", at(location, key), message);
    } else if (similar !== undefined) {
      const message = `is that of ${pointerTo(similar)} in another Unicode form: its letters are composed otherwise, and look the same. Where it is one asset, put its labels into one.`;
      this.#report("other-unicode-form", at(location, key), message);
    }
    this.#named.set(exact, first ?? location);
    this.#composed.set(alike, similar ?? location);
  }
}
