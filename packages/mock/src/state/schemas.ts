import { ObjectId } from "@ango-hub/openapi/constraints";
import * as v from "valibot";
import { atLeast, headerValue } from "../checks/problem.ts";

const idMessage = "must be an id of 24 hexadecimal digits";
export const id: v.GenericSchema = v.pipe(v.string(idMessage), v.regex(new RegExp(ObjectId.pattern), idMessage));
export const count: v.GenericSchema = v.pipe(
  v.number("must be a number"),
  v.minValue(0, "must be a number not below 0"),
  v.safeInteger("must be a whole number"),
);
export const word: v.GenericSchema = v.pipe(
  v.number(),
  v.integer("must be a whole number"),
  v.minValue(-(2 ** 31), "must be a number of 32 bits"),
  v.maxValue(2 ** 32 - 1, "must be a number of 32 bits"),
);
export const time: v.GenericSchema = v.pipe(
  v.string(),
  v.isoTimestamp("must be a time in ISO 8601 such as 2023-03-08T06:18:07.190Z"),
);
export const file: v.GenericSchema = atLeast({
  path: v.pipe(v.string(), v.regex(/^\/storage\/(uploads|exports)\/[^?#]+$/, "must be a path of the storage")),
  type: headerValue,
  expiresAt: v.optional(count),
  base64: v.pipe(v.string(), v.base64("must be base64")),
});
