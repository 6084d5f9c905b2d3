/** A request that the service refuses, with the status and message of its answer. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly status: number;
  /** Fields that the answer has besides. */
  readonly extra: Record<string, unknown>;

  constructor(status: number, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.extra = extra;
  }
}

/** The failure for an id that names nothing, in the service's words. */
export function invalid(kind: string, id: string): Failure {
  return new Failure(400, `Invalid ${kind}: ${id}.`);
}
