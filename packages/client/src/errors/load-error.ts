import { AngoHubError } from "./ango-hub-error.ts";

/**
 * The code for uploads, exports or brushes, which is loaded with first use, could not be loaded. In a page that is most often the
 * sign of a newer version on the server. Chromium and Deno remember it for as long as the page or the program runs; Node
 * and Bun load anew with the next use. `cause` is the runtime's own error.
 */
export class LoadError extends AngoHubError {
  override readonly name = "LoadError";
  override readonly code = "load_failed";
  /** Which part could not be loaded. */
  readonly part: "uploads" | "exports" | "brushes";

  constructor(part: "uploads" | "exports" | "brushes", cause: unknown) {
    super(
      `The code for ${part} could not be loaded. Reload the page, of which the server may have a newer version. Where nothing can be loaded later, such as in a service worker, bundle without code splitting.`,
      { cause },
    );
    this.part = part;
  }
}
