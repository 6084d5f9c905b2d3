import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { checkId, checkObject } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
import { NotFoundError } from "../errors/status-errors.ts";
import type { LlmId } from "../types/ids.ts";
import type { Llm } from "../types/models.ts";
import { Resource } from "./resource.ts";

/** A large language model to connect. */
export interface NewLlm {
  /** Name of the model. */
  name: string;
  /** Who runs it. */
  provider: "openai" | "openrouter";
  /** Which model, in its provider's words. */
  model: string;
  /** Key of the model. It shows in no error and no event. */
  apiKey: string;
  /** Where it is, where that is not its provider's address. */
  baseUrl?: string | undefined;
  /**
   * Whether it answers piece by piece.
   *
   * @default true
   */
  isStreamable?: boolean | undefined;
}

/** LLMs are large language models that annotators talk to in chats. */
export class Llms extends Resource {
  /**
   * Lists the LLMs of your organization. The service may send their keys; they can be read, but logs, `JSON.stringify`
   * and copies leave them out. Operation `listLlms`.
   *
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * for (const { _id, name } of await ango.llms.list()) console.log(_id, name);
   */
  list(options?: RequestOptions): ApiPromise<Llm[]> {
    return this.call(rows.llmsList, {}, options);
  }

  /**
   * Returns one LLM. Operation `listLlms`.
   *
   * @param llmId Id of the LLM.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {NotFoundError} when your organization has none with this id.
   * @example
   * const { name, model } = await ango.llms.get(llmId);
   */
  get(llmId: LlmId, options?: RequestOptions): ApiPromise<Llm> {
    const input = () => ({ _id: checkId("llmId", llmId) });
    return this.call(rows.llmsList, input, options).transform(
      (llms) => llms.find(({ _id }) => _id === llmId) ?? notFound(llmId),
    );
  }

  /**
   * Connects an LLM to your organization. Sent once: after a lost answer it is not known whether it is connected. What the
   * service answers is not documented. Operation `createLlm`.
   *
   * @param llm Its name, who runs it, and what opens it.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.llms.create({
   *   name: "Helper",
   *   provider: "openai",
   *   model: "gpt-4o",
   *   apiKey: keyOfTheModel,
   * });
   */
  create(llm: NewLlm, options?: RequestOptions): ApiPromise<void> {
    const input = () => {
      checkObject("llm", llm);
      const { apiKey, baseUrl, isStreamable = true, ...rest } = llm;
      return { ...rest, isStreamable, configuration: { apiKey, ...(baseUrl !== undefined && { baseUrl }) } };
    };
    return this.call(rows.createLlm, input, options);
  }

  /**
   * Disconnects an LLM. Operation `deleteLlm`.
   *
   * @param llmId Id of the LLM.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.llms.delete(llmId);
   */
  delete(llmId: LlmId, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.llmsDelete, { llmId }, options);
  }
}

function notFound(llmId: string): never {
  const message = `Your organization has no LLM with the id ${llmId}. llms.list() says which it has.`;
  throw new NotFoundError({ operation: "listLlms", status: 404, message });
}
