import { Agreement, type Reading } from "@ango-hub/label-set/statistics";
import type { PairAgreement, PeopleAgreement } from "../statistics.ts";
import { compare, comparedBy, readingOf } from "./comparable.ts";
import { byText } from "./task-tally.ts";
import type { ReadLabels } from "./wire-labels.ts";

type Json = Readonly<Record<string, unknown>>;

interface Waiting extends Reading {
  /** When it was changed last, and the task's id: of two tasks of one person, the later one counts. */
  readonly age: string;
}

/**
 * Compares people who labelled the same assets. A consensus has a task for each of them, which come in any order: their
 * labels wait in memory for each other. All other tasks are passed by.
 */
export class ReadersTally {
  readonly #agreement: Agreement;
  /** Readings as JSON, which takes a fraction of the memory of the same as objects. */
  readonly #waiting = new Map<string, string[]>();
  readonly #people = new Set<string>();
  readonly #readers: number | undefined;
  #assets = 0;
  unreadable = 0;

  /** @param readers How many people label each asset; where it is not known, all wait until the end. */
  constructor(threshold: number, readers: number | undefined) {
    this.#readers = readers;
    this.#agreement = new Agreement({ threshold });
  }

  /** Keeps the labels of a task of a consensus until all of the asset are there. */
  keep(asset: string, task: Json, labels: ReadLabels): void {
    const reading = taskReading(task, labels);
    if (task.type !== "consensus" || !reading) return;
    const waiting = [...(this.#waiting.get(asset) ?? []), JSON.stringify(reading, compared)];
    this.#waiting.set(asset, waiting);
    if (waiting.length === this.#readers) this.#compareWaiting(asset, waiting);
  }

  #compareWaiting(asset: string, readings: readonly string[]): void {
    this.#compare(readings.map((text) => JSON.parse(text) as Waiting));
    this.#waiting.delete(asset);
  }

  /** Compares the tasks of an asset of the classic generation, which come together. */
  compare(tasks: readonly { readonly task: Json; readonly labels: ReadLabels }[]): void {
    this.#compare(tasks.flatMap(({ task, labels }) => taskReading(task, labels) ?? []));
  }

  #compare(readings: readonly Waiting[]): void {
    const latest = new Map<string, Waiting>();
    for (const reading of readings.toSorted((a, b) => byText(a.age, b.age))) latest.set(reading.rater, reading);
    if (latest.size < 2) return;
    if (!compare(this.#agreement, [...latest.values()])) {
      this.unreadable += 1;
      return;
    }
    this.#assets += 1;
    for (const rater of latest.keys()) this.#people.add(rater);
  }

  agreement(): PeopleAgreement | null {
    for (const [asset, readings] of this.#waiting) this.#compareWaiting(asset, readings);
    if (this.#assets === 0) return null;
    const people = [...this.#people].sort();
    return { assets: this.#assets, people, pairs: pairsOf(this.#agreement), ...comparedBy(this.#agreement) };
  }
}

/** Leaves out what is not compared: who made a label, and when. */
function compared(key: string, value: unknown): unknown {
  return key === "metadata" || key === "objectId" ? undefined : value;
}

function taskReading(task: Json, labels: ReadLabels): Waiting | undefined {
  const person = task.completedBy ?? task.updatedBy;
  const rater = Array.isArray(person) && person.length === 1 ? person[0] : person;
  if (typeof rater !== "string") return undefined;
  const age = `${String(task.completedAt ?? task.updatedAt ?? "")} ${String(task.taskId)}`;
  return { ...readingOf(rater, labels), age };
}

function pairsOf(agreement: Agreement): PairAgreement[] {
  const pairs = new Map<
    string,
    { first: string; second: string; matched: number; unmatched: number; answers: number; same: number }
  >();
  const of = ({ first, second }: { first: string; second: string }) => {
    const key = JSON.stringify([first, second]);
    const pair = pairs.get(key) ?? { first, second, matched: 0, unmatched: 0, answers: 0, same: 0 };
    pairs.set(key, pair);
    return pair;
  };
  for (const row of agreement.classesByPair()) {
    of(row).matched += row.matched;
    of(row).unmatched += row.unmatched;
  }
  for (const row of agreement.questionsByPair()) {
    of(row).answers += row.items;
    of(row).same += Math.round((row.agreement ?? 0) * row.items);
  }
  return [...pairs.values()]
    .map(({ first, second, matched, unmatched, answers, same }) => ({
      ...{ first, second, matched, unmatched, f1: share(2 * matched, 2 * matched + unmatched) },
      ...{ answers, sameAnswers: share(same, answers) },
    }))
    .sort((a, b) => byText(a.first, b.first) || byText(a.second, b.second));
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
