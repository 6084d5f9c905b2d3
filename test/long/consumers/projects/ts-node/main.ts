import { roundTrip } from "./round-trip";

void roundTrip();
