/**
 * A request as `fetch` is asked for it. A test in jsdom has the `AbortSignal` of jsdom and the `Request` of Node, which takes no
 * signal but Node's: it gets that of jsdom as a property, so that it is heeded all the same.
 */
export function requestOf(input: string | URL | Request, init?: RequestInit): Request {
  try {
    return new Request(input, init);
  } catch (error) {
    const { signal, ...rest } = init ?? {};
    if (!signal) throw error;
    return Object.defineProperty(new Request(input, rest), "signal", { value: signal });
  }
}
