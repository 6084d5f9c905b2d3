import { check, checkId, checkInteger, checkObject, refuse } from "../core/check.ts";
import type { LlmId, StorageId } from "../types/ids.ts";

/** What is said in a conversation. What else the service keeps of it is not documented. */
export interface ChatMessage {
  /** Id of the message. */
  id: string;
  /** What is said. */
  content: string;
  /** Who says it: a `role` such as `user`, and more. */
  user: Readonly<Record<string, unknown>>;
}

/** A conversation to be labelled. */
export interface Conversation {
  /** The messages, in their order. */
  messages: readonly ChatMessage[];
}

/** Conversations to create: a number of empty ones, or given ones. 10 000 at most. */
export interface NewChats {
  /** How many empty conversations. */
  count?: number | undefined;
  /** The conversations. */
  conversations?: readonly Conversation[] | undefined;
  /** The LLM that annotators talk to. Without one, conversations stay as they are. */
  llmId?: LlmId | undefined;
  /**
   * Priority of their tasks, -1000 to 1000.
   *
   * @default 0
   */
  priority?: number | undefined;
  /** The storage that the conversations lie in, unless it is the service's own. */
  storageId?: StorageId | undefined;
  /** The bucket of that storage. */
  bucket?: string | undefined;
}

const most = 10_000;

/** The form that the service takes, in which every value is a text. */
export function chatForm(projectId: string, chats: NewChats): FormData {
  checkObject("chats", chats);
  const { count, conversations, llmId, priority = 0, storageId, bucket } = chats;
  if ((count === undefined) === (conversations === undefined)) {
    refuse("chats", "either count or conversations", count === undefined ? "neither" : "both");
  }
  if (conversations !== undefined) {
    const limits = { type: "object", required: ["messages"] } as const;
    check("conversations", conversations, { type: "array", minItems: 1, maxItems: most, items: limits });
  }
  const number = conversations?.length ?? checkInteger("count", count, { minimum: 1, maximum: most });
  checkInteger("priority", priority, { minimum: -1000, maximum: 1000 });
  const form = new FormData();
  form.set("projectId", checkId("projectId", projectId));
  form.set("priority", String(priority));
  if (storageId !== undefined) form.set("storageId", checkId("storageId", storageId));
  if (bucket !== undefined) form.set("bucket", bucket);
  form.set("numberOfConversations", String(number));
  form.set("namingStrategy", JSON.stringify({ type: "random" }));
  if (llmId !== undefined) form.set("llmConfig", JSON.stringify({ id: checkId("llmId", llmId) }));
  if (conversations !== undefined) {
    const file = new Blob([JSON.stringify(conversations)], { type: "application/json" });
    form.set("file", file, "conversations.json");
  }
  return form;
}
