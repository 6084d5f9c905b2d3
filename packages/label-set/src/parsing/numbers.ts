import { isObject, typeName } from "../shared/json.ts";
import { at, type Location } from "../shared/location.ts";

/** Takes what is wrong with a shape, and where. */
export type Complain = (location: Location, message: string) => undefined;

/** Reads an object that has numbers under some keys, and whatever else it has. */
export function numbers<Shape>(
  wire: unknown,
  keys: readonly (keyof Shape & string)[],
  location: Location,
  complain: Complain,
): Shape | undefined {
  if (!isObject(wire)) return complain(location, `must be an object with ${keys.join(", ")}; it is ${typeName(wire)}.`);
  const wrong = keys.filter((key) => !Number.isFinite(wire[key]));
  for (const key of wrong) {
    const given = typeof wire[key] === "number" ? String(wire[key]) : typeName(wire[key]);
    complain(at(location, key), `must be a finite number; it is ${given}.`);
  }
  return wrong.length > 0 ? undefined : ({ ...wire } as Shape);
}
