import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientEvent } from "@ango-hub/client";
import { createFetchClient } from "@ango-hub/openapi/classic/fetch";
import { createFetchClient as createCurrentFetchClient } from "@ango-hub/openapi/fetch";
import { type AnyAngoHub, connect, type Generation } from "../../clients.ts";
import { loadExamples, type Scope } from "../../contract/examples.ts";
import { writePhotographs } from "../../docs/photographs.ts";
import { classic, current } from "../../spec/spec.ts";
import type { Behaviour, FaultServer } from "../fault-server.ts";
import { leakIn, secrets, signedQueries } from "./canaries.ts";
import { openService } from "./service.ts";
import { moreUses } from "./uses.ts";

/** A way to use the client. */
interface Use {
  name: string;
  run: (scope: Scope<AnyAngoHub>) => Promise<unknown>;
}

const [signedQuery = ""] = signedQueries;
/** Where the exports of examples lie that were built before. */
const storage = "https://angohub-exports.s3.eu-central-1.amazonaws.com";

let look: (value: unknown) => void = () => {};

/** What was looked at, and where secrets were seen. */
export interface Seen {
  /** How many times a method met a fault. */
  runs: number;
  /** How many values were looked at: errors, events, results, warnings and what was written to the console. */
  looks: number;
  leaks: string[];
}

/** Every method of a generation's client, and the operations that each of them sends when all goes well. */
export class Methods {
  readonly #server: FaultServer;
  readonly #generation: Generation;
  readonly #uses: readonly Use[];
  readonly #operations = new Map<Use, readonly string[]>();

  private constructor(server: FaultServer, generation: Generation, uses: readonly Use[]) {
    this.#server = server;
    this.#generation = generation;
    this.#uses = uses;
  }

  /** Finds the methods, and has each of them run well once. The working folder becomes one with files to upload. */
  static async find(server: FaultServer, generation: Generation, caller: string): Promise<Methods> {
    const examples = await loadExamples(generation === "classic" ? classic : current, caller);
    const more = moreUses[generation].map(({ name, run }) => ({
      name,
      run: ({ ango }: Scope<AnyAngoHub>) => run(ango, (value) => look(value)),
    }));
    const folder = mkdtempSync(join(tmpdir(), "ango-secrets-"));
    process.chdir(folder);
    writePhotographs(folder);
    const methods = new Methods(server, generation, [...examples, ...more]);
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

  async #run(use: Use, query: string, faulty?: { operation: string; behaviour: Behaviour }) {
    const { baseUrl, received } = openService(this.#server, this.#generation, query, faulty);
    const events: ClientEvent[] = [];
    const logged: unknown[] = [];
    const hurry = { timeout: 150, totalTimeout: 400, maxRetries: 1, retryDelay: 1, maxRetryAfter: 0 };
    const ango = connect(this.#generation, {
      apiKey: secrets.key,
      baseUrl,
      ...(faulty && hurry),
      ...(/^exports\.open/.test(use.name) && {
        fetch: (url, init) => fetch(String(url).replace(storage, `${baseUrl}/storage`), init),
      }),
      observer: (event) => void events.push(event),
    });
    // What examples print are answers, which may hold what the service answers with.
    const console = {
      log: (...values: unknown[]) => void logged.push(...values.filter((value) => value instanceof Error)),
    };
    const create = this.#generation === "classic" ? createFetchClient : createCurrentFetchClient;
    const scope = { ango, api: create({ fetch: ango.fetch }), console };
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
