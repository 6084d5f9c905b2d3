import { roundTrip } from "../../../round-trip";

export async function POST() {
  await roundTrip();
  return Response.json({ labelled: true });
}
