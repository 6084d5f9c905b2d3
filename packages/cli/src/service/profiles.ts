import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Environment } from "../terminal/environment.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** Where a key is, and which service it is for. */
export interface Profile {
  /** The key, unless it is in the system's keychain. */
  apiKey?: string;
  /** Whether the key is in the system's keychain. */
  isInKeychain?: true;
  region?: string;
  baseUrl?: string;
}

/** The profiles of a user, by name. */
export type Profiles = Readonly<Record<string, Profile>>;

/** Name of the profile that is used where none is named. */
export const defaultProfile = "default";

/** Path of the file of profiles: in `ANGO_CONFIG_DIR`, or where the system keeps the settings of programs. */
export function profilesFile(environment: Environment, platform: NodeJS.Platform = process.platform): string {
  const { ANGO_CONFIG_DIR, XDG_CONFIG_HOME, APPDATA } = environment;
  if (ANGO_CONFIG_DIR) return join(ANGO_CONFIG_DIR, "profiles.json");
  const home = environment.HOME ?? homedir();
  const settings = platform === "win32" && APPDATA ? APPDATA : XDG_CONFIG_HOME || join(home, ".config");
  return join(settings, "ango", "profiles.json");
}

/** Reads the profiles. Where there is no file, there are none. */
export async function readProfiles(file: string): Promise<Profiles> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "{}";
    throw error;
  });
  let profiles: unknown;
  try {
    profiles = JSON.parse(text);
  } catch {
    // What the file holds is not shown: there are keys in it.
    throw new UsageError(`${file} is no JSON. Mend it, or remove it and call ango login again.`);
  }
  const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isRecord(profiles) || !Object.values(profiles as object).every(isRecord))
    throw new UsageError(`${file} must hold an object of profiles by name. Remove it and call ango login again.`);
  return profiles as Profiles;
}

/** Writes the profiles into a file that only its owner can read, in one step, so that no crash leaves half a file. */
export async function writeProfiles(file: string, profiles: Profiles): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.${process.pid}`;
  try {
    await writeFile(beside, `${JSON.stringify(profiles, null, 2)}\n`, { mode: 0o600 });
    await chmod(beside, 0o600);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}
