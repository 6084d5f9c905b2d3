import { createServer, type Server, type Socket } from "node:net";

/** A request that the server received in full. */
export interface ReceivedRequest {
  method: string;
  /** Path and query, without what chose the fault. */
  target: string;
  headers: Record<string, string>;
  body: string;
  /** Milliseconds since the server started. */
  at: number;
}

/** Answers a request on its socket, well or badly. `attempt` counts the requests of one case, from 1. */
export type Behaviour = (socket: Socket, request: ReceivedRequest, attempt: number) => void;

/** A server that speaks HTTP by hand, so that it can break every rule of it. */
export class FaultServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #cases = new Map<string, { behaviour: Behaviour; requests: ReceivedRequest[] }>();
  readonly #start = performance.now();
  /** How many requests came, of whatever case or of none. */
  received = 0;
  #port = 0;
  #next = 0;

  constructor() {
    this.#server = createServer((socket) => this.#accept(socket));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (typeof address !== "object" || address === null) throw new Error("the server has no port");
    this.#port = address.port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get port(): number {
    return this.#port;
  }

  /** Open connections. */
  get connections(): number {
    return this.#sockets.size;
  }

  /** Opens a case: a base URL whose requests are answered by `behaviour` and recorded. */
  case(behaviour: Behaviour): { baseUrl: string; requests: ReceivedRequest[] } {
    this.#next += 1;
    const name = `case-${this.#next}`;
    const requests: ReceivedRequest[] = [];
    this.#cases.set(name, { behaviour, requests });
    return { baseUrl: `http://127.0.0.1:${this.#port}/${name}`, requests };
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => {});
    let received = Buffer.alloc(0);
    socket.on("data", (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      // A TLS handshake begins with this byte; servers without TLS answer it with plain text.
      if (received[0] === 0x16) {
        socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
        return;
      }
      for (;;) {
        const end = received.indexOf("\r\n\r\n");
        if (end < 0) return;
        const [requestLine = "", ...lines] = received.subarray(0, end).toString("latin1").split("\r\n");
        const headers = Object.fromEntries(lines.map((line) => headerOf(line)));
        const length = Number(headers["content-length"] ?? 0);
        if (received.length < end + 4 + length) return;
        const body = received.subarray(end + 4, end + 4 + length).toString();
        received = received.subarray(end + 4 + length);
        this.#answer(socket, requestLine, headers, body);
      }
    });
  }

  #answer(socket: Socket, requestLine: string, headers: Record<string, string>, body: string): void {
    this.received += 1;
    const [method = "", path = ""] = requestLine.split(" ");
    const [, name = "", target = ""] = /^\/(case-\d+)(.*)$/.exec(path) ?? [];
    const found = this.#cases.get(name);
    if (!found) {
      socket.destroy();
      return;
    }
    const request = { method, target, headers, body, at: performance.now() - this.#start };
    found.requests.push(request);
    found.behaviour(socket, request, found.requests.length);
  }
}

function headerOf(line: string): [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}
