import { cpSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { commandLines, runProgram } from "./command-line.ts";
import { photograph, useHub } from "./hub.ts";
import { steps } from "./table.ts";

const consumer = inject("consumer");
const hub = useHub("current");

/** A host that only the proxy knows: what reached it has come through the proxy. */
const name = "hub.invalid";
const asked: string[] = [];

/** A proxy as companies have them, in front of the hub alone, which knows itself under this machine's names. */
const proxy = createServer((incoming, outgoing) => {
  const target = new URL(incoming.url ?? "", "http://tunnel");
  if (target.host !== "tunnel") asked.push(target.hostname);
  const headers = { ...incoming.headers, host: new URL(hub()[1]).host };
  const url = hub()[1] + target.pathname + target.search;
  const passedOn = request(url, { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passedOn.on("error", () => outgoing.destroy());
  incoming.pipe(passedOn);
});
// Some ask for a tunnel where nothing is encrypted, too. What comes through it is answered here as well.
proxy.on("connect", ({ url = "" }, socket, head) => {
  asked.push(new URL(`http://${url}`).hostname);
  const tunnel = connect((proxy.address() as AddressInfo).port, "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    tunnel.write(head);
    socket.pipe(tunnel).pipe(socket);
  });
  socket.on("error", () => tunnel.destroy());
  tunnel.on("error", () => socket.destroy());
});

let address: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => void proxy.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(() => void proxy.close());

// Node 22 calls it an experiment, on stderr.
const forNode = { NODE_USE_ENV_PROXY: "1", NODE_NO_WARNINGS: "1" };

describe("behind a proxy that the environment names", () => {
  const runtimes = ["Node 22", "Node 24", "Node 26", "Deno", "Bun"] as const;

  test.for(runtimes)("the whole scenario works on %s, and nothing goes past the proxy", async (runtime) => {
    const [apiKey] = hub();
    const env = { HTTP_PROXY: address, NO_PROXY: "", ...(runtime.startsWith("Node") && forNode) };
    asked.length = 0;
    const program = `${consumer}/dist/programs/current/command-line.js`;
    const outcome = await runProgram(commandLines[runtime], program, [apiKey, `http://${name}`, photograph], env);
    expect(outcome).toEqual(Object.fromEntries(steps.current.map((step) => [step, "ok"])));
    // The service by the name that it has there, and the storage by its own.
    expect(new Set(asked)).toEqual(new Set([name, "127.0.0.1"]));
  });
});

test("a dispatcher that the program names takes Node 20 through a proxy", async () => {
  const [apiKey] = hub();
  cpSync(new URL("../../node_modules/undici", import.meta.url), join(consumer, "node_modules/undici"), {
    recursive: true,
  });
  const program = join(consumer, "dist/behind-a-proxy.js");
  writeFileSync(
    program,
    `import { ProxyAgent, setGlobalDispatcher } from "undici";
    setGlobalDispatcher(new ProxyAgent(process.env.PROXY));
    await import("./programs/current/command-line.js");`,
  );
  asked.length = 0;
  const outcome = await runProgram(commandLines["Node 20"], program, [apiKey, `http://${name}`, photograph], {
    PROXY: address,
  });
  expect(outcome).toEqual(Object.fromEntries(steps.current.map((step) => [step, "ok"])));
  expect(new Set(asked)).toEqual(new Set([name, "127.0.0.1"]));
});
