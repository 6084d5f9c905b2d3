import { clientOf } from "../programs/client.ts";

/** What is particular about a worker: no `process`, and nobody who reads its console. */
export default {
  async test(_controller: unknown, { INPUT }: { INPUT: string }): Promise<void> {
    const warnings: unknown[] = [];
    console.warn = (...values) => warnings.push(values);
    const { total } = await clientOf(JSON.parse(INPUT)).projects.list();
    console.log(JSON.stringify({ process: typeof globalThis.process, warnings, total }));
  },
};
