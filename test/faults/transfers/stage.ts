import { type ClientEvent, isAngoHubError, type UploadError } from "@ango-hub/client";
import type { AnyHub, Fault, HubMiddleware } from "@ango-hub/mock";
import type { OperationId } from "@ango-hub/openapi/classic";
import type { AnyAngoHub, Generation } from "../../clients.ts";
import { type Ground, startClassicGround, startGround } from "../../transfers/hub.ts";
import { Line } from "./line.ts";

/** A hub whose storage is at the end of a line of its own, and a client that tries again soon. */
export class Stage {
  readonly hub: AnyHub;
  readonly ango: AnyAngoHub;
  readonly url: string;
  readonly projectId: string;
  readonly line: Line;
  readonly #ground: Ground;
  #events: ClientEvent[] = [];
  #healing: (() => void)[] = [];

  private constructor(ground: Ground, line: Line, timeout: number) {
    this.#ground = ground;
    this.hub = ground.hub;
    this.url = ground.url;
    this.projectId = ground.projectId;
    this.line = line;
    this.ango = ground.connect({
      retryDelay: 10,
      timeout,
      observer: (event) => void this.#events.push(event),
    });
    // The storage lies at the end of the line, as far as the service says.
    ground.hub.use(async ({ operation, request }, next) => {
      const answer = await next(request);
      if (operation === "uploadFile" || operation === "downloadExport") return answer;
      const text = (await answer.text()).replaceAll(ground.url, `http://127.0.0.1:${line.port}`);
      return new Response(text, { status: answer.status, headers: { "content-type": "application/json" } });
    });
  }

  /** @param isImpatient Whether the client waits for two seconds only. */
  static async open(generation: Generation, isImpatient = false): Promise<Stage> {
    const ground = await (generation === "classic" ? startClassicGround() : startGround());
    return new Stage(ground, await Line.to(Number(new URL(ground.url).port)), isImpatient ? 2000 : 30_000);
  }

  /** Lets something go wrong until all is well again. */
  fault(fault: Fault): void {
    const id = this.hub.faults.add(fault);
    this.#healing.push(() => this.hub.faults.remove(id));
  }

  /** Stands in place of the service until all is well again. */
  use(middleware: HubMiddleware): void {
    this.#healing.push(this.hub.use(middleware));
  }

  heal(): void {
    for (const heal of this.#healing.splice(0)) heal();
    this.line.breakAfter(0, 0);
    this.#events = [];
  }

  /** How many requests of an operation were sent. */
  requests(operation: OperationId): number {
    return this.#events.filter((event) => event.type === "request" && event.operation === operation).length;
  }

  async close(): Promise<void> {
    await this.line.close();
    await this.#ground.close();
  }
}

/** What something fails with, or nothing. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error ?? new Error("failed without a reason"),
  );
}

/** How something ended: with an error of what class and code, and what that was made of. */
export function inWords(error: unknown): string {
  if (error === undefined) return "succeeds";
  if (!isAngoHubError(error)) return "an error that is the journal's or the stream's own";
  const { name, code } = error as Error & { code: string };
  const { failed = [], unregistered = [], cause } = error as Partial<UploadError>;
  const reason = name === "UploadError" ? (cause ?? failed[0]?.error ?? unregistered[0]?.error) : undefined;
  return `\`${name}\` (\`${code}\`)${reason === undefined ? "" : ` for ${inWords(reason)}`}`;
}
