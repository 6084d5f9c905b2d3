import { roundTrip } from "../round-trip";

// Rendered while the site is built.
export default async function Page() {
  await roundTrip();
  return <p>labelled</p>;
}
