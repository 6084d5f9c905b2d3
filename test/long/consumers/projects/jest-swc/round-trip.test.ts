import { roundTrip } from "./round-trip";

test("labels an asset", () => roundTrip());
