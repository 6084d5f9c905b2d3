import { AngoHub } from "@ango-hub/client";

const megabyte = 1_000_000;

/** Moves files through a worker, up to a number of megabytes; without any, it shows what a worker takes that does nothing. */
export default {
  async test(_controller: unknown, { INPUT }: { INPUT: string }): Promise<void> {
    const { megabytes, memoryUrl, ...options } = JSON.parse(INPUT);
    const ango = new AngoHub({ ...options, timeout: 600_000 });
    const { _id } = await ango.projects.create({ name: "Transfers" });
    let assets = 0;
    if (megabytes > 0) {
      const data = new Blob(new Array(megabytes).fill(new Uint8Array(megabyte)));
      await ango.assets.upload(_id, [{ data, externalId: "large.bin" }]);
      for await (const task of ango.tasks.list(_id)) await ango.tasks.setStatus(task._id, "Completed");
      for await (const { tasks } of (await ango.exports.create(_id)).assets()) assets += tasks.length;
    }
    const memory = await (await fetch(memoryUrl)).text();
    console.log(JSON.stringify({ assets, memory: Number(memory) }));
  },
};
