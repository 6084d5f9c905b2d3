import { afterEach, beforeEach, test } from "vitest";
import { type Ground, startGround } from "./hub.ts";
import { promises } from "./promises.ts";

let ground: Ground;
beforeEach(async () => {
  ground = await startGround();
});
afterEach(() => ground.close());

test.each(Object.entries(promises))("%s", (_, prove) => prove(ground));
