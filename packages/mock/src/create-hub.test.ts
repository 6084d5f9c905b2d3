import { expect, test } from "vitest";
import { api } from "../testing/api.ts";
import { createHub } from "./create-hub.ts";
import type { HubMiddleware } from "./hub.ts";

test("middleware is taken away once, also by a remover that is called again", async () => {
  const hub = await createHub({ generation: "classic" });
  const seen: string[] = [];
  const note =
    (name: string): HubMiddleware =>
    ({ request }, next) => {
      seen.push(name);
      return next(request);
    };
  const first = note("first");
  const remove = hub.use(first);
  hub.use(first);
  hub.use(note("second"));
  remove();
  remove();
  await api(hub)("GET", "/v2/listProjects");
  expect(seen).toEqual(["first", "second"]);
});
