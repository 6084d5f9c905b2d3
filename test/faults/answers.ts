import type { Socket } from "node:net";
import type { Behaviour } from "./fault-server.ts";

/** An envelope that fits every operation. */
export const success: string = JSON.stringify({
  status: "success",
  data: {
    projects: [{ _id: "61602b346ee9eb45e8273fbb", name: "Road scenes" }],
    project: {
      _id: "61602b346ee9eb45e8273fbb",
      name: "Road scenes",
      tags: [{ _id: "61f7a5c06ee9eb45e8290c31", name: "Night" }],
      batches: [{ _id: "61f7a5c06ee9eb45e8290c31", name: "Night" }],
      categorySchema: { tools: [], classifications: [], relations: [] },
    },
    tasks: [{ _id: "640828dfd5f1a42cce03e46d" }],
    task: {
      _id: "640828dfd5f1a42cce03e46d",
      status: "TODO",
      answer: { tools: [], classifications: [], relations: [] },
    },
    assets: [{ _id: "61f7a2b46ee9eb45e8290a11", externalId: "a.png" }],
    integrations: [],
    storages: [{ _id: "61602b346ee9eb45e8273fbb", name: "cameras" }],
    label: { _id: "640828dfd5f1a42cce03e46d" },
    modifiedCount: { modified: 1, toStageId: "Label" },
    result: { modified: 1 },
    exportPath: "https://storage.invalid/export.zip?X-Amz-Signature=presigned-signature",
    total: 1,
  },
});

/** Writes a whole answer, with a `Content-Length` that is true unless another is given. */
export function answer(
  socket: Socket,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const all = { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.write(`HTTP/1.1 ${status} Status\r\n${lines.join("\r\n")}\r\n\r\n${body}`);
}

/** Answers well. */
export const well: Behaviour = (socket) => answer(socket, 200, success);

/** Behaves badly once, and well from then on. */
export function once(behaviour: Behaviour): Behaviour {
  return (socket, request, attempt) => (attempt === 1 ? behaviour : well)(socket, request, attempt);
}
