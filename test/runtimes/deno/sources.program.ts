import { uploadAll } from "../programs/upload-all.ts";

declare const Deno: {
  args: string[];
  open(path: string): Promise<{ readable: ReadableStream<Uint8Array<ArrayBuffer>> }>;
  readFile(path: string): Promise<Uint8Array<ArrayBuffer>>;
};

// What Deno has files as.
const [path = "", ...client] = Deno.args;
const opened = await Deno.open(path);
await uploadAll(client, [
  new URL(`file://${path}`),
  { data: await new Response(opened.readable).blob(), externalId: "opened" },
  { data: await Deno.readFile(path), externalId: "bytes" },
]);
