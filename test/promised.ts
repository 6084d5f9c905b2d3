/** Something that the client promises, and its proof on some ground. */
export interface PromisedOn<Ground> {
  name: string;
  prove: (ground: Ground) => Promise<void>;
}

/** Promises by topic. */
export type PromisesOn<Ground> = Readonly<Record<string, readonly PromisedOn<Ground>[]>>;

/** What a call fails with. */
export async function failureOf<T = Record<string, unknown>>(call: PromiseLike<unknown>): Promise<T> {
  try {
    await call;
  } catch (error) {
    return error as T;
  }
  throw new Error("the call did not fail");
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
