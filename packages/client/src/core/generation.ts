import type { Row } from "@ango-hub/openapi";

/** What tells the clients of the two generations of the service apart. */
export interface Generation {
  /** How methods call operations. */
  readonly rows: Readonly<Record<string, Row>>;
  /** Where the service is unless said. */
  readonly defaultServer: string;
  /** Where it is in each of its regions. */
  readonly regions: Readonly<Record<string, string>>;
  /** How many items loops over lists ask for where the service refuses the usual number: its documents disagree about it. */
  readonly smallPageLimit?: number | undefined;
  /** Addresses of the other generation. */
  readonly otherServers: readonly string[];
  /** What to do with one of those. */
  readonly otherAdvice: string;
}
