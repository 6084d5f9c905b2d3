import { connect } from "node:net";

/** Sends a request as it is written, and gives all that comes back until the connection ends. */
export function raw(url: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    let text = "";
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(request.replaceAll("\n", "\r\n")));
    socket.on("data", (data) => (text += data));
    socket.on("close", () => resolve(text));
    socket.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNRESET" ? resolve(text) : reject(error)));
  });
}
