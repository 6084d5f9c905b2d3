import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { RunningServer } from "./running-server.ts";

/**
 * Listens on 127.0.0.1.
 *
 * @throws Error saying so, when the port is taken or not allowed.
 */
export async function listen(listener: RequestListener, port: number): Promise<RunningServer> {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new Error(`Port ${port} is taken. Choose another one, or 0 for any that is free.`);
  if (error.code === "EACCES") return new Error(`Port ${port} needs more rights. Choose one above 1023.`);
  return error;
}
