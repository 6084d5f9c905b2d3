/** A variable of the environment, where there is one. An empty one is none. */
export function environment(name: string): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return process?.env?.[name] || undefined;
  } catch {
    // Deno throws when it may not read the environment: then there is none.
    return undefined;
  }
}
