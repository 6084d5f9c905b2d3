import type { CreateLlmRequest } from "@ango-hub/openapi";
import { invalid } from "../../http/failure.ts";
import type { Call, Handler } from "./call.ts";
import { llmView } from "./views.ts";

export const listLlms: Handler = (call) => {
  const { _id } = call.query;
  const found = [...call.store.llms.values()].filter((llm) => _id === undefined || llm._id === _id);
  return { llms: found.map((llm) => llmView(llm, call)) };
};

export const createLlm: Handler = (call: Call<CreateLlmRequest>) => {
  const llm = { _id: call.ids.objectId(), ...structuredClone(call.body) };
  call.store.llms.set(llm._id, llm);
  return {};
};

export const deleteLlm: Handler = (call) => {
  const { llmId = "" } = call.params;
  if (!call.store.llms.delete(llmId)) throw invalid("LLM", llmId);
  return {};
};
