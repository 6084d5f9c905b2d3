import type { AngoHub } from "@ango-hub/client";
import {
  type McpServer,
  type ReadResourceResult,
  ResourceNotFoundError,
  ResourceTemplate,
} from "@modelcontextprotocol/server";
import { address, answerAddress } from "../answers/address.ts";
import { type Answers, partOf } from "../answers/answers.ts";
import { inLines } from "../answers/in-lines.ts";
import type { SecretHider } from "../answers/without-secrets.ts";
import { type Ids, type View, views } from "./views.ts";

// Readers of the protocol end a connection with a message of 10 MB, and a letter may take three bytes.
const longest = 3_000_000;
const mimeType = "application/json";

/** Offers what can be read by address: parts of projects, and the long answers that are kept. */
export function registerResources(server: McpServer, ango: AngoHub, answers: Answers, hider: SecretHider): void {
  for (const view of views) registerView(server, view, ango, answers, hider);
  registerAnswers(server, answers);
}

function registerView(server: McpServer, view: View, ango: AngoHub, answers: Answers, hider: SecretHider): void {
  const { name, path, title, description } = view;
  const template = new ResourceTemplate(address(path), { list: undefined });
  server.registerResource(name, template, { title, description, mimeType }, async (uri, ids, { mcpReq }) => {
    try {
      const answer = await view.read(ango, ids as unknown as Ids, { signal: mcpReq.signal });
      return contents(uri, inLines(hider.value(answer)), answers);
    } catch (error) {
      throw new Error(hider.text((error as Error).message));
    }
  });
}

function registerAnswers(server: McpServer, answers: Answers): void {
  const title = (id: string, source: string) => `Answer ${id}, of ${source}`;
  const list = () => ({
    resources: answers
      .list()
      .map(({ id, source }) => ({ uri: answerAddress(id), name: `answer-${id}`, title: title(id, source) })),
  });
  const whole = new ResourceTemplate(answerAddress("{answer}"), { list });
  const about = { title: "Long answer", description: "An answer that was too long to be given at once.", mimeType };
  server.registerResource("answer", whole, about, (uri, { answer }) => {
    const kept = answers.get(String(answer)) ?? missing(uri);
    return contents(uri, kept.text, answers, kept.id);
  });

  const part = new ResourceTemplate(answerAddress("{answer}", "{part}"), { list: undefined });
  const plain = { mimeType: "text/plain" };
  const aboutPart = {
    title: "Part of a long answer",
    description: "A part of such an answer, counted from 1.",
    ...plain,
  };
  server.registerResource("answer-part", part, aboutPart, (uri, { answer, part }) => {
    const kept = answers.get(String(answer)) ?? missing(uri);
    return { contents: [{ uri: uri.href, ...plain, text: partOf(kept, Number(part)) ?? missing(uri) }] };
  });
}

/** The contents of a resource. What is too long for a message is kept, to be read in parts. */
function contents(uri: URL, text: string, answers: Answers, id?: string): ReadResourceResult {
  if (text.length <= longest) return { contents: [{ uri: uri.href, mimeType, text }] };
  const kept = id === undefined ? answers.keep(uri.href, text) : answers.get(id);
  const advice = kept
    ? `Read its ${kept.parts} parts: ${answerAddress(kept.id, 1)} to ${answerAddress(kept.id, kept.parts)}.`
    : "It is too long to be kept in parts, too.";
  throw new Error(`${uri.href} has ${text.length} characters, which is too long for one message. ${advice}`);
}

function missing(uri: URL): never {
  throw new ResourceNotFoundError(uri.href, `There is nothing at ${uri.href}. Of long answers, the oldest ones go.`);
}
