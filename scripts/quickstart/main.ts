import { parseArgs } from "node:util";
import { connect } from "./service.ts";
import { heading } from "./story.ts";

const { values } = parseArgs({ options: { classic: { type: "boolean", default: false } } });
const service = await connect(values.classic ? "classic" : "current");
try {
  heading(`Talking to ${service.description}`);
  await service.roundTrip();
} finally {
  await service.close();
}
