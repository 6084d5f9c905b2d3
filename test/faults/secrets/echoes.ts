import { answer } from "../answers.ts";
import type { Behaviour, ReceivedRequest } from "../fault-server.ts";

/** How the other side writes what it repeats. */
export const spellings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in JSON": (text) => JSON.stringify({ status: "fail", message: text }),
  "in JSON that escapes slashes": (text) =>
    JSON.stringify({ status: "fail", message: text }).replaceAll("/", "\\/").replaceAll("+", "\\u002b"),
  "in JSON that escapes everything": (text) =>
    `{"status":"fail","message":"${Array.from(text, (letter) => `\\u${hex(letter).padStart(4, "0")}`).join("")}"}`,
  "in JSON inside JSON": (text) =>
    JSON.stringify({ status: "fail", message: JSON.stringify({ text }).replaceAll("/", "\\/") }),
  "in a URL": (text) => encodeURIComponent(text),
  "in a URL inside a URL": (text) => encodeURIComponent(encodeURIComponent(text)),
  "in XML": (text) =>
    `<Error><Code>SignatureDoesNotMatch</Code><Message>${xml(text)}</Message><Details>${xml(text)}</Details></Error>`,
  "in XML that escapes everything": (text) =>
    `<Error><Message>${Array.from(text, (letter) => `&#x${hex(letter)};`).join("")}</Message></Error>`,
};

function hex(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16);
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("/", "&#x2F;").replaceAll("+", "&#43;");
}

/** Where in an answer it repeats something. */
const places: Readonly<Record<string, (text: string) => Behaviour>> = {
  ...Object.fromEntries(
    [200, 400, 401, 403, 404, 429, 500, 503].map((status) => [
      `a body of status ${status}`,
      (text: string): Behaviour =>
        (socket) =>
          answer(socket, status, text),
    ]),
  ),
  "a web page": (text) => (socket) => answer(socket, 200, `<html>${text}</html>`, { "content-type": "text/html" }),
  "a success without data": (text) => (socket) => answer(socket, 200, JSON.stringify({ status: text, data: text })),
  "a body that is cut in the middle of it": (text) => (socket) => answer(socket, 400, "x".repeat(460) + text),
  "a body too long to be read whole": (text) => (socket) => answer(socket, 400, "x".repeat(65_536 - 200) + text + text),
  "a body that breaks off": (text) => (socket) => {
    answer(socket, 200, text, { "content-length": "1000000" });
    setTimeout(() => socket.destroy(), 5);
  },
  "the reason of the status": (text) => (socket) => {
    socket.write(`HTTP/1.1 400 ${inHeader(text)}\r\ncontent-length: 0\r\n\r\n`);
  },
  "its headers": (text) => (socket) => {
    const value = inHeader(text);
    const names = ["retry-after", "etag", "content-type", "www-authenticate", "set-cookie", "x-amz-request-id"];
    answer(socket, 403, "{}", Object.fromEntries(names.map((name) => [name, value])));
  },
  "where it redirects to": (text) => (socket) => answer(socket, 302, text, { location: `/${inHeader(text)}` }),
  "the range that it brings": (text) => (socket) => answer(socket, 206, "x", { "content-range": inHeader(text) }),
  "no HTTP": (text) => (socket) => socket.end(`220 ${text}\r\n\r\n`),
  "a header that is none": (text) => (socket) => socket.end(`HTTP/1.1 200 OK\r\n${text}\r\n\r\n`),
  "the length of a chunk": (text) => (socket) => {
    socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
    setTimeout(() => socket.end(`${text}\r\n`), 5);
  },
};

function inHeader(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, " ");
}

/** Faults that repeat all of a request in one spelling: its headers, its URL and its body, each in another place of the answer. */
export function repeatedIn(spelling: string): Record<string, Behaviour> {
  const written = spellings[spelling] ?? String;
  return Object.fromEntries(
    Object.entries(places).map(([name, place]): [string, Behaviour] => [
      `its request in ${name}`,
      (socket, request, attempt) => place(written(all(request)))(socket, request, attempt),
    ]),
  );
}

function all({ headers, target, body }: ReceivedRequest): string {
  const query = [...new URL(target, "http://invalid").searchParams.values()].join(" ");
  return `${headers.apikey ?? ""} ${query} ${target} ${body.slice(0, 300)} ${JSON.stringify(headers)}`;
}
