import { answer, success } from "./answers.ts";
import type { Behaviour } from "./fault-server.ts";

const html = "<!doctype html><html><body>Bad gateway</body></html>";
const failure = (message: string): string => JSON.stringify({ status: "fail", message });
const half = success.slice(0, Math.floor(success.length / 2));

function status(code: number, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (socket) => answer(socket, code, failure(`The service says ${code}.`), headers);
}

/** Writes an answer whose body stops half-way, and does something then. */
function halfBody(then: Behaviour, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (socket, request, attempt) => {
    answer(socket, 200, half, { "content-length": String(success.length), ...headers });
    setTimeout(() => then(socket, request, attempt), 20);
  };
}

/** What can go wrong between a request and its answer, by the words of the fault matrix. */
export const faults: Readonly<Record<string, Behaviour>> = {
  "connection reset before the answer": (socket) => socket.resetAndDestroy(),
  "connection closed before the answer": (socket) => socket.destroy(),
  "no answer": () => {},
  "status line, then silence": (socket) => socket.write("HTTP/1.1 200 Status\r\ncontent-type: application/json\r\n"),
  "half a body, then silence": halfBody(() => {}),
  "half a body, then closed": halfBody((socket) => socket.destroy()),
  "half a body, then reset": halfBody((socket) => socket.resetAndDestroy()),
  "half a chunked body, then closed": (socket) => {
    socket.write("HTTP/1.1 200 Status\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n");
    socket.write(`${half.length.toString(16)}\r\n${half}\r\n`);
    setTimeout(() => socket.destroy(), 20);
  },
  "body that drips for ever": (socket) => {
    answer(socket, 200, half.slice(0, 1), { "content-length": String(success.length) });
    const drip = setInterval(() => socket.write(" "), 30);
    socket.on("close", () => clearInterval(drip));
  },
  "Content-Length too small": (socket) => {
    answer(socket, 200, success, { "content-length": String(half.length), connection: "close" });
    socket.end();
  },
  "no HTTP at all": (socket) => socket.end("220 mail.example ready\r\n\r\n"),
  "HTML page with status 200": (socket) => answer(socket, 200, html, { "content-type": "text/html" }),
  "empty body": (socket) => answer(socket, 200, ""),
  "JSON cut off": (socket) => answer(socket, 200, half),
  "JSON of another form": (socket) => answer(socket, 200, '{"message":"hello"}'),
  '"status": "fail" with status 200': (socket) => answer(socket, 200, failure("Something is missing.")),
  redirect: (socket) => answer(socket, 302, "", { location: "http://127.0.0.1:9/elsewhere" }),
  "status 400": status(400),
  "status 401": status(401),
  "status 403": status(403),
  "status 404": status(404),
  "status 408": status(408),
  "status 429": status(429),
  "status 429 with Retry-After: 1": status(429, { "retry-after": "1" }),
  "status 429 with Retry-After: 3600": status(429, { "retry-after": "3600" }),
  "status 500": status(500),
  "status 500 with an empty body": (socket) => answer(socket, 500, ""),
  "status 502 with an HTML page": (socket) => answer(socket, 502, html, { "content-type": "text/html" }),
  "status 503": status(503),
  "status 503 with Retry-After: 1": status(503, { "retry-after": "1" }),
  "status 504": status(504),
};

/** Faults by which a service says that it did not take the request, which may so be sent again whatever it does. */
export const notTaken: readonly string[] = [
  "status 429",
  "status 429 with Retry-After: 1",
  "status 503 with Retry-After: 1",
];
