/** A server that is reachable. */
export interface RunningServer {
  /** Where it is, such as `http://127.0.0.1:4010`. */
  url: string;
  /** Stops it, and breaks the connections that are open. */
  close(): Promise<void>;
  /** Takes nothing new, answers what is under way for at most so many milliseconds, and then closes. */
  drain(milliseconds: number): Promise<void>;
}
