import type { Command } from "@stricli/core";
import type { LoginFlags } from "../account/login.ts";
import type { LogoutFlags } from "../account/logout.ts";
import { localCommand, serviceCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { flag, text } from "../frame/flags.ts";

/** `ango login`. */
export const login: Command<Context> = localCommand<LoginFlags, []>({
  brief: "Keep an API key for all commands",
  description: `Asks for a key, tries it, and keeps it in a file that only you can read, or in the system's keychain. Where
nobody can be asked, the key is read from standard input: ango login < key.txt. It is never an argument,
which every list of processes would show. The key stands on your account page, tab API.

Several keys and services are kept as profiles, which --profile or ANGO_PROFILE choose.`,
  parameters: {
    flags: {
      profile: text("Name under which key and address are kept (default: default)", "name"),
      region: text("Region of the service: eu, us or in", "region"),
      baseUrl: text("Address of the service, of an installation of your own", "url"),
      keychain: flag("Keep the key in the system's keychain"),
      check: { kind: "boolean", brief: "Whether the key is tried first", default: true },
    },
  },
  load: async () => (await import("../account/login.ts")).login,
});

/** `ango logout`. */
export const logout: Command<Context> = localCommand<LogoutFlags, []>({
  brief: "Forget an API key",
  parameters: { flags: { profile: text("Profile that is forgotten (default: default)", "name") } },
  load: async () => (await import("../account/logout.ts")).logout,
});

/** `ango whoami`. */
export const whoami: Command<Context> = serviceCommand<object, []>({
  brief: "Say which key is used, where it comes from, and whether it works",
  parameters: {},
  load: async () => (await import("../account/whoami.ts")).whoami,
});

/** `ango doctor`. */
export const doctor: Command<Context> = serviceCommand<object, []>({
  brief: "Look at what could keep commands from working",
  description: `Looks at the runtime, the file of profiles, the proxy, what can be reached, which generation of the service
answers there, whether the key works, and the clock. Ends with 1 when something is wrong.`,
  parameters: {},
  load: async () => (await import("../account/doctor.ts")).doctor,
});
