// Reads an export in one way and prints how many assets it held, how long that took and how much memory.
import process from "node:process";
import { labelSet } from "./label-set.ts";
import { peakMemory } from "./peak-memory.ts";

const [way = "", baseUrl = ""] = process.argv.slice(2);

const ways: { [name: string]: () => Promise<{ assets: number; first?: number }> } = {
  "this client": async () => {
    const { AngoHub } = await import("@ango-hub/client");
    const ango = new AngoHub({ apiKey: "a-valid-key", baseUrl });
    const exported = await ango.exports.create("61602b346ee9eb45e8273fbb");
    let assets = 0;
    let firstByte: number | undefined;
    let first: number | undefined;
    const onProgress = () => {
      firstByte ??= performance.now();
    };
    for await (const _ of exported.assets({ onProgress })) {
      first ??= performance.now() - (firstByte ?? start);
      assets += 1;
    }
    return { assets, first };
  },
  "with labels typed": async () => {
    const { AngoHub } = await import("@ango-hub/client");
    const { LabelSet } = await import("@ango-hub/label-set");
    const labels = LabelSet.fromJSON(labelSet);
    const ango = new AngoHub({ apiKey: "a-valid-key", baseUrl });
    const exported = await ango.exports.create("61602b346ee9eb45e8273fbb");
    let assets = 0;
    for await (const asset of exported.assets()) {
      const { unknown } = labels.parse(asset).task;
      if (unknown.length > 0) throw new Error(unknown[0]?.message);
      assets += 1;
    }
    return { assets };
  },
  "whole in memory": async () => {
    const { inflateRawSync } = await import("node:zlib");
    const zip = new Uint8Array(await (await fetch(`${baseUrl}/export.zip`)).arrayBuffer());
    const header = new DataView(zip.buffer);
    const data = zip.subarray(30 + header.getUint16(26, true) + header.getUint16(28, true));
    const lines = new TextDecoder().decode(inflateRawSync(data)).trimEnd().split("\n");
    return { assets: lines.map((line) => JSON.parse(line)).length };
  },
  "@streamparser/json": async () => {
    const { JSONParser } = await import("@streamparser/json");
    const { createInflateRaw } = await import("node:zlib");
    const response = await fetch(`${baseUrl}/export.zip`);
    const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
    const parser = new JSONParser({ paths: ["$"], separator: "\n", keepStack: false });
    let assets = 0;
    parser.onValue = () => {
      assets += 1;
    };
    const feed = (async () => {
      let skip: number | undefined;
      for await (const chunk of response.body as ReadableStream<Uint8Array>) {
        skip ??= 30 + new DataView(chunk.buffer, chunk.byteOffset).getUint16(26, true);
        const part = chunk.subarray(skip);
        skip = 0;
        if (!inflate.write(part)) await new Promise((resolve) => inflate.once("drain", resolve));
      }
      inflate.end();
    })();
    for await (const chunk of inflate) parser.write(chunk);
    await feed;
    return { assets };
  },
};

const read = ways[way];
if (!read) throw new Error(`no way ${way}`);
const start = performance.now();
const { assets, first } = await read();
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ assets, seconds, first, memory: peakMemory() }));
