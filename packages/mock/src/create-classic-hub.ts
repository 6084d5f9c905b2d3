import { type OperationId, operations } from "@ango-hub/openapi/classic";
import { createCore } from "./classic-core.ts";
import { addContent } from "./content/classic/add-content.ts";
import { control, isControlPath } from "./control/control.ts";
import { actOnClassic, type Desk } from "./control/desk.ts";
import { createShell } from "./create-shell.ts";
import type { ClassicHub, ClassicHubOptions } from "./hub.ts";
import { taskOf } from "./service/classic/call.ts";
import { accept } from "./service/classic/operations/tasks.ts";
import { router } from "./service/classic/router.ts";
import { respond } from "./service/classic/service.ts";
import { Deliveries } from "./webhooks/deliveries.ts";

/** Starts a hub of the classic generation. */
export async function createClassicHub(options: ClassicHubOptions): Promise<ClassicHub> {
  const now = options.now ?? (() => new Date());
  const deliveries = new Deliveries(options.webhooks);
  const settings = {
    seed: options.seed,
    apiKey: options.apiKey,
    now,
    uploadSeconds: options.uploadUrlSeconds ?? 900,
    exportSeconds: options.exportUrlSeconds ?? 3_600,
    deliveries,
    origin: () => hub.baseUrl,
  };
  let core = createCore(settings, options.state);
  const names = Object.keys(operations) as OperationId[];
  const desk: Desk = {
    operations: names,
    act: (task, action) => actOnClassic(core, task, action),
    reset: () => {
      core = createCore({ ...settings, apiKey: core.apiKey() }, undefined);
    },
  };
  const shell = createShell(options, now, {
    operations: names,
    findRoute: (method, path) => router.find(method, path),
    core: () => ({ ...core, respond: (request, url, until) => respond(core, request, url, until) }),
    control: (request, url) => (isControlPath(url.pathname) ? control(hub, desk, request, url) : undefined),
  });
  const hub: ClassicHub = Object.defineProperties(
    {
      generation: "classic",
      deliveries: deliveries.list(),
      add: (content) => addContent(core, content),
      acceptTask: (taskId) => accept(taskOf(core, taskId), { ...core, time: now().toISOString() }),
      save: () => core.save(),
      restore: (state) => {
        core = createCore({ ...settings, apiKey: undefined }, state);
      },
      settled: () => deliveries.settled(),
      close: () => deliveries.close(),
      get state() {
        return core.store;
      },
    } as ClassicHub,
    Object.getOwnPropertyDescriptors(shell),
  );
  if (options.content !== undefined) await hub.add(options.content);
  return hub;
}
