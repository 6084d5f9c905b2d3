// A service and a storage that take their time, on a thread of their own: 30 ms for a URL and 50 ms for a file, or what
// `workerData` says.
import { createServer, type IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

const { urlDelay, putDelay } = workerData as { urlDelay: number; putDelay: number };

async function answer(request: IncomingMessage): Promise<{ status: number; data?: object }> {
  const { method, url = "", headers } = request;
  let received = 0;
  for await (const chunk of request) received += chunk.length;
  if (url.startsWith("/v2/getUploadUrl")) {
    await wait(urlDelay);
    const name = new URL(url, "http://127.0.0.1").searchParams.get("name");
    return { status: 200, data: { uploadUrl: `http://${headers.host}/bucket/${name}?signature=x` } };
  }
  if (method === "PUT") {
    await wait(putDelay);
    // As S3 does: no length, or another one than was sent, is refused.
    return { status: Number(headers["content-length"]) === received ? 200 : 411 };
  }
  if (method === "GET") return { status: 200, data: { assets: [], total: 0 } };
  return { status: 200, data: { assets: "Successfully created." } };
}

const server = createServer(async (request, response) => {
  const { status, data } = await answer(request);
  response.writeHead(status, { "content-type": "application/json" });
  response.end(data && JSON.stringify({ status: "success", data }));
});
server.listen(0, "127.0.0.1", () => parentPort?.postMessage((server.address() as { port: number }).port));
