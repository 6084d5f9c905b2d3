import type { PluginLogEntry, PluginResult } from "@ango-hub/openapi";
import { invalid } from "../../http/failure.ts";
import { type Call, type Handler, organization } from "./call.ts";

export const logOfPlugin: Handler = (call: Call<PluginLogEntry>) => {
  if (call.body.organization !== organization) throw invalid("organization", call.body.organization);
  call.store.plugins.log.push(call.body);
  return { response: { logged: true } };
};

export const respondOfPlugin: Handler = (call: Call<PluginResult>) => {
  call.store.plugins.results.push(call.body);
  // Which task a session is about, only the service knows that started it.
  return { response: { received: true, taskId: null } };
};
