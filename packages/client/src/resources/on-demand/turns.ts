/** The last work of each key that has not ended yet. */
export type Turns = Map<string, Promise<unknown>>;

/** Does `work` once all earlier works for `key` are done, however they ended. */
export async function takeTurn<T>(turns: Turns, key: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(key) ?? Promise.resolve();
  const result = before.then(work);
  const settled = result.catch(() => {});
  turns.set(key, settled);
  try {
    return await result;
  } finally {
    if (turns.get(key) === settled) turns.delete(key);
  }
}
