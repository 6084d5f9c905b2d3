import { roundTrip } from "../../../round-trip";

export const runtime = "edge";

export async function POST() {
  await roundTrip();
  return Response.json({ labelled: true });
}
