import type { Run } from "../frame/command.ts";
import { accountOf, type ServiceFlags } from "../service/account.ts";
import { clientOf } from "../service/connect.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { addressOf } from "./address.ts";
import { type Check, profilesCheck, proxyCheck, runtimeCheck } from "./checks.ts";
import { serviceChecks } from "./service-checks.ts";

const marks = { fine: "✓", warning: "!", wrong: "✗" } as const;
const emphases = { fine: "green", warning: "yellow", wrong: "red" } as const;

/** Looks at one thing after the other, and says what is wrong. */
export const doctor: Run<ServiceFlags, []> = async ({ terminal, signal }, flags) => {
  const { environment } = terminal.streams;
  const proxy = proxyCheck(environment);
  const local = [runtimeCheck(), await profilesCheck(environment), ...(proxy ? [proxy] : [])];
  const checks = [...local, ...(await onService())];
  await terminal.result(checks, () =>
    terminal.print(
      ...checks.map(({ name, state, detail }) => `${terminal.style(emphases[state], marks[state])} ${name}: ${detail}`),
    ),
  );
  return checks.some(({ state }) => state === "wrong") ? exitCodes.failed : exitCodes.done;

  async function onService(): Promise<Check[]> {
    const account = await accountOf(flags, environment);
    if (!account.apiKey) return [{ name: "key", state: "wrong", detail: "there is none. ango login takes one." }];
    const address = addressOf(account);
    const key: Check = { name: "key", state: "fine", detail: `comes from ${account.keySource}` };
    return [key, ...(await serviceChecks(clientOf(account, flags, terminal), address, signal))];
  }
};
