import type { Run } from "../frame/command.ts";
import { clientOf } from "../service/connect.ts";
import { openKeychain } from "../service/keychain.ts";
import { defaultProfile, type Profile, profilesFile, readProfiles, writeProfiles } from "../service/profiles.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { readKey } from "./read-key.ts";

/** What `ango login` takes. */
export interface LoginFlags {
  profile?: string;
  region?: string;
  baseUrl?: string;
  keychain?: boolean;
  check: boolean;
}

/** Keeps a key, once it has been seen to work. */
export const login: Run<LoginFlags, []> = async ({ terminal, signal }, flags) => {
  const { profile: name = defaultProfile, region, baseUrl, keychain = false, check } = flags;
  if (region !== undefined && baseUrl !== undefined) throw new UsageError("Give --region or --base-url, not both.");
  const file = profilesFile(terminal.streams.environment);
  const profiles = await readProfiles(file);
  const apiKey = await readKey(terminal);
  // The client checks key and address, also where nothing is sent.
  const ango = clientOf({ apiKey, region, baseUrl, keySource: "", profile: name }, {}, terminal);
  if (check) await ango.projects.list({ limit: 1 }, { signal });
  if (keychain) await (await openKeychain()).set(name, apiKey);
  const profile: Profile = {
    ...(keychain ? { isInKeychain: true } : { apiKey }),
    ...(region !== undefined && { region }),
    ...(baseUrl !== undefined && { baseUrl }),
  };
  await writeProfiles(file, { ...profiles, [name]: profile });
  const where = keychain ? "the system's keychain" : file;
  await terminal.result({ profile: name, keptIn: where }, async () => {
    terminal.note(`The key is kept in ${where}, as the profile ${name}.`);
  });
  return exitCodes.done;
};
