import type { Environment } from "../terminal/environment.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { openKeychain } from "./keychain.ts";
import { defaultProfile, profilesFile, readProfiles } from "./profiles.ts";

/** Which service is called, as flags say. */
export interface ServiceFlags {
  profile?: string;
  region?: string;
  baseUrl?: string;
  requestsPerMinute?: number;
  verbose?: boolean;
}

/** With which key which service is called, and who says so. */
export interface Account {
  apiKey: string | undefined;
  /** Where the key comes from, in words. */
  keySource: string;
  profile: string | undefined;
  region: string | undefined;
  baseUrl: string | undefined;
}

/**
 * Finds out with which key which service is called. Flags win over the environment, and that over the profile; but a profile
 * that is named, by `--profile` or `ANGO_PROFILE`, wins over keys and addresses of the environment.
 */
export async function accountOf(flags: ServiceFlags, environment: Environment): Promise<Account> {
  const file = profilesFile(environment);
  const named = flags.profile ?? (environment.ANGO_PROFILE || undefined);
  const profiles = await readProfiles(file);
  const name = named ?? defaultProfile;
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (named !== undefined && !profile) {
    const others = Object.keys(profiles).map((other) => JSON.stringify(other));
    const known = others.length > 0 ? `Those are ${others.join(", ")}` : "There are none";
    throw new UsageError(`${file} has no profile ${JSON.stringify(named)}. ${known}; ango login makes one.`);
  }
  const own = named === undefined ? environment : {};
  // A profile is for the service that it names, so its key is not sent to another one by mistake.
  const usesEnvironment = Boolean(own.ANGO_API_KEY);
  const address = addressOf(flags, own, usesEnvironment ? undefined : profile);
  if (usesEnvironment)
    return { apiKey: own.ANGO_API_KEY, keySource: "ANGO_API_KEY in the environment", profile: undefined, ...address };
  if (!profile) return { apiKey: undefined, keySource: "nowhere", profile: undefined, ...address };
  if (!profile.isInKeychain)
    return { apiKey: profile.apiKey, keySource: `the profile ${name} in ${file}`, profile: name, ...address };
  const apiKey = await (await openKeychain()).get(name);
  return { apiKey, keySource: `the system's keychain, for the profile ${name}`, profile: name, ...address };
}

type Address = Pick<Account, "region" | "baseUrl">;

/** One of both says where the service is: the address or its region. */
function addressOf(
  { region, baseUrl }: ServiceFlags,
  { ANGO_REGION, ANGO_BASE_URL }: Environment,
  profile: { region?: string; baseUrl?: string } | undefined,
): Address {
  if (region !== undefined && baseUrl !== undefined) throw new UsageError("Give --region or --base-url, not both.");
  if (region !== undefined || baseUrl !== undefined) return { region, baseUrl };
  if (ANGO_BASE_URL) return { region: undefined, baseUrl: ANGO_BASE_URL };
  if (ANGO_REGION) return { region: ANGO_REGION, baseUrl: undefined };
  return { region: profile?.region, baseUrl: profile?.baseUrl };
}
