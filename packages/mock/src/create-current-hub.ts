import { type OperationId, operations } from "@ango-hub/openapi";
import { addContent } from "./content/current/add-content.ts";
import { control, isControlPath } from "./control/control.ts";
import { actOnCurrent, type Desk } from "./control/desk.ts";
import { createShell } from "./create-shell.ts";
import { createCore } from "./current-core.ts";
import { integer } from "./http/input.ts";
import type { Hub, HubOptions } from "./hub.ts";
import { taskOf } from "./service/current/call.ts";
import { happen } from "./service/current/happen.ts";
import { router, withoutDoubleSlashes } from "./service/current/router.ts";
import { respond } from "./service/current/service.ts";

/** Starts a hub of the current generation. */
export async function createCurrentHub(options: HubOptions): Promise<Hub> {
  const now = options.now ?? (() => new Date());
  const settings = {
    seed: options.seed,
    apiKey: options.apiKey,
    now,
    uploadSeconds: options.uploadUrlSeconds ?? 900,
    exportSeconds: options.exportUrlSeconds ?? 3_600,
    maxPageSize: integer(options.maxPageSize ?? 1_000, "maxPageSize", 1, 1_000),
    showSecrets: options.showSecrets ?? false,
    alwaysAnswer: options.alwaysAnswer ?? false,
  };
  let core = createCore(settings, options.state);
  const names = Object.keys(operations) as OperationId[];
  const desk: Desk = {
    operations: names,
    act: (task, action, to) => actOnCurrent(core, task, action, to),
    reset: () => {
      core = createCore({ ...settings, apiKey: core.apiKey() }, undefined);
    },
  };
  const shell = createShell(options, now, {
    operations: names,
    normalize: withoutDoubleSlashes,
    findRoute: (method, path) => router.find(method, path),
    core: () => ({ ...core, respond: (request, url, until) => respond(core, request, url, until) }),
    control: (request, url) => (isControlPath(url.pathname) ? control(hub, desk, request, url) : undefined),
  });
  const hub: Hub = Object.defineProperties(
    {
      generation: "current",
      get state() {
        return core.store;
      },
      add: (content) => addContent(core, content),
      forwardTask: (taskId) => {
        happen({ ...core, time: now().toISOString() }, [taskOf(core, taskId)], { type: "forward" });
      },
      save: () => core.save(),
      restore: (state) => {
        core = createCore({ ...settings, apiKey: undefined }, state);
      },
      close: async () => {},
    } as Hub,
    Object.getOwnPropertyDescriptors(shell),
  );
  if (options.content !== undefined) await hub.add(options.content);
  return hub;
}
