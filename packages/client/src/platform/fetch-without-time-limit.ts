import type { Fetch } from "./fetch.ts";

/**
 * The runtime's own `fetch`, waiting for as long as it is not aborted. By itself Node's gives up after five minutes
 * without a byte, and Bun's after five minutes in all; other runtimes pass over what tells them not to.
 */
export const fetchWithoutTimeLimit: Fetch = (url, init) =>
  globalThis.fetch(url, { ...init, timeout: false, dispatcher: dispatcherWithoutTimeLimit() } as RequestInit);

/** The part of the dispatchers of undici, which Node's `fetch` is made of, that is needed here. */
interface Dispatcher {
  dispatch(options: object, handler: unknown): boolean;
}

/** The global dispatcher, which may be a proxy of the user's, without its time limits. */
function dispatcherWithoutTimeLimit(): Dispatcher | undefined {
  // Node makes its dispatcher when one of its web classes is used for the first time.
  void globalThis.Response;
  const { [Symbol.for("undici.globalDispatcher.1")]: dispatcher } = globalThis as { [name: symbol]: Dispatcher };
  return (
    dispatcher && {
      dispatch: (options, handler) => dispatcher.dispatch({ ...options, headersTimeout: 0, bodyTimeout: 0 }, handler),
    }
  );
}
