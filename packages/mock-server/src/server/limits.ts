/** How much one caller may ask of a server before it is refused. */
export interface ServerLimits {
  /**
   * How many bytes the body of a request may have: JSON, forms, and saved states that are put back. A longer one is answered
   * with 413 before it is in memory.
   *
   * @default 67_108_864, 64 MiB
   */
  maxBodyBytes?: number;
  /**
   * How many bytes a file may have that is sent to a presigned URL.
   *
   * @default 1_073_741_824, 1 GiB
   */
  maxFileBytes?: number;
}

/** Options of a server. */
export interface ServerOptions extends ServerLimits {
  /**
   * Port to listen on.
   *
   * @default 0, any that is free
   */
  port?: number;
  /**
   * Address to listen on. Whoever reaches another one than this machine's own can use the hub: it is for containers, which
   * nobody reaches but through the ports that they publish.
   *
   * @default "127.0.0.1"
   */
  host?: string;
  /**
   * Origins of pages from elsewhere that may call the service, such as `https://labels.example.com`; `null` is that of a page
   * opened as a file. They can't steer the hub.
   *
   * @default none; the pages of this machine may always
   */
  allowedOrigins?: readonly string[];
}

/** What callers can't choose: how long a sender may take, and how many there may be. */
export interface Patience {
  /** How long the head of a request may take, in milliseconds. */
  head: number;
  /** How long a body may pause, in milliseconds. */
  pause: number;
  /** How long a whole request may take, in milliseconds. */
  whole: number;
  connections: number;
}

export const patience: Patience = { head: 10_000, pause: 30_000, whole: 300_000, connections: 4_096 };

/** Limits as they are kept. */
export type KeptLimits = Required<ServerLimits>;

/**
 * Fills in the defaults.
 *
 * @throws RangeError when a limit is no number of bytes.
 */
export function readLimits({ maxBodyBytes = 64 * mebibyte, maxFileBytes = 1024 * mebibyte }: ServerLimits): KeptLimits {
  const limits = { maxBodyBytes, maxFileBytes };
  for (const [name, value] of Object.entries(limits)) {
    if (!Number.isSafeInteger(value) || value < 1)
      throw new RangeError(`${name} must be a whole number of bytes above 0.`);
  }
  return limits;
}

const mebibyte = 1024 * 1024;

/** What a caller without the key may send: it is refused, but with the failure that fits. */
export const strangerBytes: number = 64 * 1024;

/** How many headers a request may have; together they may have 16 KiB, as Node says. */
export const maxHeaders = 100;
