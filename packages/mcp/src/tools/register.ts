import { fromJsonSchema, type McpServer, type ServerContext } from "@modelcontextprotocol/server";
import type { Answers } from "../answers/answers.ts";
import { present } from "../answers/present.ts";
import type { SecretHider } from "../answers/without-secrets.ts";
import { findMistake } from "./check-input.ts";
import { inputSchema } from "./json-schema.ts";
import type { Call, Input, Tool } from "./tool.ts";

/** Offers a tool. What it returns, and what goes wrong, reaches the assistant without secrets. */
export function registerTool(server: McpServer, tool: Tool, answers: Answers, hider: SecretHider): void {
  const { name, title, description, effect, isIdempotent, fields } = tool;
  const schema = fromJsonSchema<Input>(inputSchema(fields), {
    getValidator: () => (input) => {
      const mistake = findMistake(tool, input);
      if (mistake !== undefined) return { valid: false, data: undefined, errorMessage: mistake };
      return { valid: true, data: input as never, errorMessage: undefined };
    },
  });
  const annotations = {
    title,
    readOnlyHint: effect === "reads",
    // Whether a change destroys what was there depends on what is sent: assistants then take it for one that may.
    ...(effect !== "changes" && { destructiveHint: effect === "deletes" }),
    idempotentHint: isIdempotent,
    openWorldHint: name !== "answers_read",
  };
  server.registerTool(name, { title, description, inputSchema: schema, annotations }, async (input, context) => {
    try {
      return present(name, hider.value(await tool.run(input, callOf(context))), answers);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { content: [{ type: "text", text: hider.text(message) }], isError: true };
    }
  });
}

function callOf({ mcpReq }: ServerContext): Call {
  const progressToken = mcpReq._meta?.progressToken;
  let progress = 0;
  return {
    signal: mcpReq.signal,
    report(message) {
      if (progressToken === undefined) return;
      progress += 1;
      const params = { progressToken, progress, message };
      // Whoever waits may be gone, which the signal says.
      mcpReq.notify({ method: "notifications/progress", params }).catch(() => {});
    },
  };
}
