import { requests } from "@ango-hub/openapi/requests";
import { Failure, invalid } from "../../http/failure.ts";
import { conform, integer, wrong } from "../../http/input.ts";
import { readForm } from "../../http/read-body.ts";
import { objectPath } from "../../storage/address.ts";
import { type Call, type Handler, projectOf, storageOf } from "./call.ts";
import { newAsset } from "./new-asset.ts";

export const createChats: Handler = async (call) => {
  try {
    return await create(call);
  } catch (error) {
    // Failures of this operation say their status in the body, too.
    if (error instanceof Failure)
      throw new Failure(error.status, error.message, { error: { statusCode: error.status } });
    throw error;
  }
};

async function create(call: Call): Promise<unknown> {
  const project = projectOf(call, call.params.projectId);
  const form = await readForm(call.request, "a form");
  const fields = Object.fromEntries(form) as Record<string, string | File>;
  const { file: sent, ...texts } = fields;
  for (const [name, check] of Object.entries(requests.createChats.form?.properties ?? {}))
    if (name !== "file" && texts[name] !== undefined) conform(texts[name], check, name);
  for (const name of requests.createChats.form?.required ?? [])
    if (texts[name] === undefined) throw wrong(name, "must be given");
  if (texts.projectId !== project._id) throw new Failure(400, "projectId must be the project of the path.");
  const priority = integer(Number(texts.priority ?? 0), "priority", -1000, 1000);
  const least = sent === undefined ? 1 : 0;
  const count = integer(Number(texts.numberOfConversations), "numberOfConversations", least, 10_000);
  if (fieldOf(`${texts.namingStrategy}`, "type", "namingStrategy") !== "random")
    throw wrong("namingStrategy", 'must be {"type": "random"}');
  if (texts.llmConfig !== undefined) {
    const id = fieldOf(`${texts.llmConfig}`, "id", "llmConfig");
    if (!call.store.llms.has(`${id}`)) throw invalid("LLM", `${id}`);
  }
  const folder = texts.storageId
    ? objectPath(storageOf(call, `${texts.storageId}`)._id, `${texts.bucket ?? "default"}`, project._id)
    : objectPath(project._id);
  const conversations =
    sent === undefined ? Array.from({ length: count }, () => ({ messages: [] })) : await conversationsIn(sent);
  for (const conversation of conversations) {
    const id = call.ids.objectId();
    const data = `${folder}conversations/${id}.json`;
    const bytes = new TextEncoder().encode(JSON.stringify(conversation));
    call.store.files.set(data, { bytes, type: "application/json" });
    newAsset(call, project, { externalId: id, data, batches: [], attachments: [] }, priority);
  }
  return { assets: { assetsCreated: conversations.length } };
}

/** The value of a field of an object that is JSON. */
function fieldOf(text: string, name: string, at: string): unknown {
  return (parsed(text, at) as Record<string, unknown> | null)?.[name];
}

function parsed(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(at, "must be JSON");
  }
}

async function conversationsIn(file: string | File): Promise<unknown[]> {
  const all = parsed(typeof file === "string" ? file : await file.text(), "file");
  const isRight = Array.isArray(all) && all.length > 0 && all.every((item) => Array.isArray(item?.messages));
  if (!isRight) throw wrong("file", "must hold a JSON array of conversations, each with messages");
  if (all.length > 10_000) throw wrong("file", "must hold at most 10000 conversations");
  return all;
}
