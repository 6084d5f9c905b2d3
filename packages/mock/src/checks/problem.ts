import type { Limits } from "@ango-hub/openapi/classic";
import { findMismatch } from "@ango-hub/openapi/limits";
import * as v from "valibot";

/**
 * Says in words what is wrong with a value, and where: `users[0].email must be a string, but is 3.` Nothing when all of it
 * is right.
 *
 * @param whole What the value is called where the value itself is wrong.
 */
export function problemIn(value: unknown, schema: v.GenericSchema, whole: string): string | undefined {
  const [issue] = v.safeParse(schema, value, { abortEarly: true, message: inWords }).issues ?? [];
  return issue && `${placeOf(issue.path?.map(({ key }) => key) ?? [], whole)} ${issue.message}.`;
}

/** A place in a value, as a program would write it: `projects[0].assets`. */
export function placeOf(path: readonly unknown[], whole = ""): string {
  const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return place.replace(/^\./, "") || whole;
}

/** An object of these fields alone. */
export function exactly(fields: v.ObjectEntries): v.GenericSchema {
  const known = Object.keys(fields).join(", ");
  const message = inWordsOf(fields);
  const schema = v.strictObject(fields, (issue) =>
    issue.expected === "never" ? `is not known: only ${known}` : message(issue),
  );
  return v.pipe(object, schema);
}

/** An object of at least these fields. */
export function atLeast(fields: v.ObjectEntries): v.GenericSchema {
  return v.pipe(object, v.looseObject(fields, inWordsOf(fields)));
}

/** A string that is not empty. */
export const text: v.GenericSchema = v.pipe(
  v.string("must be a string that is not empty"),
  v.nonEmpty("must be a string that is not empty"),
);

/** A whole number. */
export function integer(minimum: number, maximum: number): v.GenericSchema {
  const message = `must be an integer from ${minimum} to ${maximum}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(minimum, message), v.maxValue(maximum, message));
}

/** A value that the description of the API knows. */
export function described<Value = unknown>(limits: Limits): v.GenericSchema<Value> {
  const check = v.rawCheck<Value>(({ dataset: { value }, addIssue }) => {
    const found = findMismatch(value, limits);
    if (!found) return;
    const path = found.path.map((key) => ({ type: "unknown", origin: "value", input: value, key, value }) as const);
    const [first, ...more] = path;
    addIssue({ message: `must be ${found.expected}`, ...(first && { path: [first, ...more] }) });
  });
  return v.pipe(
    v.custom<Value>(() => true),
    check,
  );
}

/** An e-mail address. */
export const email: v.GenericSchema = v.pipe(v.string(), described<string>({ type: "string", format: "email" }));

/** A string that a header can hold as it is. */
export const headerValue: v.GenericSchema = v.pipe(
  text,
  v.check((value) => isHeaderValue(`${value}`), "must be a string that a header can hold"),
);

/** Whether a header can hold a string as it is. */
export function isHeaderValue(value: string): boolean {
  try {
    return new Headers({ value }).get("value") === value;
  } catch {
    return false;
  }
}

// To Valibot, an array is an object as well.
const object = v.custom<object>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  ({ received }) => mustBe("an object", received),
);

/** Of a field that is missing, an object knows only the name; what it must be, the field's own schema says. */
function inWordsOf(fields: v.ObjectEntries): (issue: v.BaseIssue<unknown>) => string {
  return (issue) => {
    const field = fields[`${issue.path?.[0].key}`];
    const missing = field && v.safeParse(field, undefined, { message: inWords }).issues?.[0];
    return missing?.message ?? inWords(issue);
  };
}

function inWords({ type, expected, received }: v.BaseIssue<unknown>): string {
  const oneOf = type === "picklist" ? `one of ${expected?.replaceAll(/[()]/g, "").replaceAll(" | ", ", ")}` : undefined;
  return mustBe(oneOf ?? names[type] ?? `${expected}`, received);
}

function mustBe(what: string, received: string): string {
  return `must be ${what}, but is ${names[received] ?? received}`;
}

/** What Valibot calls kinds of values, in words. */
const names: Record<string, string> = {
  array: "an array",
  Array: "an array",
  Object: "an object",
  number: "a number",
  string: "a string",
  undefined: "missing",
};
