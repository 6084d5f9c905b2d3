import type { Command } from "@stricli/core";
import { localCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { flag, text, wholeNumber } from "../frame/flags.ts";
import type { MockFlags } from "../mock/run-mock.ts";

/** `ango mock`. */
export const mock: Command<Context> = localCommand<MockFlags, []>({
  brief: "Start an Ango Hub on this machine, to try things out",
  description: `A local stand-in for the service on 127.0.0.1, with a page to look at, behind a proxy that holds every request
and every answer against the description. Stop it with Ctrl-C. It needs Node.js 24.18 or later.`,
  parameters: {
    flags: {
      port: {
        kind: "parsed",
        parse: wholeNumber,
        brief: "Port, 0 for any (default: 4010)",
        placeholder: "n",
        optional: true,
      },
      seed: text("Content to start with: a saved state, JSON, or a folder of pictures for each project", "path"),
      save: text("Save the state in this file at the end", "file"),
      classic: flag("Stand in for the classic generation of the service"),
      stateless: flag("Answer with the examples of the description and remember nothing"),
      validate: { kind: "boolean", brief: "Hold requests and answers against the description", default: true },
      allowOrigin: { ...text("Let pages from elsewhere call it", "origin"), variadic: true },
    },
  },
  load: async () => (await import("../mock/run-mock.ts")).runMock,
});
