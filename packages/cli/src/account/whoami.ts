import type { Run } from "../frame/command.ts";
import { accountOf, type ServiceFlags } from "../service/account.ts";
import { clientOf } from "../service/connect.ts";
import { counted } from "../terminal/amounts.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { addressOf } from "./address.ts";

/** Says which key is used, and tries it. */
export const whoami: Run<ServiceFlags, []> = async ({ terminal, signal }, flags) => {
  const account = await accountOf(flags, terminal.streams.environment);
  const ango = clientOf(account, flags, terminal);
  const { total } = await ango.projects.list({ limit: 1 }, { signal });
  const { keySource, profile = null } = account;
  const service = addressOf(account);
  await terminal.result({ keySource, profile, service, projects: total }, () =>
    terminal.print(`The key from ${keySource} works at ${service}: it sees ${counted(total, "project")}.`),
  );
  return exitCodes.done;
};
