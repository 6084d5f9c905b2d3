import type { Field, Row } from "@ango-hub/openapi";
import { ValidationError } from "../errors/validation-error.ts";
import { check, refuseName } from "./check.ts";
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
  const values = input as Readonly<Record<string, unknown>>;
  for (const name in values) if (!Object.hasOwn(row.fields, name)) refuseUnknown(row, name);
  const placed: PlacedInput = { path: {}, query: {}, body: undefined, secrets: [] };
  for (const name in row.fields) {
    const field = row.fields[name] as Field;
    const value = values[name];
    if (value !== undefined || field.required) check(name, value, field.check);
    if (value === undefined) continue;
    if (field.in === "body") placed.body ??= {};
    if (field.check.format === "password") placed.secrets.push(String(value));
    (placed[field.in] as Record<string, unknown>)[field.name ?? name] = wireValue(field, value);
  }
  for (const names of row.exactlyOne ?? []) checkExactlyOne(names, values);
  return placed;
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
