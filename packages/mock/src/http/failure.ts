/** A request that the service refuses, with the status and message of its answer. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The failure for an id that names nothing, in the service's words. */
export function invalid(kind: string, id: string): Failure {
  return new Failure(400, `Invalid ${kind}: ${id}.`);
}
