// How fast the local hub starts and answers, beside a bare node:http server, and what 100 000 assets take.
//   node --expose-gc bench/mock/hub.ts
import { Agent, createServer, get } from "node:http";
import { createHub, type Hub } from "@ango-hub/mock";
import { startMock } from "@ango-hub/mock-server";

const atOnce = 50;

await startTimes();
await requestRates();
await manyAssets();

async function startTimes(): Promise<void> {
  console.log(`start in process: ${await took(async () => void (await createHub()))} ms`);
  const withPrism = await took(async () => (await startMock()).close());
  console.log(`start and stop as a server that validates: ${withPrism} ms`);
}

async function requestRates(): Promise<void> {
  const bare = createServer((_, response) => response.setHeader("content-type", "application/json").end('{"a":1}'));
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  const { port } = bare.address() as { port: number };
  const peer = await rate(`http://127.0.0.1:${port}/`, "", 8000);
  bare.close();
  console.log(`a bare server: ${peer} requests/s, ${atOnce} at once`);
  for (const validate of [false, true]) {
    const mock = await startMock({ validate });
    await mock.hub.add({ projects: [{ name: "Rates" }] });
    await rate(`${mock.url}/v2/listProjects`, mock.hub.apiKey, 500);
    const hub = await rate(`${mock.url}/v2/listProjects`, mock.hub.apiKey, validate ? 2000 : 8000);
    console.log(`the hub, ${validate ? "" : "not "}validating: ${hub} requests/s, ${(hub / peer).toFixed(2)} of that`);
    await mock.close();
  }
}

async function manyAssets(): Promise<void> {
  const hub = await createHub();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const { project } = await call(hub, "POST", "/v2/project", { name: "Large" });
  for (let chunk = 0; chunk < 100; chunk += 1) {
    const assets = Array.from({ length: 1000 }, (_, index) => {
      const externalId = `image-${chunk * 1000 + index}.jpg`;
      return { externalId, data: `https://bucket.example.com/${externalId}` };
    });
    await call(hub, "POST", `/v2/project/${project._id}/cloud`, { assets });
  }
  collectGarbage();
  console.log(`100 000 assets: ${Math.round((process.memoryUsage().heapUsed - before) / 1e6)} MB of heap`);
  const page = (number: number) => call(hub, "GET", `/v2/project/${project._id}/assets?page=${number}&limit=1000`);
  for (const number of [1, 50, 100]) console.log(`page ${number} of 100: ${await took(() => page(number))} ms`);
}

async function call(hub: Hub, method: string, path: string, body?: object): Promise<{ project: { _id: string } }> {
  const response = await hub.fetch(hub.baseUrl + path, {
    method,
    headers: { apikey: hub.apiKey, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()).data;
}

/** Requests per second, with connections kept open. */
async function rate(url: string, apikey: string, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  let left = count;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent, headers: { apikey } }, (response) => response.resume().on("end", resolve)).on("error", reject);
    });
  const milliseconds = await took(async () => {
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (left-- > 0) await one();
      }),
    );
  });
  agent.destroy();
  return Math.round((count / milliseconds) * 1000);
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}
