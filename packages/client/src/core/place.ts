import type { Field, Limits, Row } from "@ango-hub/openapi";
import { ValidationError } from "../errors/validation-error.ts";
import { check, checkObject, refuseName } from "./check.ts";
import { requestOptionNames } from "./options.ts";

/** An input in its places on the wire. */
export interface PlacedInput {
  path: Record<string, string>;
  query: Record<string, unknown>;
  body: Record<string, unknown> | undefined;
  /** The values among them that nobody may see. */
  secrets: string[];
}

/**
 * Checks the input of a method by its row and puts each value where the operation takes it.
 *
 * @throws {ValidationError} that names the argument as its user wrote it.
 */
export function place(row: Row, input: object): PlacedInput {
  checkObject("input", input);
  const values = input as Readonly<Record<string, unknown>>;
  for (const name in values) if (!Object.hasOwn(row.fields, name)) refuseUnknown(row, name);
  const placed: PlacedInput = { path: {}, query: {}, body: undefined, secrets: [] };
  for (const name in row.fields) {
    const field = row.fields[name] as Field;
    const value = values[name];
    if (value !== undefined || field.required) check(name, value, field.check);
    if (value === undefined) continue;
    if (field.in === "body") placed.body ??= {};
    placed.secrets.push(...secretsIn(value, field.check));
    (placed[field.in] as Record<string, unknown>)[field.name ?? name] = wireValue(field, value);
  }
  for (const names of row.exactlyOne ?? []) checkExactlyOne(names, values);
  return placed;
}

/** The texts in a value that nobody may see. */
function secretsIn(value: unknown, { format, properties = {} }: Limits): string[] {
  if (format === "password") return [String(value)];
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return entries.flatMap(([key, entry]) =>
    Object.hasOwn(properties, key) ? secretsIn(entry, properties[key] as Limits) : [],
  );
}

function wireValue(field: Field, value: unknown): unknown {
  return field.json ? JSON.stringify(value) : value;
}

function checkExactlyOne(names: readonly string[], values: Readonly<Record<string, unknown>>): void {
  const given = names.filter((name) => values[name] !== undefined);
  if (given.length === 1) return;
  const choice = names.join(" or ");
  const received = given.length > 0 ? given.join(" and ") : "missing";
  const message =
    given.length > 0 ? `Give only one of ${names.join(" and ")}.` : `Give ${choice}: one of them is needed.`;
  throw new ValidationError(message, { argument: choice, expected: "exactly one of them", received });
}

function refuseUnknown(row: Row, name: string): never {
  const known = Object.keys(row.fields).filter((field) => !row.args.includes(field));
  if (requestOptionNames.includes(name)) {
    throw new ValidationError(`${name} is no input, but an option of the request: put it into the last argument.`, {
      argument: name,
      expected: `the last argument with ${name}`,
      received: "an input with it",
    });
  }
  return refuseName("The input", name, known);
}
