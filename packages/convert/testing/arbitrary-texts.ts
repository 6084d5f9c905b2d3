import fc from "fast-check";
import type { Item, ItemObject } from "../src/index.ts";

/** Words, white space, and characters of one and of several code units. */
const piece = fc.constantFrom(
  "Ada",
  "met",
  "Zoë",
  " ",
  " ",
  "\n",
  "\r\n",
  "\t",
  ".",
  "😀",
  "e\u0301",
  "Ķ",
  "字",
  "\u00a0",
  "-",
  "#",
  "0",
);

/** Texts with spans that do not overlap, in their order. */
export const arbitraryTexts: fc.Arbitrary<Item[]> = fc
  .array(
    fc.array(piece, { minLength: 1, maxLength: 14 }).chain((pieces) =>
      fc.record({
        pieces: fc.constant(pieces),
        cuts: fc.uniqueArray(fc.nat({ max: pieces.length }), { maxLength: 8 }),
        names: fc.array(fc.constantFrom("PER", "LOC", "a-b"), { minLength: 4, maxLength: 4 }),
      }),
    ),
    { maxLength: 4 },
  )
  .map((texts) =>
    texts.map(({ pieces, cuts, names }, number): Item => {
      const ends = cuts.sort((a, b) => a - b).map((cut) => pieces.slice(0, cut).join("").length);
      const objects = names.flatMap((name, at): ItemObject[] => {
        const [start, end] = [ends[2 * at], ends[2 * at + 1]];
        if (start === undefined || end === undefined) return [];
        return [{ class: name, kind: "ner", shape: { start, end }, id: `s${at}`, attributes: {} }];
      });
      return {
        externalId: `${number}.txt`,
        text: pieces.join(""),
        isLabelled: true,
        objects,
        attributes: {},
        relations: [],
        place: {},
      };
    }),
  );
