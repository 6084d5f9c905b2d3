import type { Socket } from "node:net";
import { operations } from "@ango-hub/openapi";
import { operations as classicOperations } from "@ango-hub/openapi/classic";
import { pngFile } from "../../../packages/label-set/testing/png-file.ts";
import type { Generation } from "../../clients.ts";
import { answer } from "../answers.ts";
import type { Behaviour, FaultServer, ReceivedRequest } from "../fault-server.ts";
import { classicAnswer, classicExport } from "./classic-answers.ts";
import { currentAnswer, currentExport } from "./current-answers.ts";

/** A service with its storage, that answers every operation well but for one. */
export interface Service {
  baseUrl: string;
  /** The operations that it was asked for. */
  received: Set<string>;
}

const tables: Readonly<Record<Generation, Readonly<Record<string, { method: string; path: string }>>>> = {
  current: operations,
  classic: classicOperations,
};

/**
 * Opens a service of a generation, whose presigned URLs have this query.
 *
 * @param faulty Which operation is answered in which way instead, each time.
 */
export function openService(
  server: FaultServer,
  generation: Generation,
  signedQuery: string,
  faulty?: { operation: string; behaviour: Behaviour },
): Service {
  const received = new Set<string>();
  const { baseUrl } = server.case((socket, request, attempt) => {
    const operation = operationOf(generation, request);
    received.add(operation);
    if (operation === faulty?.operation) faulty.behaviour(socket, request, attempt);
    else answersWell(generation, operation, baseUrl, signedQuery)(socket, request, attempt);
  });
  return { baseUrl, received };
}

/** The operation that a request is. */
function operationOf(generation: Generation, { method, target }: ReceivedRequest): string {
  const [path = ""] = target.split("?");
  if (path.startsWith("/storage/")) return method === "PUT" ? "uploadFile" : "downloadExport";
  const fitting = Object.entries(tables[generation]).filter(
    ([, operation]) => operation.method === method && pattern(operation.path).test(path),
  );
  // `/v2/task/assign` also looks like a task.
  const [id] = fitting.find(([, operation]) => operation.path === path) ?? fitting[0] ?? [];
  if (id === undefined) throw new Error(`${method} ${path} is no operation`);
  return id;
}

function pattern(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`);
}

/** The strokes that a task has already, of the size of those in the examples. */
const storedStrokes = pngFile({ width: 2, height: 1, colorType: 6, samples: new Uint8Array(8) });

function answerFile(socket: Socket, contentType: string, file: Uint8Array): void {
  socket.write(`HTTP/1.1 200 OK\r\ncontent-type: ${contentType}\r\ncontent-length: ${file.length}\r\n\r\n`);
  socket.write(file);
}

function answersWell(generation: Generation, operation: string, baseUrl: string, signedQuery: string): Behaviour {
  const signed = (name: string) => `${baseUrl}/storage/${name}?${signedQuery}`;
  const isClassic = generation === "classic";
  switch (operation) {
    case "uploadFile":
      return (socket) => answer(socket, 200, "", { etag: '"a"' });
    case "getMask":
      return (socket) => answer(socket, 200, "PNG", { "content-type": "image/png" });
    case "downloadExport": {
      const file = isClassic ? classicExport(baseUrl) : currentExport();
      return (socket, { target }) => {
        if (target.includes("/export.zip")) answerFile(socket, "application/zip", file);
        else answerFile(socket, "image/png", storedStrokes);
      };
    }
    default: {
      const body = isClassic ? classicAnswer(operation, signed) : currentAnswer(operation, signed);
      return (socket) => answer(socket, 200, JSON.stringify(body));
    }
  }
}
