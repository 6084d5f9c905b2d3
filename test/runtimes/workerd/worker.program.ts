import { AngoHub } from "@ango-hub/client";

/** What is particular about a worker: no `process`, and nobody who reads its console. */
export default {
  async test(_controller: unknown, { INPUT }: { INPUT: string }): Promise<void> {
    const warnings: unknown[] = [];
    console.warn = (...values) => warnings.push(values);
    const { total } = await new AngoHub(JSON.parse(INPUT)).projects.list();
    console.log(JSON.stringify({ process: typeof globalThis.process, warnings, total }));
  },
};
