import { type ApplicationText, text_en } from "@stricli/core";
import { exitCodes } from "../terminal/exit-code.ts";

/** Texts of mistakes on the command line, as JSON like all other errors, for programs that asked for JSON. */
export const textForPrograms: ApplicationText = {
  ...text_en,
  exceptionWhileParsingArguments: (error) => asJson(text_en.exceptionWhileParsingArguments.call(text_en, error, false)),
  noCommandRegisteredForInput: (details) =>
    asJson(text_en.noCommandRegisteredForInput({ ...details, ansiColor: false })),
};

function asJson(message: string): string {
  return JSON.stringify({ error: { name: "UsageError", code: "usage", message, exitCode: exitCodes.usage } });
}
