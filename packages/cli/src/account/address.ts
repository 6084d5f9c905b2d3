import { defaultServer, regions } from "@ango-hub/openapi";
import type { Account } from "../service/account.ts";

/** Address of the service of an account. */
export function addressOf({ baseUrl, region }: Pick<Account, "baseUrl" | "region">): string {
  if (baseUrl !== undefined) return baseUrl;
  const known: Readonly<Record<string, string>> = regions;
  return (region !== undefined && known[region]) || defaultServer;
}
