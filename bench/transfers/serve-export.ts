// Serves the archive of an export, whose path is `workerData`, on a thread of its own.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

const path = workerData as string;
const server = createServer((request, response) => {
  if (request.url?.startsWith("/v2/export")) {
    const exportPath = `http://${request.headers.host}/export.zip`;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ status: "success", data: { exportPath } }));
    return;
  }
  response.setHeader("content-length", statSync(path).size);
  createReadStream(path, { highWaterMark: 65536 }).pipe(response);
});
server.listen(0, "127.0.0.1", () => parentPort?.postMessage((server.address() as { port: number }).port));
