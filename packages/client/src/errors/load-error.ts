import { AngoHubError } from "./ango-hub-error.ts";

/**
 * The code for uploads or exports, which is loaded with first use, could not be loaded. In a page that is most often the
 * sign of a newer version on the server. `cause` is the runtime's own error.
 */
export class LoadError extends AngoHubError {
  override readonly name = "LoadError";
  override readonly code = "load_failed";
  /** Which part could not be loaded. */
  readonly part: "uploads" | "exports";

  constructor(part: "uploads" | "exports", cause: unknown) {
    super(
      `The code for ${part} could not be loaded. Reload the page if a newer version of it may be on the server; where nothing can be loaded later, such as in a service worker, bundle without code splitting.`,
      { cause },
    );
    this.part = part;
  }
}
