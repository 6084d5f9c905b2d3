import type { CallToolResult } from "@modelcontextprotocol/server";
import { answerAddress } from "./address.ts";
import { type Answers, type KeptAnswer, partLength } from "./answers.ts";
import { inLines } from "./in-lines.ts";
import { outline } from "./outline.ts";

const mostOfOutline = 6_000;

/** An answer as an assistant gets it: whole when it is short, or else an outline and where the rest is. */
export function present(source: string, answer: unknown, answers: Answers): CallToolResult {
  if (answer === undefined) return { content: [text("Done. The service answered nothing else.")] };
  if (typeof answer === "string") return { content: [text(answer)] };
  const short = JSON.stringify(answer);
  if (short.length <= partLength) return { content: [text(short)] };
  const kept = answers.keep(source, inLines(answer));
  const shape = shorten(JSON.stringify(outline(answer), undefined, 1));
  if (!kept) {
    const advice = `The answer is too long to be kept (${short.length} characters). Ask for less: fewer items a page, or chosen fields.`;
    return { content: [text(`${advice} It looks like this:\n${shape}`)] };
  }
  return { content: [text(`${whereIs(kept)} It looks like this:\n${shape}`), link(kept)] };
}

function whereIs({ id, text, parts }: KeptAnswer): string {
  return `The answer has ${text.length} characters, so it is kept as ${answerAddress(id)}. Read it in ${parts} parts: the resources ${answerAddress(id, 1)} to ${answerAddress(id, parts)}, or answers_read with answer ${id} and a part.`;
}

function link({ id, source, text }: KeptAnswer): CallToolResult["content"][number] {
  return {
    type: "resource_link",
    uri: answerAddress(id),
    name: `answer-${id}`,
    title: `Answer ${id}, of ${source}`,
    mimeType: "application/json",
    size: new TextEncoder().encode(text).length,
  };
}

function text(text: string): { type: "text"; text: string } {
  return { type: "text", text };
}

function shorten(text: string): string {
  return text.length > mostOfOutline ? `${text.slice(0, mostOfOutline)}…` : text;
}
