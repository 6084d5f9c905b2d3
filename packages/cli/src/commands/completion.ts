import { type Application, buildCommand, type Command, proposeCompletions } from "@stricli/core";
import { type Shell, shells } from "../completion/scripts.ts";
import { localCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { write } from "../terminal/write.ts";

/** `ango completion`. */
export const completion: Command<Context> = localCommand<object, [Shell]>({
  brief: "Print the script that makes a shell complete commands and flags",
  description: `bash: echo 'source <(ango completion bash)' >> ~/.bashrc
zsh:  ango completion zsh > "\${fpath[1]}/_ango"
fish: ango completion fish > ~/.config/fish/completions/ango.fish`,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [
        { placeholder: "shell", brief: "bash, zsh or fish", parse: readShell, proposeCompletions: () => shells },
      ],
    },
  },
  load: async () => (await import("../completion/print-script.ts")).printScript,
});

function readShell(given: string): Shell {
  const shell = shells.find((known) => known === given);
  if (!shell) throw new SyntaxError(`must be ${shells.join(", ")}, but is ${JSON.stringify(given)}`);
  return shell;
}

/** What the scripts of the shells call: it prints what could stand in place of the last word. */
export function proposals(application: () => Application<Context>): Command<Context> {
  return buildCommand<object, string[], Context>({
    docs: { brief: "Propose what could stand in place of the last word" },
    parameters: {
      positional: { kind: "array", parameter: { placeholder: "word", brief: "Words up to the cursor", parse: String } },
    },
    func: async function (this: Context, _flags: object, ...words: string[]): Promise<void> {
      const proposed = await proposeCompletions(application(), words, this);
      const lines = proposed.map(({ completion: word, brief }) => `${word}\t${brief}\n`);
      await write(this.streams.stdout, lines.join(""));
      this.end(0);
    },
  });
}
