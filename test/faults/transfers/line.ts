import type { AddressInfo } from "node:net";
import { connect, createServer, type Server, type Socket } from "node:net";

/** A line to a server that breaks after so many bytes were sent through it, as often as it is told to. */
export class Line {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #breaks = 0;
  #after = 0;

  private constructor(port: number) {
    this.#server = createServer((near) => this.#join(near, connect(port, "127.0.0.1")));
  }

  static async to(port: number): Promise<Line> {
    const line = new Line(port);
    await new Promise<void>((resolve) => line.#server.listen(0, "127.0.0.1", resolve));
    return line;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Breaks connections, the next so many of them, once so many bytes went in. */
  breakAfter(bytes: number, times: number): void {
    this.#after = bytes;
    this.#breaks = times;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket, far: Socket): void {
    const isBroken = this.#breaks > 0;
    this.#breaks -= 1;
    let bytes = 0;
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => other.destroy());
    }
    near.on("data", (chunk) => {
      bytes += chunk.length;
      if (isBroken && bytes > this.#after) near.resetAndDestroy();
      else far.write(chunk);
    });
    far.pipe(near);
  }
}
