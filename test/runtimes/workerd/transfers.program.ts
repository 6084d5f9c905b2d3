import { clientOf } from "../programs/client.ts";

const megabyte = 1_000_000;

/** Moves files through a worker, up to a number of megabytes; without any, it shows what a worker takes that does nothing. */
export default {
  async test(_controller: unknown, { INPUT }: { INPUT: string }): Promise<void> {
    const { megabytes, memoryUrl, ...options } = JSON.parse(INPUT);
    const ango = clientOf(options);
    const { _id } = await ango.projects.create({ name: "Transfers" });
    let assets = 0;
    if (megabytes > 0) {
      const data = new Blob(new Array(megabytes).fill(new Uint8Array(megabyte)));
      await ango.assets.upload(_id, [{ data, externalId: "large.bin" }]);
      for await (const _ of (await ango.exports.create(_id)).assets()) assets += 1;
    }
    const memory = await (await fetch(memoryUrl)).text();
    console.log(JSON.stringify({ assets, memory: Number(memory) }));
  },
};
