import { UsageError } from "../terminal/usage-error.ts";

/** The system's keychain, as far as keys of profiles are concerned. */
export interface Keychain {
  get(profile: string): Promise<string | undefined>;
  set(profile: string, apiKey: string): Promise<void>;
  delete(profile: string): Promise<void>;
}

const service = "ango-hub";
// A keychain that wants to ask somebody who is not there never answers.
const patience = 10_000;

/** Opens the system's keychain, by a library that is loaded only for it. */
export async function openKeychain(): Promise<Keychain> {
  const { AsyncEntry } = await import("@napi-rs/keyring").catch((cause: unknown) => {
    throw new UsageError("The keychain can't be used: the package @napi-rs/keyring is not installed for this system.", {
      cause,
    });
  });
  // Without a secret service the library would take the kernel's keyring, which forgets all at the next start.
  const entry = (profile: string) => new AsyncEntry(service, profile, { linux: { store: "secret-service" } });
  return {
    get: async (profile) => (await reached((signal) => entry(profile).getPassword(signal))) ?? undefined,
    set: (profile, apiKey) => reached((signal) => entry(profile).setPassword(apiKey, signal)),
    delete: async (profile) => {
      await reached((signal) => entry(profile).deletePassword(signal));
    },
  };
}

async function reached<Value>(call: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  try {
    return await call(AbortSignal.timeout(patience));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const advice = "Without --keychain, ango login keeps the key in a file that only you can read.";
    throw new UsageError(`The keychain can't be reached: ${reason.replace(/\.$/, "")}. ${advice}`, { cause });
  }
}
