import { afterEach, beforeEach, describe, test } from "vitest";
import { type Ground, startGround } from "./hub.ts";
import { promises } from "./promises/index.ts";

let ground: Ground;
beforeEach(async () => {
  ground = await startGround();
});
afterEach(() => ground.close());

describe.each(Object.entries(promises))("%s", (_, promised) => {
  test.each(promised)("$name", ({ prove }) => prove(ground));
});
