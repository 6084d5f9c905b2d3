/** What a call fails with. */
export async function failureOf<T>(call: PromiseLike<unknown>): Promise<T> {
  try {
    await call;
  } catch (error) {
    return error as T;
  }
  throw new Error("the call did not fail");
}
