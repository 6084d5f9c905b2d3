import { roundTrip } from "./round-trip.js";

test("labels an asset", () => roundTrip());
