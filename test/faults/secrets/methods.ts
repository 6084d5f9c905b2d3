import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AngoHub, type ClientEvent } from "@ango-hub/client";
import type { OperationId } from "@ango-hub/openapi";
import { createFetchClient } from "@ango-hub/openapi/fetch";
import { exampleIds } from "../../../scripts/docs/program.ts";
import { loadExamples, type Scope } from "../../contract/examples.ts";
import { writePhotographs } from "../../docs/photographs.ts";
import type { Behaviour, FaultServer } from "../fault-server.ts";
import { leakIn, secrets, signedQueries } from "./canaries.ts";
import { openService } from "./service.ts";

/** A way to use the client. */
interface Use {
  name: string;
  run: (scope: Scope) => Promise<unknown>;
}

const { projectId } = exampleIds;
const [signedQuery = ""] = signedQueries;

let look: (value: unknown) => void = () => {};

/** What the examples leave out: secrets of the user's own, streams, and what keeps track. */
const more: readonly Use[] = [
  {
    name: "webhooks.create with a secret",
    run: ({ ango }) =>
      ango.webhooks.create(projectId, {
        url: "https://example.com/hook",
        secret: secrets.webhook,
        types: ["COMPLETED"],
      }),
  },
  {
    name: "assets.importFromCloud of presigned URLs",
    run: ({ ango }) =>
      ango.assets.importFromCloud(
        projectId,
        [{ data: `https://cameras.s3.amazonaws.com/1.jpg?${signedQuery}`, externalId: "1.jpg" }],
        { settleTime: 0 },
      ),
  },
  {
    name: "assets.upload with a journal",
    run: async ({ ango }) => {
      const lines: string[] = [];
      const journal = { read: async () => "", append: async (text: string) => void lines.push(text) };
      const sources = ["a.jpg", { data: new Blob(["x"]), externalId: "b" }];
      try {
        return await ango.assets.upload(projectId, sources, { journal, settleTime: 0, onProgress: look });
      } finally {
        look(lines);
      }
    },
  },
  {
    name: "Export.download to a stream",
    run: async ({ ango }) => {
      const exported = await ango.exports.create(projectId);
      look(exported);
      await exported.download(new WritableStream({}), { onProgress: look });
    },
  },
  { name: "fetch", run: async ({ ango }) => (await ango.fetch("/v2/listProjects")).status },
];

/** What was looked at, and where secrets were seen. */
export interface Seen {
  /** How many times a method met a fault. */
  runs: number;
  /** How many values were looked at: errors, events, results, warnings and what was written to the console. */
  looks: number;
  leaks: string[];
}

/** Every method of the client, and the operations that each of them sends when all goes well. */
export class Methods {
  readonly #server: FaultServer;
  readonly #uses: readonly Use[];
  readonly #operations = new Map<Use, readonly OperationId[]>();

  private constructor(server: FaultServer, uses: readonly Use[]) {
    this.#server = server;
    this.#uses = uses;
  }

  /** Finds the methods, and has each of them run well once. The working folder becomes one with files to upload. */
  static async find(server: FaultServer, caller: string): Promise<Methods> {
    const examples = await loadExamples(caller);
    const folder = mkdtempSync(join(tmpdir(), "ango-secrets-"));
    process.chdir(folder);
    writePhotographs(folder);
    const methods = new Methods(server, [...examples, ...more]);
    for (const use of methods.#uses) {
      const { error, received } = await methods.#run(use, signedQuery);
      if (error !== undefined) throw new Error(`${use.name} fails although all goes well`, { cause: error });
      methods.#operations.set(use, [...received]);
    }
    return methods;
  }

  get names(): string[] {
    return this.#uses.map(({ name }) => name);
  }

  /** Has every method meet every fault, at each operation that it sends, and looks for secrets in all that comes of it. */
  async meet(faults: Readonly<Record<string, Behaviour>>): Promise<Seen> {
    const seen: Seen = { runs: 0, looks: 0, leaks: [] };
    const cases = this.#uses.flatMap((use) =>
      (this.#operations.get(use) ?? []).flatMap((operation) =>
        Object.entries(faults).map(([fault, behaviour]) => ({ use, operation, fault, behaviour })),
      ),
    );
    let current = "";
    look = (value) => {
      seen.looks += 1;
      const leak = leakIn(value);
      if (leak !== undefined) seen.leaks.push(`${current}: ${leak}`);
    };
    const stopListening = listen(look);
    const worker = async (): Promise<void> => {
      for (let next = cases.pop(); next; next = cases.pop()) {
        const { use, operation, fault, behaviour } = next;
        const query = signedQueries[seen.runs % signedQueries.length] ?? "";
        seen.runs += 1;
        const { error, events, logged, result, ango } = await this.#run(use, query, { operation, behaviour });
        current = `${use.name}, ${fault} at ${operation}`;
        for (const value of [error, ...events, ...logged, result, ango]) look(value);
      }
    };
    await Promise.all(Array.from({ length: 64 }, worker));
    stopListening();
    return seen;
  }

  async #run(use: Use, query: string, faulty?: { operation: OperationId; behaviour: Behaviour }) {
    const { baseUrl, received } = openService(this.#server, query, faulty);
    const events: ClientEvent[] = [];
    const logged: unknown[] = [];
    const hurry = { timeout: 150, totalTimeout: 400, maxRetries: 1, retryDelay: 1, maxRetryAfter: 0 };
    const ango = new AngoHub({
      apiKey: secrets.key,
      baseUrl,
      ...(faulty && hurry),
      observer: (event) => void events.push(event),
    });
    // What examples print are answers, which may hold what the service answers with.
    const console = {
      log: (...values: unknown[]) => void logged.push(...values.filter((value) => value instanceof Error)),
    };
    const scope = { ango, api: createFetchClient({ fetch: ango.fetch }), console };
    const outcome = await use.run(scope).then(
      (result) => ({ result, error: undefined }),
      (error: unknown) => ({ result: undefined, error }),
    );
    return { ...outcome, events, logged, received, ango };
  }
}

/** Has all that is written to the console and every warning of the process looked at. */
function listen(look: (value: unknown) => void): () => void {
  const names = ["log", "info", "warn", "error", "debug", "trace"] as const;
  const own = names.map((name) => console[name]);
  for (const name of names) console[name] = (...values: unknown[]) => look(values);
  process.on("warning", look);
  return () => {
    names.forEach((name, index) => {
      console[name] = own[index] as typeof console.log;
    });
    process.off("warning", look);
  };
}
