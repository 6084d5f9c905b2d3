import type { Run } from "../frame/command.ts";
import { openKeychain } from "../service/keychain.ts";
import { defaultProfile, profilesFile, readProfiles, writeProfiles } from "../service/profiles.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** What `ango logout` takes. */
export interface LogoutFlags {
  profile?: string;
}

/** Forgets a key. */
export const logout: Run<LogoutFlags, []> = async ({ terminal }, { profile: name = defaultProfile }) => {
  const file = profilesFile(terminal.streams.environment);
  const profiles = await readProfiles(file);
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (!profile) throw new UsageError(`${file} has no profile ${JSON.stringify(name)}.`);
  if (profile.isInKeychain) await (await openKeychain()).delete(name);
  const { [name]: _, ...others } = profiles;
  await writeProfiles(file, others);
  await terminal.result({ profile: name }, async () => terminal.note(`The profile ${name} is forgotten.`));
  return exitCodes.done;
};
