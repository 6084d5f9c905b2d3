import { aFlag, aText, type OptionKinds, oneOf, someText } from "../problems/check-arguments.ts";

/** What the options of a CSV file's form must be. */
export const csvForm: OptionKinds = {
  idColumn: aText,
  delimiter: oneOf(",", ";", "\t", "|"),
  multiple: someText,
  guardFormulas: aFlag,
};
