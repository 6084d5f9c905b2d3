import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AnyHub } from "@ango-hub/mock";

/** A storage of one's own in place of a hub's, whose PUTs are answered down to the socket. */
export async function useRawStorage(
  hub: AnyHub,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ close(): void }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  let files = 0;
  hub.use(async ({ operation, request }, next) => {
    if (operation !== "getUploadUrl") return next(request);
    files += 1;
    const uploadUrl = `http://127.0.0.1:${port}/${files}?signature=x`;
    return Response.json({ status: "success", data: { uploadUrl } });
  });
  return {
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
