import { apiKeyHeader } from "@ango-hub/openapi";
import { type Fault, faultFields } from "../faults/fault.ts";
import { failure, success } from "../http/answer.ts";
import { Failure } from "../http/failure.ts";
import { object, string, text } from "../http/input.ts";
import { readJson } from "../http/read-body.ts";
import type { AnyHub, ClassicHub, Hub } from "../hub.ts";
import { uploads } from "../storage/address.ts";
import { fileAnswer } from "../storage/file-answer.ts";
import { WorkflowRefusal } from "../workflow/state.ts";
import { classicView } from "./classic-view.ts";
import { currentView } from "./current-view.ts";
import { type Desk, readAction } from "./desk.ts";

const prefix = "/_hub/";

/**
 * Whether a path is one of those under `/_hub/`, which steer the hub instead of standing in for the service. They show the
 * key: a server of your own should answer them to this machine only.
 *
 * @param path Path of a URL.
 * @example
 * console.log(isControlPath(new URL("http://127.0.0.1:4010/_hub/state").pathname));
 */
export function isControlPath(path: string): boolean {
  return path.startsWith(prefix);
}

/** Answers a request that steers the hub or looks into it. */
export async function control(hub: AnyHub, desk: Desk, request: Request, url: URL): Promise<Response> {
  const [, name = "", id] = /^([^/]*)(?:\/(.*))?$/s.exec(url.pathname.slice(prefix.length)) ?? [];
  const key = `${request.method} ${name}${id === undefined ? "" : "/*"}`;
  const call = { id: id ?? "", query: url.searchParams, body: () => bodyOf(request), request, desk };
  try {
    const action = actionOf(hub, key);
    if (!action) throw new Failure(404, `Not found: ${request.method} ${url.pathname}.`);
    const result = await action(call);
    return result instanceof Response ? result : success(result);
  } catch (error) {
    if (error instanceof Failure) return failure(error.status, error.message);
    if (error instanceof WorkflowRefusal) return failure(400, `This can't be done: ${error.message}.`);
    throw error;
  }
}

interface ControlCall {
  id: string;
  query: URLSearchParams;
  body: () => Promise<unknown>;
  request: Request;
  desk: Desk;
}

type Actions<For> = Record<string, (call: ControlCall & { hub: For }) => unknown>;

function actionOf(hub: AnyHub, key: string): ((call: ControlCall) => unknown) | undefined {
  const common = commonActions[key];
  if (common) return (call) => common({ ...call, hub });
  if (hub.generation === "classic") {
    const action = classicActions[key];
    return action && ((call) => action({ ...call, hub }));
  }
  const action = currentActions[key];
  return action && ((call) => action({ ...call, hub }));
}

const commonActions: Actions<AnyHub> = {
  "GET state": ({ hub, request }) => {
    // The state holds the key, and is for nobody who has not got it.
    if (request.headers.get(apiKeyHeader) !== hub.apiKey) throw new Failure(401, "Invalid API KEY");
    return { state: hub.save() };
  },
  "PUT state": async ({ hub, body }) => {
    const given = await body();
    try {
      hub.restore(given as never);
    } catch (error) {
      throw error instanceof TypeError ? new Failure(400, error.message) : error;
    }
    return {};
  },
  "DELETE state": ({ hub, desk }) => {
    desk.reset();
    hub.faults.clear();
    return {};
  },
  "GET files/*": ({ hub, id, request }) => {
    const file = hub.state.files.get(uploads + id);
    if (!file) throw new Failure(404, `There is no file ${id}.`);
    return fileAnswer(file, id, request) ?? failure(416, `The file ${id} is shorter.`);
  },
  "POST tasks/*": async ({ id, desk, body }) => {
    const { action, to } = object(await body(), "The body");
    desk.act(id, readAction(action), to === undefined ? undefined : string(to, "to"));
    return {};
  },
  "GET fault-kinds": ({ desk: { operations } }) => ({ kinds: faultFields, operations }),
  "GET requests": ({ hub }) => ({ requests: hub.requests }),
  "GET faults": ({ hub }) => ({ faults: hub.faults.list() }),
  "POST faults": async ({ hub, body }) => ({ id: hub.faults.add((await body()) as Fault) }),
  "DELETE faults": ({ hub }) => {
    hub.faults.clear();
    return {};
  },
  "DELETE faults/*": ({ hub, id }) => {
    if (!hub.faults.remove(id)) throw new Failure(404, `There is no fault ${id}.`);
    return {};
  },
  "POST content": async ({ hub, body }) => ({ projects: await hub.add(object(await body(), "content")) }),
};

const currentActions: Actions<Hub> = {
  "GET overview": ({ hub }) => currentView(hub).overview(),
  "GET projects/*": ({ hub, id, query }) => currentView(hub).projectPage(id, query),
  "GET tasks/*": ({ hub, id }) => currentView(hub).taskPage(id),
  "POST forward": async ({ hub, body }) => {
    hub.forwardTask(text(object(await body(), "The body").task, "task"));
    return {};
  },
};

const classicActions: Actions<ClassicHub> = {
  "GET overview": ({ hub }) => classicView(hub).overview(),
  "GET projects/*": ({ hub, id, query }) => classicView(hub).projectPage(id, query),
  "GET tasks/*": ({ hub, id }) => classicView(hub).taskPage(id),
  "GET deliveries": ({ hub }) => ({ deliveries: hub.deliveries }),
  "POST accept": async ({ hub, body }) => {
    hub.acceptTask(text(object(await body(), "The body").task, "task"));
    return {};
  },
};

async function bodyOf(request: Request): Promise<unknown> {
  // A page of another site can send other types without asking first.
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    throw new Failure(415, "The body must be JSON, with content-type application/json.");
  }
  return readJson(request);
}
