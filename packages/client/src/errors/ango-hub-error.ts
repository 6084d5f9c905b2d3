/**
 * What every error of this package is. Tell them apart by `name` or `code`, which are literals and survive minification;
 * `isAngoHubError` also recognises errors from another installed copy of the package.
 *
 * No error holds your API key, the query of a presigned URL or a user's `apiKey`.
 */
export abstract class AngoHubError extends Error {
  abstract override readonly name: string;
  /** What went wrong, as a word that stays the same between versions. */
  abstract readonly code: string;
  /** How many times the request was tried. Absent when nothing was sent. */
  declare attempts?: number;

  /**
   * Marks errors of this package, also those made by another installed copy of it. All failures reported by the service
   * are one group, and every other class is its own.
   *
   * @internal
   */
  get angoHubErrorGroup(): string {
    return this.name;
  }

  constructor(message: string, options?: ErrorOptions) {
    // An own `cause` that is undefined would be shown as one.
    super(message, options?.cause === undefined ? undefined : options);
    // Some runtimes begin a stack with the message, and others don't.
    const frames = this.stack?.replace(`Error: ${message}`, "").trimStart();
    Object.defineProperty(this, "stack", {
      // All that is left of an error's class when it is copied to another thread.
      get: () => `${this.name} [ango-hub ${this.angoHubErrorGroup} ${this.code}]: ${this.message}\n    ${frames}`,
      set: (value) => Object.defineProperty(this, "stack", { value, writable: true }),
      configurable: true,
    });
  }

  /** The error as plain data, for logs and other threads. `isAngoHubError` recognises it. */
  toJSON(): Record<string, unknown> {
    const { name, code, message, angoHubErrorGroup } = this;
    const { cause, ...fields } = { ...this };
    return { ...fields, name, code, message, angoHubErrorGroup };
  }
}

/** The group of an error, or `undefined` when it is not one of this package. A copy gets back its `name` and `code`. */
export function groupOf(error: unknown): string | undefined {
  const { angoHubErrorGroup, stack } = (error ?? {}) as Partial<AngoHubError>;
  const [, name, group, code] = /^(\w+) \[ango-hub (\w+) (\w+)\]/.exec(stack ?? "") ?? [];
  if (angoHubErrorGroup || !group) return angoHubErrorGroup;
  Object.assign(error as object, { name, code });
  return group;
}
