import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Patience, patience, type ServerOptions } from "./limits.ts";
import type { RunningServer } from "./running-server.ts";

/**
 * Listens on a port of an address.
 *
 * @throws Error saying so, when the port is taken or not allowed, or the address is none of this machine.
 */
export async function listen(
  listener: RequestListener,
  { port = 0, host = "127.0.0.1" }: Pick<ServerOptions, "port" | "host">,
  { head, whole, connections }: Patience = patience,
): Promise<RunningServer> {
  const server = createServer({
    keepAliveTimeout: 60_000,
    headersTimeout: head,
    requestTimeout: whole,
    connectionsCheckingInterval: Math.min(head, 1_000),
  });
  server.maxConnections = connections;
  // What is over the limit is refused, and not left out without a word.
  server.maxHeadersCount = 0;
  server.on("request", listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => drain(server, 0),
    drain: (milliseconds) => drain(server, milliseconds),
  };
}

function drain(server: Server, milliseconds: number): Promise<void> {
  // A connection whose answer is sent would be kept for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const late = setTimeout(() => server.closeAllConnections(), milliseconds);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE")
    return new Error(`Port ${port} is taken. Choose another one, or 0 for any that is free.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new Error(`${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 in a container.`);
  if (error.code === "EACCES") return new Error(`Port ${port} needs more rights. Choose one above 1023.`);
  return error;
}
