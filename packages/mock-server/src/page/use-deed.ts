import { useState } from "preact/hooks";
import { ask, lookAgain } from "./hub.ts";

/** A way to do something in the hub, and why the last thing could not be done. */
export interface Deed {
  /** Does something, and tells whether it was done. */
  act: (path: string, method: string, body?: object) => Promise<boolean>;
  problem: string | undefined;
}

/** Does things in the hub for a part of the page, which then says what went wrong. */
export function useDeed(): Deed {
  const [problem, setProblem] = useState<string>();
  const act = async (path: string, method: string, body?: object): Promise<boolean> => {
    const failure = await ask(path, method, body).then(
      () => undefined,
      (error: Error) => error.message,
    );
    setProblem(failure);
    lookAgain();
    return failure === undefined;
  };
  return { act, problem };
}
