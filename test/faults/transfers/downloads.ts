import { execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import type { OperationId } from "@ango-hub/openapi/classic";
import type { Generation } from "../../clients.ts";
import { type AnyExport, makeFolder } from "../../transfers/hub.ts";
import { archiveOf, behindEnd, type Given, part, whole } from "../../transfers/storage.ts";
import { failureOf, inWords, Stage } from "./stage.ts";

/** What can go wrong with a download. */
interface DownloadFault {
  fault: string;
  /** Answers a request for the file from this byte on, wrongly. */
  answer?: (from: number) => Response;
  /** Whether a connection that breaks in the middle comes before it, so that it hits what is asked for then. */
  breaksBefore?: true;
  /** Makes it go wrong elsewhere, so many times. */
  set?: (stage: Stage, times: number) => void;
  /** Whether it is up to the runtime how many bytes arrive, and so how many requests are sent. */
  varies?: true;
  /** Whether the client is to give up waiting. */
  isImpatient?: true;
  /** The operation that is hit, if it is not the download. */
  hits?: OperationId;
}

/** What came of a download that met a fault, for a reader. */
export interface DownloadRow {
  fault: string;
  /** Of `download` and of `assets`, with the fault once. */
  saved: string;
  read: string;
  /** Of `download`, with the fault for as long as it lasts. */
  lasting: string;
  /** What lies at the path then. */
  left: string;
  again: string;
  errors: unknown[];
  /** Whether what was saved or read is something else than the export. */
  isWrong: boolean;
}

const ids = Array.from({ length: 3000 }, (_, index) => `${index}.jpg`);
const file = archiveOf(ids);
const middle = Math.floor(file.length / 2);
const version = { headers: { etag: '"1"' } };
const rest = (from: number, given: Given = {}) =>
  from === 0 ? whole(file, { ...version, ...given }) : part(file, from, { ...version, ...given });
const damaged = file.slice();
damaged[middle] = 0x7e;

const downloadFaults: readonly DownloadFault[] = [
  {
    fault: "the connection breaks in front of the answer",
    set: (stage, times) => stage.fault({ kind: "cut", operation: "downloadExport", times }),
  },
  {
    fault: "the connection breaks in the middle",
    answer: (from) => rest(from, { breaksAfter: from === 0 ? middle : 0 }),
  },
  {
    fault: "nothing comes after the head of the answer",
    isImpatient: true,
    set: (stage, times) => stage.fault({ kind: "stall", bytes: 0, operation: "downloadExport", times }),
  },
  { fault: "the storage answers 403", answer: () => new Response("<Error/>", { status: 403 }) },
  { fault: "the storage answers 503", answer: () => new Response("<Error/>", { status: 503 }) },
  {
    fault: "the presigned URL has expired",
    set: (stage, times) => stage.fault({ kind: "expired-url", operation: "downloadExport", times }),
  },
  {
    fault: "the connection breaks in the middle, and the presigned URL has expired",
    breaksBefore: true,
    set: (stage, times) => stage.fault({ kind: "expired-url", operation: "downloadExport", times }),
  },
  {
    fault: "… and the file is another one, by its ETag",
    breaksBefore: true,
    answer: (from) => part(file, from, { headers: { etag: '"2"' } }),
  },
  { fault: "… and the storage answers with another range", breaksBefore: true, answer: (from) => rest(from - 100) },
  { fault: "… and the storage ignores the range", breaksBefore: true, answer: () => whole(file, version) },
  { fault: "… and the storage says that there is no more", breaksBefore: true, answer: () => behindEnd(file.length) },
  {
    fault: "the answer is compressed, and breaks in the middle",
    varies: true,
    answer: () => {
      const compressed = new Uint8Array(gzipSync(file));
      const headers = { ...version.headers, "content-encoding": "gzip" };
      return whole(compressed, { headers, breaksAfter: Math.floor(compressed.length / 2) });
    },
  },
  { fault: "the file is cut off, as if it were whole", answer: () => whole(file.subarray(0, middle)) },
  { fault: "the file is damaged", answer: () => whole(damaged, version) },
  {
    fault: "the export is answered with 504",
    hits: "createExport",
    set: (stage, times) => stage.fault({ kind: "status", status: 504, operation: "createExport", times }),
  },
];

/** Has a download meet each of the faults, once and for as long as it lasts; and then again, with all well. */
export async function downloadRows(generation: Generation): Promise<DownloadRow[]> {
  const rows = await Promise.all(downloadFaults.map((fault) => rowOf(generation, fault)));
  return [...rows, await fullDisk(generation)];
}

async function rowOf(generation: Generation, given: DownloadFault): Promise<DownloadRow> {
  const saved = await meet(generation, given, 1, save);
  const read = await meet(generation, given, 1, readAll);
  const lasting = await meet(generation, given, Number.MAX_SAFE_INTEGER, save);
  return {
    fault: given.fault,
    saved: saved.outcome,
    read: read.outcome,
    lasting: lasting.outcome,
    left: lasting.left,
    again: lasting.again,
    errors: [saved, read, lasting].flatMap(({ error }) => (error === undefined ? [] : [error])),
    isWrong: [saved, read, lasting].some(({ isWrong }) => isWrong),
  };
}

/** What came of one use of an export that met a fault. */
interface Met {
  outcome: string;
  error: unknown;
  isWrong: boolean;
  left: string;
  again: string;
}

/** Uses an export, and says whether what came of it is wrong. */
type Use = (exported: AnyExport, path: string) => Promise<boolean>;

const save: Use = async (exported, path) => {
  await exported.download(path);
  // It is saved as it is: what is inside is looked at by those who read it.
  return ![file, damaged].some((given) => readFileSync(path).equals(given));
};

const readAll: Use = async (exported) => {
  const read = (await exported.json()).map(({ externalId }) => externalId);
  return read.join() !== ids.join();
};

async function meet(generation: Generation, given: DownloadFault, times: number, use: Use): Promise<Met> {
  const { answer, breaksBefore, varies, isImpatient, set, hits = "downloadExport" } = given;
  const stage = await Stage.open(generation, isImpatient);
  const path = join(makeFolder(), "export.zip");
  writeFileSync(path, "what was there before");
  let wrong = times;
  let isFirst = true;
  stage.hub.use(async ({ operation, request }, next) => {
    if (operation !== "downloadExport") return next(request);
    const from = Number(/\d+/.exec(request.headers.get("range") ?? "")?.[0] ?? 0);
    if (breaksBefore && isFirst) {
      isFirst = false;
      set?.(stage, times);
      return rest(0, { breaksAfter: middle });
    }
    wrong -= 1;
    return answer && wrong >= 0 ? answer(from) : rest(from);
  });
  if (!breaksBefore) set?.(stage, times);
  const run = async (): Promise<boolean> => use(await stage.ango.exports.create(stage.projectId), path);
  let isWrong = false;
  const note = (wrongly: boolean) => {
    isWrong ||= wrongly;
  };
  const error = await failureOf(run().then(note));
  const requests = varies ? "several" : `${stage.requests(hits)}×`;
  const outcome = `${inWords(error)}; ${requests} \`${hits}\``;
  const left = whatLiesAt(path);
  stage.heal();
  wrong = 0;
  isFirst = false;
  const repeated = await failureOf(run().then(note));
  await stage.close();
  return { outcome, error, isWrong, left, again: inWords(repeated) };
}

function whatLiesAt(path: string): string {
  const beside = readdirSync(join(path, "..")).length - 1;
  const content = readFileSync(path);
  const held = content.equals(file) ? "the export" : content.equals(damaged) ? "what the storage gave" : `${content}`;
  return beside > 0 ? `${held}, and ${beside} files beside it` : held;
}

/** A process that may write files of 32 kB at most, to which the disk looks full after that. */
async function fullDisk(generation: Generation): Promise<DownloadRow> {
  const stage = await Stage.open(generation);
  stage.hub.use(async ({ operation, request }, next) => (operation === "downloadExport" ? rest(0) : next(request)));
  const path = join(makeFolder(), "export.zip");
  writeFileSync(path, "what was there before");
  const program = fileURLToPath(new URL("download.ts", import.meta.url));
  const command = `ulimit -f 64; exec "$0" "$@"`;
  const args = [
    "-c",
    command,
    process.execPath,
    program,
    generation,
    stage.hub.apiKey,
    stage.url,
    stage.projectId,
    path,
  ];
  const { stdout } = await promisify(execFile)("sh", args);
  const left = whatLiesAt(path);
  const repeated = await failureOf(
    stage.ango.exports.create(stage.projectId).then((exported) => exported.download(path)),
  );
  await stage.close();
  const ending = `${stdout.trim()}; 1× \`downloadExport\``;
  return {
    fault: "the disk of the path is full",
    saved: "–",
    read: "–",
    lasting: ending,
    left,
    again: inWords(repeated),
    errors: [],
    isWrong: false,
  };
}
