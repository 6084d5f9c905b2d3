import { roundTrip } from "./round-trip.js";

roundTrip();
