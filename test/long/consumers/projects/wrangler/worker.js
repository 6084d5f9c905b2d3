import { roundTrip } from "./round-trip.js";

export default {
  async fetch() {
    await roundTrip();
    return new Response("labelled");
  },
};
