import type { AnyOperationId } from "../requests.ts";
import type { Random } from "../store/random.ts";
import { type ActiveFault, applyFault, type Incoming, isOver, type Next } from "./apply.ts";
import { type Fault, listsThatLag, readFault } from "./fault.ts";

/** A fault that is in force, and how many requests it hit. */
export type FaultReport = Fault & { id: string; hits: number };

/** Puts faults into a hub and takes them away. */
export type FaultControl = Pick<Faults, "add" | "remove" | "clear" | "list">;

/** The faults of a hub. */
export class Faults {
  readonly #active: Map<string, ActiveFault> = new Map();
  readonly #random: () => Random;
  readonly #now: () => Date;
  readonly #operations: readonly string[];
  #added = 0;

  constructor(random: () => Random, now: () => Date, operations: readonly string[]) {
    this.#random = random;
    this.#now = now;
    this.#operations = operations;
  }

  /** Puts a fault in force. Gives its id. Throws when the fault is not one. */
  add(fault: Fault): string {
    // The caller may change the object later, and a wrong one has no number.
    const checked = structuredClone(readFault(fault, this.#operations));
    const id = `fault-${++this.#added}`;
    this.#active.set(id, { fault: checked, hits: 0, windowStart: 0, windowCount: 0, isRemoved: false });
    return id;
  }

  /** Ends a fault. Gives whether there was one with this id. */
  remove(id: string): boolean {
    const active = this.#active.get(id);
    if (active) active.isRemoved = true;
    return this.#active.delete(id);
  }

  /** Ends all faults. */
  clear(): void {
    for (const id of this.#active.keys()) this.remove(id);
  }

  /** All faults, also those that hit as many requests as they were to. */
  list(): FaultReport[] {
    return Array.from(this.#active, ([id, { fault, hits }]) => ({ ...structuredClone(fault), id, hits }));
  }

  /**
   * Answers a request through the faults that hit it, the first added outermost.
   *
   * @returns The answer, and the kinds of the faults that had a part in it.
   */
  async answer(
    request: Request,
    operation: AnyOperationId | undefined,
    next: Next,
    hit: (kind: string) => void,
  ): Promise<Response> {
    const hits = [...this.#active.values()].filter(
      (active) => operation !== undefined && this.#hits(active, operation),
    );
    const chain = hits.reduceRight<Next>(
      (inner, active) => (incoming: Incoming) => applyFault(active, { incoming, now: this.#now(), next: inner, hit }),
      next,
    );
    return chain({ request });
  }

  #hits(active: ActiveFault, operation: AnyOperationId): boolean {
    const { fault } = active;
    const chosen = [fault.operation ?? (fault.kind === "lag" ? listsThatLag : operation)].flat().includes(operation);
    if (!chosen || isOver(active)) return false;
    return fault.rate === undefined || this.#random().next() / 2 ** 32 < fault.rate;
  }
}
