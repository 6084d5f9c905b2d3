import type { Socket } from "node:net";
import { type OperationId, operations } from "@ango-hub/openapi";
import { strToU8, zipSync } from "fflate";
import { exampleIds } from "../../../scripts/docs/program.ts";
import { answer, success } from "../answers.ts";
import type { Behaviour, FaultServer, ReceivedRequest } from "../fault-server.ts";
import { secrets } from "./canaries.ts";

/** A service with its storage, that answers every operation well but for one. */
export interface Service {
  baseUrl: string;
  /** The operations that it was asked for. */
  received: Set<OperationId>;
}

/**
 * Opens a service whose presigned URLs have this query.
 *
 * @param faulty Which operation is answered in which way instead, each time.
 */
export function openService(
  server: FaultServer,
  signedQuery: string,
  faulty?: { operation: OperationId; behaviour: Behaviour },
): Service {
  const received = new Set<OperationId>();
  const { baseUrl } = server.case((socket, request, attempt) => {
    const operation = operationOf(request);
    received.add(operation);
    if (operation === faulty?.operation) faulty.behaviour(socket, request, attempt);
    else answerWell(socket, operation, baseUrl, signedQuery);
  });
  return { baseUrl, received };
}

/** The operation that a request is. */
export function operationOf({ method, target }: ReceivedRequest): OperationId {
  const [path = ""] = target.split("?");
  if (path.startsWith("/storage/")) return method === "PUT" ? "uploadFile" : "downloadExport";
  const fitting = Object.entries(operations).filter(
    ([, operation]) => operation.method === method && pattern(operation.path).test(path),
  );
  // `/v2/task/assign` also looks like a task.
  const [id] = fitting.find(([, operation]) => operation.path === path) ?? fitting[0] ?? [];
  if (id === undefined) throw new Error(`${method} ${path} is no operation`);
  return id as OperationId;
}

function pattern(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`);
}

function answerWell(socket: Socket, operation: OperationId, baseUrl: string, signedQuery: string): void {
  if (operation === "uploadFile") answer(socket, 200, "", { etag: '"a"' });
  else if (operation === "getMask") answer(socket, 200, "PNG", { "content-type": "image/png" });
  else if (operation === "downloadExport") answerFile(socket, exportWithMask(baseUrl));
  else answer(socket, 200, JSON.stringify(envelope(operation, baseUrl, signedQuery)));
}

function envelope(operation: OperationId, baseUrl: string, signedQuery: string): object {
  const { status, data } = JSON.parse(success);
  const signed = (name: string) => `${baseUrl}/storage/${name}?${signedQuery}`;
  const integrations = [{ id: exampleIds.integrationId, name: "Cameras", provider: "AWS" }];
  const created = operation === "setBatches" ? [{ _id: "61f7a5c06ee9eb45e8290c32", name: "Harbours" }] : [];
  const tags = [...data.project.tags, ...created];
  const project = { ...data.project, tags, user: { _id: "616025566ee9eb45e8273c28", apiKey: secrets.key } };
  const paths = { exportPath: signed("export.zip"), uploadUrl: signed("a.jpg") };
  return { status, data: { ...data, ...paths, project, integrations } };
}

function exportWithMask(baseUrl: string): Uint8Array {
  const masks = [`${baseUrl}/v2/mask?task=${exampleIds.taskId}&annotation=6b8a4338d299c63b5ee7825`];
  const tasks = [{ taskId: exampleIds.taskId, objects: [{ objectId: "6b8a4338d299c63b5ee7825", masks }] }];
  return zipSync({ "export.json": strToU8(JSON.stringify([{ externalId: "a.jpg", tasks }])) });
}

function answerFile(socket: Socket, file: Uint8Array): void {
  socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/zip\r\ncontent-length: ${file.length}\r\n\r\n`);
  socket.write(file);
}
